import type { Order } from '../api/orders';
import { EmailLink } from '../ui/EmailLink';
import { Fact, Facts } from '../ui/Facts';
import { RecordLink } from '../ui/RecordLink';
import { Columns, Section } from '../ui/Section';
import { SourceName } from '../ui/SourceName';
import { StockLink } from '../ui/StockLink';
import { Time } from '../ui/Time';
import { Addresses } from './Addresses';
import { OrderStatus } from './OrderStatus';

export const OrderDetails = ({ order }: { order: Order }) => (
  <Columns>
    <Section title="Order Information">
      <Facts>
        <Fact name="Purchase Date">
          <Time of={order.created_at} />
        </Fact>
        <Fact name="Status">
          <OrderStatus status={order.status} />
        </Fact>
        <Fact name="Purchased From">{order.store_name.replaceAll('\n', ' › ')}</Fact>
        <Fact name="Stock">
          <StockLink id={order.stock_id} />
        </Fact>
        {order.remote_ip && <Fact name="Placed from IP">{order.remote_ip}</Fact>}
      </Facts>
    </Section>
    <Section title="Account Information">
      <Facts>
        <Fact name="Customer Name">
          <Customer order={order} />
        </Fact>
        <Fact name="Email">
          <EmailLink to={order.customer_email} />
        </Fact>
      </Facts>
    </Section>
    <Section title="Address Information">
      <Addresses of={order} />
    </Section>
    <Section title="Payment & Shipping Method">
      <Facts>
        <Fact name="Payment">{order.payment_title}</Fact>
        {order.po_number && <Fact name="Purchase Order Number">{order.po_number}</Fact>}
        <Fact name="Shipping">{order.shipping_description ?? 'Nothing is shipped.'}</Fact>
        {order.pickup_location_code && (
          <Fact name="Pickup Location">
            <SourceName code={order.pickup_location_code} />
          </Fact>
        )}
      </Facts>
    </Section>
  </Columns>
);

const Customer = ({ order }: { order: Order }) => {
  if (order.customer_id === undefined) return 'Guest';
  const name = [order.customer_firstname, order.customer_lastname].filter(Boolean).join(' ');
  return (
    <RecordLink resource="customers" id={order.customer_id}>
      {name || order.customer_email}
    </RecordLink>
  );
};
