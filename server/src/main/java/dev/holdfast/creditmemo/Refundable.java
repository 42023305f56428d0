package dev.holdfast.creditmemo;

import dev.holdfast.invoice.Invoice;
import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.shared.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What may still be refunded, apart from the limit of what was paid.
 *
 * @param quantities by the number of the order item
 */
record Refundable(Map<Integer, Quantity> quantities, BigDecimal shipping) {

    /** What was invoiced of the order and not refunded. */
    static Refundable of(Order order) {
        return new Refundable(
                order.items().stream().collect(Collectors.toMap(OrderItem::id, OrderItem::leftToRefund)),
                order.sums()
                        .invoiced()
                        .shipping()
                        .subtract(order.sums().refunded().shipping()));
    }

    /** What the invoice was for. */
    static Refundable of(Invoice invoice) {
        return new Refundable(
                invoice.lines().stream()
                        .collect(Collectors.toMap(Invoice.Line::orderItemId, Invoice.Line::quantity, Quantity::plus)),
                invoice.totals().shipping());
    }

    /** Without what was refunded already. */
    Refundable less(Refundable refunded) {
        Function<Integer, Quantity> rest = item -> of(item).minus(refunded.of(item));
        return new Refundable(
                quantities.keySet().stream().collect(Collectors.toMap(Function.identity(), rest)),
                shipping.subtract(refunded.shipping));
    }

    /** As much of it as the other allows too. */
    Refundable within(Refundable other) {
        Function<Integer, Quantity> least = item -> of(item).min(other.of(item));
        return new Refundable(
                quantities.keySet().stream().collect(Collectors.toMap(Function.identity(), least)),
                shipping.min(other.shipping));
    }

    Quantity of(int orderItemId) {
        return quantities.getOrDefault(orderItemId, Quantity.ZERO);
    }

    boolean isEmpty() {
        return shipping.signum() == 0 && quantities.values().stream().allMatch(Quantity::isZero);
    }
}
