import { DataTable, TextInput } from 'react-admin';
import type { Shipment } from '../api/shipments';
import { documentColumns, documentFilters } from '../orders/documentGrid';
import { columnsOf } from '../ui/ExportCsv';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { SourceName } from '../ui/SourceName';

const filters = [
  ...documentFilters,
  <TextInput key="shipping" source="shipping_name__like" label="Ship-to Name" />,
  <TextInput key="source" source="source_code" label="Source Code" />,
];

const exported = columnsOf(
  'increment_id',
  'created_at',
  'order_increment_id',
  'order_created_at',
  'shipping_name',
  'source_code',
  'total_qty',
);

const ShipmentList = () => (
  <Grid title="Shipments" filters={filters} sort={{ field: 'id', order: 'DESC' }} exported={exported}>
    <DataTable<Shipment>
      rowClick="show"
      bulkActionButtons={false}
      empty={<Nothing>There are no shipments yet. Ship an order on its page.</Nothing>}
    >
      {documentColumns('shipments', 'Shipment')}
      <DataTable.Col source="shipping_name" label="Ship-to Name" />
      <DataTable.Col
        source="source_code"
        label="Source"
        render={shipment => <SourceName code={shipment.source_code} />}
      />
      <DataTable.Col
        source="tracks"
        disableSort
        label="Tracks"
        render={(shipment: Shipment) => shipment.tracks.map(track => track.track_number).join(', ')}
      />
      <DataTable.NumberCol source="total_qty" label="Total Quantity" />
    </DataTable>
  </Grid>
);

export default ShipmentList;
