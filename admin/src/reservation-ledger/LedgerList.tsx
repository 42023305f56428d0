import { DataTable, NumberInput, SearchInput, SelectInput, TextInput } from 'react-admin';
import { EVENTS } from '../api/reservationLedger';
import { Cause } from '../ui/Cause';
import { choices } from '../ui/choices';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { change } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { StockLink } from '../ui/StockLink';
import { Time } from '../ui/Time';
import { TimeFilter } from '../ui/TimeFilter';
import { words } from '../ui/words';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by SKU, order or reference" alwaysOn />,
  <TextInput key="sku" source="sku" label="SKU (exactly)" />,
  <NumberInput key="stock" source="stock_id" label="Stock ID" />,
  <SelectInput key="event" source="event_type" label="Event" choices={choices(EVENTS)} />,
  <SelectInput key="type" source="object_type" label="Promised To" choices={choices(['order', 'reservation'])} />,
  <TextInput key="number" source="object_increment_id" label="Order # or Reference" />,
  <TextInput key="object" source="object_id" label="Order or Reservation ID" />,
  <TimeFilter key="from" source="created_at__gteq" label="From" />,
  <TimeFilter key="to" source="created_at__lteq" label="To" />,
];

const LedgerList = () => (
  <Grid title="Reservation Ledger" filters={filters} sort={{ field: 'reservation_id', order: 'DESC' }}>
    <DataTable
      bulkActionButtons={false}
      rowClick={false}
      empty={<Nothing>Nothing was promised yet. Every order and every reservation is written down here.</Nothing>}
    >
      <DataTable.Col source="created_at" label="Time" render={row => <Time of={row.created_at} />} />
      <DataTable.Col source="stock_id" label="Stock" render={row => <StockLink id={row.stock_id} />} />
      <DataTable.Col source="sku" label="SKU" render={row => <RecordLink resource="products" id={row.sku} />} />
      <DataTable.Col align="right" source="quantity" label="Quantity" render={row => change(row.quantity)} />
      <DataTable.Col source="event_type" label="Event" render={row => words(row.event_type)} />
      <DataTable.Col
        source="object_increment_id"
        label="Promised To"
        render={row => (
          <Cause type={row.object_type} id={row.object_id}>
            {row.object_increment_id}
          </Cause>
        )}
      />
    </DataTable>
  </Grid>
);

export default LedgerList;
