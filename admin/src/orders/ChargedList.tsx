import { DataTable, SelectInput, useResourceContext } from 'react-admin';
import type { Charged } from '../api/invoices';
import { columnsOf } from '../ui/ExportCsv';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { money } from '../ui/numbers';
import { ChargedState, chargedStates } from './ChargedState';
import { amountFilters, documentColumns, documentFilters } from './documentGrid';

interface ChargedListProps {
  title: string;
  /** What one of them is called. */
  label: string;
  /** The state of one whose money went its way. */
  settled: string;
  /** What is said of its grand total. */
  amount: string;
  /** What is said when there are none. */
  none: string;
}

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

/** All invoices, or all credit memos. */
export const ChargedList = ({ title, label, settled, amount, none }: ChargedListProps) => {
  const resource = useResourceContext()!;
  return (
    <Grid
      title={title}
      filters={[
        ...documentFilters,
        ...amountFilters,
        <SelectInput key="state" source="state" label="Status" choices={chargedStates(settled)} />,
      ]}
      sort={{ field: 'id', order: 'DESC' }}
      exported={exported}
    >
      <DataTable<Charged> rowClick="show" bulkActionButtons={false} empty={<Nothing>{none}</Nothing>}>
        {documentColumns(resource, label)}
        <DataTable.Col source="billing_name" label="Bill-to Name" />
        <DataTable.Col
          source="state"
          label="Status"
          render={document => <ChargedState state={document.state} settled={settled} />}
        />
        <DataTable.Col
          align="right"
          source="grand_total"
          label={amount}
          render={document => money(document.grand_total, document.order_currency_code)}
        />
      </DataTable>
    </Grid>
  );
};
