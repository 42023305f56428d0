package dev.holdfast.order;

import dev.holdfast.event.Event;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What listeners are told when an order was placed. */
record PlacedEvent(
        int orderId,
        String incrementId,
        int storeId,
        int stockId,
        @Nullable Integer customerId,
        String currency,
        BigDecimal grandTotal,
        List<Item> items) {

    record Item(Sku sku, String name, Quantity qty, BigDecimal price) {}

    static Event of(NewOrder order) {
        var payload = new PlacedEvent(
                order.id(),
                order.incrementId(),
                order.storeId(),
                order.stock().value(),
                order.buyer().customerId(),
                order.currency(),
                order.totals().total(),
                order.lines().stream()
                        .map(line -> new Item(line.sku(), line.name(), line.ordered(), line.price()))
                        .toList());
        return new Event(Event.Type.ORDER_PLACED, order.incrementId(), payload);
    }
}
