package dev.holdfast.creditmemo;

import dev.holdfast.order.Order;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The payload of the event {@code creditmemo.created}. */
record CreditMemoCreated(
        int creditmemoId,
        String incrementId,
        int orderId,
        String orderIncrementId,
        String currency,
        BigDecimal grandTotal,
        List<Item> items) {

    /** @param returnedToStock whether the goods came back */
    record Item(int orderItemId, Sku sku, Quantity qty, boolean returnedToStock) {}

    static CreditMemoCreated of(int id, String incrementId, Order order, Refund refund, Set<Integer> returned) {
        return new CreditMemoCreated(
                id,
                incrementId,
                order.id(),
                order.incrementId(),
                order.currency(),
                refund.total(),
                refund.lines().stream()
                        .map(line -> new Item(
                                line.item().id(),
                                line.item().sku(),
                                line.quantity(),
                                returned.contains(line.item().id())))
                        .toList());
    }
}
