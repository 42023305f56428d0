import { DataTable, NumberInput, RecordRepresentation, SearchInput, SelectInput } from 'react-admin';
import type { ReservationItem } from '../api/reservations';
import { choices } from '../ui/choices';
import { Countdown } from '../ui/Countdown';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { StockLink } from '../ui/StockLink';
import { Time } from '../ui/Time';
import { TimeFilter } from '../ui/TimeFilter';
import { ReservationState, STATUSES } from './ReservationState';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by reference or ID" alwaysOn />,
  <SelectInput key="status" source="status" label="Status" choices={choices(STATUSES)} alwaysOn />,
  <NumberInput key="stock" source="stock_id" label="Stock ID" />,
  <TimeFilter key="from" source="created_at__gteq" label="Made From" />,
  <TimeFilter key="to" source="created_at__lteq" label="Made To" />,
  <TimeFilter key="expires" source="expires_at__lteq" label="Expires Before" />,
];

const ReservationList = () => (
  <Grid
    title="Reservations"
    createLabel="Add New Reservation"
    filters={filters}
    sort={{ field: 'created_at', order: 'DESC' }}
  >
    <DataTable
      bulkActionButtons={false}
      rowClick="show"
      hiddenColumns={['reservation_id']}
      empty={<Nothing>Nothing is reserved. Add a reservation here, or let another system set goods aside.</Nothing>}
    >
      <DataTable.Col source="reservation_id" label="ID" />
      <DataTable.Col
        source="reference"
        label="Reference"
        render={row => (
          <RecordLink resource="reservations" id={row.id}>
            <RecordRepresentation />
          </RecordLink>
        )}
      />
      <DataTable.Col source="status" label="Status" render={row => <ReservationState status={row.status} />} />
      <DataTable.Col source="stock_id" label="Stock" render={row => <StockLink id={row.stock_id} />} />
      <DataTable.Col
        source="items"
        label="Items"
        disableSort
        render={row => row.items.map((item: ReservationItem) => `${quantity(item.qty)} × ${item.sku}`).join(', ')}
      />
      <DataTable.Col
        source="expires_at"
        label="Expires"
        render={row => {
          if (!row.expires_at) return row.status === 'held' ? 'Never' : '';
          return row.status === 'held' ? (
            <Countdown until={row.expires_at} over="Expired" />
          ) : (
            <Time of={row.expires_at} />
          );
        }}
      />
      <DataTable.Col source="created_at" label="Made" render={row => <Time of={row.created_at} />} />
    </DataTable>
  </Grid>
);

export default ReservationList;
