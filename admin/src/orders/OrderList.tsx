import { DataTable, NumberInput, SearchInput, SelectArrayInput, TextInput, useRecordContext } from 'react-admin';
import { Fragment } from 'react';
import type { Order } from '../api/orders';
import { columnsOf } from '../ui/ExportCsv';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { money } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { SourceName } from '../ui/SourceName';
import { Time } from '../ui/Time';
import { TimeFilter } from '../ui/TimeFilter';
import { OrderStatus, statusChoices } from './OrderStatus';

const filters = [
  <SearchInput key="q" source="q" placeholder="Number, e-mail or name" alwaysOn />,
  <SelectArrayInput key="status" source="status" label="Status" choices={statusChoices} />,
  <TextInput key="number" source="increment_id" label="Order # (exactly)" />,
  <TimeFilter key="from" source="created_at__gteq" label="Purchased From" />,
  <TimeFilter key="to" source="created_at__lteq" label="Purchased Until" />,
  <NumberInput key="least" source="grand_total__gteq" label="Grand Total From" />,
  <NumberInput key="most" source="grand_total__lteq" label="Grand Total Up To" />,
  <TextInput key="email" source="customer_email__like" label="Customer Email" />,
  <NumberInput key="customer" source="customer_id" label="Customer ID" />,
  <TextInput key="billing" source="billing_name__like" label="Bill-to Name" />,
  <TextInput key="shipping" source="shipping_name__like" label="Ship-to Name" />,
  <TextInput key="sources" source="source_codes__like" label="Allocated Source" />,
  <TextInput key="pickup" source="pickup_location_code" label="Pickup Location Code" />,
  <TextInput key="store" source="store_name__like" label="Purchase Point" />,
];

const websiteAndView = (order: Order): string => {
  const names = order.store_name.split('\n');
  return [...new Set([names[0], names.at(-1)])].join(' › ');
};

const exported = columnsOf(
  'increment_id',
  'store_name',
  'created_at',
  'billing_name',
  'shipping_name',
  'customer_email',
  'total_qty_ordered',
  'grand_total',
  'total_paid',
  'total_refunded',
  'order_currency_code',
  'state',
  'status',
  'shipping_description',
  'source_codes',
  'pickup_location_code',
);

/** With less room between them all columns fit on a usual screen. */
const manyColumns = { '& .MuiTableCell-root': { px: 1 }, '& .MuiTableCell-head': { whiteSpace: 'normal' } };

const AllocatedSources = () => {
  const { source_codes = [] } = useRecordContext<Order>()!;
  return (
    <>
      {source_codes.map((code, index) => (
        <Fragment key={code}>
          {index > 0 && ', '}
          <SourceName code={code} />
        </Fragment>
      ))}
    </>
  );
};

const OrderList = () => (
  <Grid title="Orders" filters={filters} sort={{ field: 'id', order: 'DESC' }} exported={exported}>
    <DataTable<Order>
      rowClick="show"
      bulkActionButtons={false}
      sx={manyColumns}
      hiddenColumns={['customer_email', 'total_qty_ordered', 'shipping_description']}
      empty={<Nothing>There are no orders yet. Shops place them through the API, and each will stand here.</Nothing>}
    >
      <DataTable.Col
        source="increment_id"
        label="Order #"
        render={order => (
          <RecordLink resource="orders" id={order.id}>
            {order.increment_id}
          </RecordLink>
        )}
      />
      <DataTable.Col source="store_name" label="Purchase Point" render={websiteAndView} />
      <DataTable.Col source="created_at" label="Purchase Date" render={order => <Time of={order.created_at} />} />
      <DataTable.Col source="billing_name" label="Bill-to Name" />
      <DataTable.Col source="shipping_name" label="Ship-to Name" />
      <DataTable.Col source="customer_email" label="Customer Email" />
      <DataTable.Col
        align="right"
        source="grand_total"
        label="Grand Total"
        render={order => money(order.grand_total, order.order_currency_code)}
      />
      <DataTable.NumberCol source="total_qty_ordered" label="Items" />
      <DataTable.Col source="status" label="Status" render={order => <OrderStatus status={order.status} />} />
      <DataTable.Col source="shipping_description" label="Shipping" />
      <DataTable.Col source="source_codes" label="Allocated Sources">
        <AllocatedSources />
      </DataTable.Col>
      <DataTable.Col
        source="pickup_location_code"
        label="Pickup Location Code"
        render={({ pickup_location_code: code }) => code && <RecordLink resource="sources" id={code} />}
      />
    </DataTable>
  </Grid>
);

export default OrderList;
