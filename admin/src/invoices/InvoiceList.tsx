import { DataTable, SelectInput } from 'react-admin';
import type { Charged } from '../api/invoices';
import { amountFilters, documentColumns, documentFilters } from '../orders/documentGrid';
import { columnsOf } from '../ui/ExportCsv';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { money } from '../ui/numbers';
import { InvoiceState, invoiceStates } from './InvoiceState';

const filters = [
  ...documentFilters,
  ...amountFilters,
  <SelectInput key="state" source="state" label="Status" choices={invoiceStates} />,
];

const exported = columnsOf(
  'increment_id',
  'created_at',
  'order_increment_id',
  'order_created_at',
  'billing_name',
  'state',
  'grand_total',
  'order_currency_code',
);

const InvoiceList = () => (
  <Grid title="Invoices" filters={filters} sort={{ field: 'id', order: 'DESC' }} exported={exported}>
    <DataTable<Charged>
      rowClick="show"
      bulkActionButtons={false}
      empty={<Nothing>There are no invoices yet. Invoice an order on its page.</Nothing>}
    >
      {documentColumns('invoices', 'Invoice')}
      <DataTable.Col source="billing_name" label="Bill-to Name" />
      <DataTable.Col source="state" label="Status" render={invoice => <InvoiceState state={invoice.state} />} />
      <DataTable.Col
        align="right"
        source="grand_total"
        label="Amount"
        render={invoice => money(invoice.grand_total, invoice.order_currency_code)}
      />
    </DataTable>
  </Grid>
);

export default InvoiceList;
