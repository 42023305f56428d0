import { Link, useNotify, useRefresh } from 'react-admin';
import { Box, Button, Typography } from '@mui/material';
import Cancel from '@mui/icons-material/CancelOutlined';
import Hold from '@mui/icons-material/PauseCircleOutlined';
import Invoice from '@mui/icons-material/ReceiptLongOutlined';
import Pickup from '@mui/icons-material/StorefrontOutlined';
import Refund from '@mui/icons-material/CurrencyExchangeOutlined';
import Ship from '@mui/icons-material/LocalShippingOutlined';
import Unhold from '@mui/icons-material/PlayCircleOutlined';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import type { Order } from '../api/orders';
import { ConfirmedButton } from '../ui/ConfirmedButton';
import { quantity } from '../ui/numbers';
import { OrderStatus, statusLabel } from './OrderStatus';
import { actionsOf, leftToCancel, type OrderAction } from './progress';

/** Where an order stands, and what can be done with it now by this user. */
export const OrderActions = ({ order }: { order: Order }) => {
  const holdfast = useHoldfast();
  const notify = useNotify();
  const refresh = useRefresh();
  const possible = actionsOf(order);
  const may: Record<OrderAction, boolean> = {
    invoice: useMay('orders', 'invoice'),
    ship: useMay('orders', 'ship'),
    notify: useMay('orders', 'notify'),
    refund: useMay('orders', 'refund'),
    cancel: useMay('orders', 'cancel'),
    hold: useMay('orders', 'hold'),
    unhold: useMay('orders', 'unhold'),
  };
  const can = (action: OrderAction) => possible.has(action) && may[action];
  const tell = (done: string) => () => {
    notify(done, { type: 'success' });
    refresh();
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, my: 2 }}>
      <OrderStatus status={order.status} />
      {order.hold_before_status && (
        <Typography variant="body2" color="textSecondary">
          before: {statusLabel(order.hold_before_status)}
        </Typography>
      )}
      <Box sx={{ flex: 1 }} />
      {can('cancel') && (
        <ConfirmedButton
          label="Cancel Order"
          icon={<Cancel />}
          title="Cancel this order?"
          dismiss="Keep Order"
          action={() => holdfast.cancelOrder(order.id)}
          onDone={isCanceled =>
            isCanceled
              ? tell('You canceled the order.')()
              : notify('There is nothing left to cancel.', { type: 'warning' })
          }
        >
          What is neither invoiced nor shipped is canceled: {toCancel(order)}. These units are no longer promised to
          this order and can be sold again at once. A canceled order cannot be brought back.
        </ConfirmedButton>
      )}
      {can('hold') && (
        <ConfirmedButton
          label="Hold"
          icon={<Hold />}
          title="Put this order on hold?"
          action={() => holdfast.holdOrder(order.id)}
          onDone={tell('You put the order on hold.')}
        >
          Until it is released, the order cannot be invoiced, shipped, refunded or canceled. What was promised to it
          stays promised.
        </ConfirmedButton>
      )}
      {can('unhold') && (
        <ConfirmedButton
          label="Unhold"
          icon={<Unhold />}
          title="Release this order from hold?"
          action={() => holdfast.unholdOrder(order.id)}
          onDone={tell('You released the order from holding status.')}
        >
          The order goes on as {statusLabel(order.hold_before_status ?? 'pending')}. What was promised to it is still
          promised.
        </ConfirmedButton>
      )}
      {can('refund') && (
        <Button size="small" startIcon={<Refund />} component={Link} to={`/creditmemos/new/${order.id}`}>
          Credit Memo
        </Button>
      )}
      {can('invoice') && (
        <Button
          size="small"
          startIcon={<Invoice />}
          component={Link}
          to={`/invoices/new/${order.id}`}
          variant="outlined"
        >
          Invoice
        </Button>
      )}
      {can('ship') && (
        <Button
          size="small"
          startIcon={<Ship />}
          component={Link}
          to={`/shipments/new/${order.id}`}
          variant="contained"
        >
          Ship
        </Button>
      )}
      {can('notify') && (
        <ConfirmedButton
          label="Notify Order is Ready for Pickup"
          icon={<Pickup />}
          title="Is this order ready for pickup?"
          action={() => holdfast.notifyOfPickup(order.id)}
          onDone={tell('The order is noted as ready for pickup.')}
        >
          The first time, everything left of the order is set aside: it leaves the pickup location{' '}
          {order.pickup_location_code}, and its reservations are settled. Later times only note again that the buyer was
          told. No mail is sent.
        </ConfirmedButton>
      )}
    </Box>
  );
};

const toCancel = (order: Order) =>
  order.items
    .filter(item => leftToCancel(item) > 0)
    .map(item => `${quantity(leftToCancel(item))} × ${item.sku}`)
    .join(', ');
