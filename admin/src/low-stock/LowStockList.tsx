import { DataTable, NumberInput, SearchInput, TextInput } from 'react-admin';
import { Grid } from '../ui/Grid';
import { InlineEdit } from '../ui/InlineEdit';
import { Nothing } from '../ui/Nothing';
import { quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by SKU or name" alwaysOn />,
  <TextInput key="sku" source="sku__like" label="SKU" />,
  <TextInput key="name" source="name__like" label="Name" />,
  <TextInput key="code" source="source_code" label="Source Code" />,
  <TextInput key="source" source="source_name__like" label="Source Name" />,
  <NumberInput key="most" source="quantity__lteq" label="Quantity at Most" />,
];

const LowStockList = () => (
  <Grid title="Low Stock" filters={filters} sort={{ field: 'quantity', order: 'ASC' }}>
    <DataTable
      bulkActionButtons={false}
      rowClick={false}
      empty={<Nothing>Nothing is low: every source item has at least the quantity to notify below.</Nothing>}
    >
      <DataTable.Col source="sku" label="SKU" render={row => <RecordLink resource="products" id={row.sku} />} />
      <DataTable.Col source="name" label="Name" />
      <DataTable.Col
        source="source_name"
        label="Source"
        render={row => (
          <RecordLink resource="sources" id={row.source_code}>
            {row.source_name}
          </RecordLink>
        )}
      />
      <DataTable.Col align="right" source="quantity" label="Quantity" render={row => quantity(row.quantity)} />
      <DataTable.Col align="right" source="notify_stock_qty" label="Notify Quantity Below">
        <InlineEdit source="notify_stock_qty" label="Notify Quantity Below" type="number" />
      </DataTable.Col>
    </DataTable>
  </Grid>
);

export default LowStockList;
