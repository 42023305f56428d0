import { DataTable, NumberInput, SearchInput, TextInput } from 'react-admin';
import type { Document } from '../api/orders';
import { RecordLink } from '../ui/RecordLink';
import { Time } from '../ui/Time';
import { TimeFilter } from '../ui/TimeFilter';

/** Filters that the grids of invoices, shipments and credit memos share. */
export const documentFilters = [
  <SearchInput key="q" source="q" placeholder="Number, order or name" alwaysOn />,
  <TextInput key="number" source="increment_id" label="Number (exactly)" />,
  <TextInput key="order" source="order_increment_id" label="Order # (exactly)" />,
  <TimeFilter key="from" source="created_at__gteq" label="From" />,
  <TimeFilter key="to" source="created_at__lteq" label="Until" />,
];

export const amountFilters = [
  <TextInput key="billing" source="billing_name__like" label="Bill-to Name" />,
  <NumberInput key="least" source="grand_total__gteq" label="Grand Total From" />,
  <NumberInput key="most" source="grand_total__lteq" label="Grand Total Up To" />,
];

/** Columns that they begin with. */
export const documentColumns = (resource: string, label: string) => [
  <DataTable.Col
    key="number"
    source="increment_id"
    label={label}
    render={document => (
      <RecordLink resource={resource} id={document.id}>
        {document.increment_id}
      </RecordLink>
    )}
  />,
  <DataTable.Col key="date" source="created_at" label="Date" render={document => <Time of={document.created_at} />} />,
  <DataTable.Col<Document>
    key="order"
    source="order_increment_id"
    label="Order #"
    render={document => (
      <RecordLink resource="orders" id={document.order_id}>
        {document.order_increment_id}
      </RecordLink>
    )}
  />,
  <DataTable.Col
    key="orderDate"
    source="order_created_at"
    label="Order Date"
    render={document => <Time of={document.order_created_at} />}
  />,
];
