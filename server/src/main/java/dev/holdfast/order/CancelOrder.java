package dev.holdfast.order;

import dev.holdfast.event.Event;
import dev.holdfast.event.Outbox;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancels what of an order is neither invoiced nor gone, and gives its goods back to whoever buys next. */
@Service
class CancelOrder {

    private final Orders orders;
    private final Reservations reservations;
    private final Outbox outbox;

    CancelOrder(Orders orders, Reservations reservations, Outbox outbox) {
        this.orders = orders;
        this.reservations = reservations;
        this.outbox = outbox;
    }

    /**
     * @return false when there is nothing that may be canceled; nothing is changed then
     * @throws Refusal 404 when there is no such order
     */
    @Transactional
    public boolean cancel(int id) {
        var order = orders.lock(id);
        if (!order.canCancel()) return false;
        var released = order.settlements(SalesEvent.Type.ORDER_CANCELED, OrderItem::leftToCancel);
        if (!released.isEmpty()) reservations.append(released);
        var canceled = order.canceled();
        orders.update(canceled);
        outbox.add(List.of(CanceledEvent.of(order, canceled)));
        return true;
    }

    /** What listeners are told when an order was canceled, or what was left of it. */
    private record CanceledEvent(int orderId, String incrementId, String state, String status, List<Item> items) {

        /** @param qty what of the line was canceled */
        private record Item(int orderItemId, Sku sku, Quantity qty) {}

        static Event of(Order before, Order after) {
            var items = before.items().stream()
                    .filter(item -> item.leftToCancel().isPositive())
                    .map(item -> new Item(item.id(), item.sku(), item.leftToCancel()))
                    .toList();
            return new Event(
                    Event.Type.ORDER_CANCELED,
                    after.incrementId(),
                    new CanceledEvent(
                            after.id(), after.incrementId(), after.state().wireName(), after.status(), items));
        }
    }
}
