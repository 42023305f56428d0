import { DataTable, SearchInput, SelectInput, TextInput } from 'react-admin';
import { Typography } from '@mui/material';
import { REASONS } from '../api/movements';
import { choices } from '../ui/choices';
import { Cause } from '../ui/Cause';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { change, quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { Time } from '../ui/Time';
import { TimeFilter } from '../ui/TimeFilter';
import { words } from '../ui/words';

const ACTORS = ['admin', 'integration', 'customer', 'guest', 'system'];

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by SKU" alwaysOn />,
  <TextInput key="sku" source="sku" label="SKU (exactly)" />,
  <TextInput key="source" source="source_code" label="Source Code" />,
  <SelectInput key="reason" source="reason" label="Reason" choices={choices(REASONS)} />,
  <TimeFilter key="from" source="created_at__gteq" label="From" />,
  <TimeFilter key="to" source="created_at__lteq" label="To" />,
  <SelectInput key="actor" source="actor_type" label="Kind of Actor" choices={choices(ACTORS)} />,
  <TextInput key="name" source="actor_name__like" label="Actor" />,
  <SelectInput
    key="cause"
    source="cause_type"
    label="Kind of Cause"
    choices={choices(['order', 'reservation', 'source'])}
  />,
  <TextInput key="causeId" source="cause_id" label="Cause ID" />,
];

const MovementList = () => (
  <Grid title="Movements" filters={filters} sort={{ field: 'movement_id', order: 'DESC' }}>
    <DataTable
      bulkActionButtons={false}
      rowClick={false}
      empty={<Nothing>Nothing has moved yet. Every change of a quantity will stand here.</Nothing>}
    >
      <DataTable.Col source="created_at" label="Time" render={row => <Time of={row.created_at} />} />
      <DataTable.Col source="sku" label="SKU" render={row => <RecordLink resource="products" id={row.sku} />} />
      <DataTable.Col
        source="source_code"
        label="Source"
        render={row => <RecordLink resource="sources" id={row.source_code} />}
      />
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
      <DataTable.Col
        source="cause_id"
        label="Cause"
        render={row => <Cause type={row.cause_type} id={row.cause_id} />}
      />
      <DataTable.Col source="actor_name" label="Actor" render={row => row.actor_name ?? words(row.actor_type)} />
    </DataTable>
  </Grid>
);

export default MovementList;
