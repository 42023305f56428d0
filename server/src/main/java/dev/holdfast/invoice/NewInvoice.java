package dev.holdfast.invoice;

import dev.holdfast.invoice.Invoice.Line;
import dev.holdfast.order.LineAmounts;
import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.order.Totals;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an invoice about to be made charges. */
record NewInvoice(List<Line> lines, Totals totals) {

    /**
     * Everything that is left to invoice, or what is wanted of it.
     *
     * @param wantedByItem units of each of the order's items; empty: all that is left. Fractions of goods sold whole are cut off
     * @throws Refusal 400 with everything that is wrong, rendered
     */
    static NewInvoice of(Order order, Map<Integer, BigDecimal> wantedByItem) {
        var quantities = new LinkedHashMap<OrderItem, Quantity>();
        for (var item : order.items()) {
            var quantity = wantedByItem.isEmpty() ? item.leftToInvoice() : wanted(item, wantedByItem);
            if (quantity.isPositive()) quantities.put(item, quantity);
        }
        check(order, wantedByItem, quantities);
        var lines = quantities.entrySet().stream()
                .map(line -> new Line(
                        0, line.getKey().id(), line.getValue(), line.getKey().amountsToInvoice(line.getValue())))
                .toList();
        // Shipping is charged as a whole, by the first invoice.
        var shipping =
                order.totals().shipping().subtract(order.sums().invoiced().shipping());
        var amounts = lines.stream().<LineAmounts>map(Line::amounts).toList();
        return new NewInvoice(lines, Totals.of(amounts, shipping));
    }

    private static Quantity wanted(OrderItem item, Map<Integer, BigDecimal> wantedByItem) {
        var wanted = wantedByItem.getOrDefault(item.id(), BigDecimal.ZERO);
        if (!Quantity.fits(wanted)) throw Refusal.invalidValue("qty", wanted.toString());
        return new Quantity(item.isQtyDecimal() ? wanted : wanted.setScale(0, RoundingMode.DOWN));
    }

    private static void check(Order order, Map<Integer, BigDecimal> wantedByItem, Map<OrderItem, Quantity> quantities) {
        var found = new ArrayList<Message>();
        quantities.forEach((item, quantity) -> {
            if (quantity.compareTo(item.leftToInvoice()) > 0) {
                found.add(Message.of(
                        "The quantity to invoice must not be greater than the uninvoiced quantity for product SKU \"%1\".",
                        item.sku()));
            }
        });
        var known = order.items().stream().map(OrderItem::id).collect(Collectors.toSet());
        if (!known.containsAll(wantedByItem.keySet())) {
            found.add(Message.of("The invoice contains one or more items that are not part of the original order."));
        } else if (quantities.isEmpty()) {
            found.add(Message.of("The invoice can't be created without products. Add products and try again."));
        }
        if (!order.isOpenToInvoices()) {
            found.add(Message.of("An invoice cannot be created when an order has a status of %1", order.status()));
        } else if (order.isInvoiced()) {
            found.add(Message.of("The order does not allow an invoice to be created."));
        }
        if (found.isEmpty()) return;
        throw Refusal.invalid(found.stream()
                .map(Message::rendered)
                .collect(Collectors.joining("\n", "Invoice Document Validation Error(s):\n", "")));
    }

    /** The order's items once this is invoiced. */
    List<OrderItem> invoiced(Order order) {
        var quantityByItem = lines.stream().collect(Collectors.toMap(Line::orderItemId, Line::quantity));
        return order.items().stream()
                .map(item -> item.invoiced(quantityByItem.getOrDefault(item.id(), Quantity.ZERO)))
                .toList();
    }
}
