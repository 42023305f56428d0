import { DataTable, SelectInput } from 'react-admin';
import type { Creditmemo } from '../api/creditmemos';
import { amountFilters, documentColumns, documentFilters } from '../orders/documentGrid';
import { columnsOf } from '../ui/ExportCsv';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { money } from '../ui/numbers';
import { CreditmemoState, creditmemoStates } from './CreditmemoState';

const filters = [
  ...documentFilters,
  ...amountFilters,
  <SelectInput key="state" source="state" label="Status" choices={creditmemoStates} />,
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

const CreditmemoList = () => (
  <Grid title="Credit Memos" filters={filters} sort={{ field: 'id', order: 'DESC' }} exported={exported}>
    <DataTable<Creditmemo>
      rowClick="show"
      bulkActionButtons={false}
      empty={<Nothing>There are no credit memos yet. Refund an invoiced order on its page.</Nothing>}
    >
      {documentColumns('creditmemos', 'Credit Memo')}
      <DataTable.Col source="billing_name" label="Bill-to Name" />
      <DataTable.Col source="state" label="Status" render={memo => <CreditmemoState state={memo.state} />} />
      <DataTable.Col
        align="right"
        source="grand_total"
        label="Refunded"
        render={memo => money(memo.grand_total, memo.order_currency_code)}
      />
    </DataTable>
  </Grid>
);

export default CreditmemoList;
