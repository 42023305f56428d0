import type { Order } from '../api/orders';
import { RecordPage } from '../ui/RecordPage';
import { OrderActions } from './OrderActions';
import { OrderDetails } from './OrderDetails';
import { OrderDocuments } from './OrderDocuments';
import { OrderHistory } from './OrderHistory';
import { OrderItems } from './OrderItems';
import { OrderReservations } from './OrderReservations';

const OrderShow = () => (
  <RecordPage<Order> kind="Order">
    {order => (
      <>
        <OrderActions order={order} />
        <OrderItems order={order} />
        <OrderDetails order={order} />
        <OrderDocuments order={order} />
        <OrderHistory order={order} />
        <OrderReservations order={order} />
      </>
    )}
  </RecordPage>
);

export default OrderShow;
