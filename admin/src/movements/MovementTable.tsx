import { DataTable } from 'react-admin';
import { Typography } from '@mui/material';
import { Nothing } from '../ui/Nothing';
import { change, quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { SourceName } from '../ui/SourceName';
import { Time } from '../ui/Time';
import { words } from '../ui/words';
import { Cause } from '../ui/Cause';

/** The movements of the list that it stands in. */
export const MovementTable = () => (
  <DataTable
    bulkActionButtons={false}
    rowClick={false}
    empty={<Nothing>Nothing has moved yet. Every change of a quantity will stand here.</Nothing>}
  >
    <DataTable.Col source="created_at" label="Time" render={row => <Time of={row.created_at} />} />
    <DataTable.Col source="sku" label="SKU" render={row => <RecordLink resource="products" id={row.sku} />} />
    <DataTable.Col source="source_code" label="Source" render={row => <SourceName code={row.source_code} />} />
    <DataTable.Col
      align="right"
      source="quantity_change"
      label="Change"
      render={row => (
        <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
          {change(row.quantity_change)}
        </Typography>
      )}
    />
    <DataTable.Col align="right" source="quantity_after" label="After" render={row => quantity(row.quantity_after)} />
    <DataTable.Col source="reason" label="Reason" render={row => words(row.reason)} />
    <DataTable.Col source="cause_id" label="Cause" render={row => <Cause type={row.cause_type} id={row.cause_id} />} />
    <DataTable.Col source="actor_name" label="Actor" render={row => row.actor_name ?? words(row.actor_type)} />
  </DataTable>
);
