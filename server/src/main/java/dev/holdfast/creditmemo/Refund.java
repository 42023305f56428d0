package dev.holdfast.creditmemo;

import dev.holdfast.order.LineAmounts;
import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.order.Totals;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is given back, worked out of an order and a request before anything is written: never more of an item than was invoiced and not
 * refunded, never more money than was paid and not given back.
 *
 * @param lines each with a quantity above zero
 * @param totals of the lines and the shipping, without adjustments
 */
record Refund(List<Line> lines, Totals totals, BigDecimal adjustmentPositive, BigDecimal adjustmentNegative) {

    private static final String HEADER = "Creditmemo Document Validation Error(s):";

    record Line(OrderItem item, Quantity quantity) {

        LineAmounts amounts() {
            return item.amountsToRefund(quantity);
        }
    }

    /** @throws Refusal 400 when the order does not allow it; says everything that is wrong at once */
    static Refund of(Order order, Refundable left, RefundRequest request) {
        checkOrder(order);
        var lines = lines(order, left, request);
        var amounts = lines.stream().map(Line::amounts).toList();
        var refund = new Refund(
                lines,
                Totals.of(amounts, shipping(order, left, request)),
                request.adjustmentPositive(),
                request.adjustmentNegative());
        refund.checkTotal(order, left, request);
        return refund;
    }

    BigDecimal total() {
        return totals.total().add(adjustmentPositive).subtract(adjustmentNegative);
    }

    private static void checkOrder(Order order) {
        if (!order.isOpenToRefunds()) {
            refuse(List.of("A creditmemo can not be created when an order has a status of " + order.status()));
        }
        if (order.isRefunded()) refuse(List.of("The order does not allow a creditmemo to be created."));
    }

    private static List<Line> lines(Order order, Refundable left, RefundRequest request) {
        var wanted = wanted(left, request);
        var lines = new ArrayList<Line>();
        var ofDocument = new ArrayList<String>();
        var ofRequest = new ArrayList<String>();
        for (var item : order.items()) {
            var quantity = wanted.remove(item.id());
            if (quantity == null || quantity.isZero()) continue;
            if (quantity.isNegative() || !(item.isQtyDecimal() || quantity.isWhole())) {
                ofDocument.add("We found an invalid quantity to refund item \"%s\".".formatted(item.sku()));
            } else if (quantity.compareTo(left.of(item.id())) > 0) {
                ofDocument.add(
                        "The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU \"%s\"."
                                .formatted(item.sku()));
                ofRequest.add("The quantity to refund must not be greater than the unrefunded quantity.");
            } else {
                lines.add(new Line(item, quantity));
            }
        }
        wanted.forEach((_, _) ->
                ofRequest.add("The creditmemo contains product item that is not part of the original order."));
        ofDocument.addAll(ofRequest);
        refuse(ofDocument);
        refuse(notReturnable(order, lines, request));
        return lines;
    }

    private static List<String> notReturnable(Order order, List<Line> lines, RefundRequest request) {
        var items = order.items().stream().collect(Collectors.toMap(OrderItem::id, Function.identity()));
        var refunded = lines.stream().map(line -> line.item().id()).collect(Collectors.toSet());
        return request.returned().stream()
                .filter(id -> !refunded.contains(id))
                .sorted()
                .map(id -> items.containsKey(id)
                        ? "The \"%s\" product is not part of the current creditmemo."
                                .formatted(items.get(id).sku())
                        : "The return to stock argument contains product item that is not part of the original order.")
                .toList();
    }

    /** By the number of the order item. */
    private static Map<Integer, Quantity> wanted(Refundable left, RefundRequest request) {
        var lines = request.lines();
        if (lines == null) return new TreeMap<>(left.quantities());
        var wanted = new TreeMap<Integer, Quantity>();
        lines.forEach(line -> wanted.merge(line.orderItemId(), line.quantity(), Quantity::plus));
        return wanted;
    }

    private static BigDecimal shipping(Order order, Refundable left, RefundRequest request) {
        var asked = request.shipping();
        if (asked == null) return left.shipping();
        if (asked.compareTo(left.shipping()) > 0) {
            throw Refusal.invalid("Maximum shipping amount allowed to refund is: "
                    + Currencies.formatted(left.shipping(), order.currency()));
        }
        return asked;
    }

    private void checkTotal(Order order, Refundable left, RefundRequest request) {
        var found = new ArrayList<String>();
        if (lines.isEmpty() && left.shipping().signum() == 0) {
            found.add("You can't create a creditmemo without products.");
        } else if (total().signum() < 0 || (lines.isEmpty() && total().signum() == 0)) {
            found.add("The credit memo's total must be positive.");
        }
        var most = order.sums().leftToRefund();
        if (total().compareTo(most) > 0) {
            found.add("The most money available to refund is %s.".formatted(plain(most)));
        }
        if (request.total() != null && request.total().compareTo(total()) != 0) {
            found.add("The credit memo comes to %s, not to %s.".formatted(plain(total()), plain(request.total())));
        }
        refuse(found);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static void refuse(Collection<String> found) {
        if (!found.isEmpty()) throw refusal(String.join("\n", found));
    }

    /** 400: an invoice that cannot be refunded by itself. */
    static Refusal refusedForInvoice() {
        return refusal("We can't create creditmemo for the invoice.");
    }

    private static Refusal refusal(String found) {
        return Refusal.invalid(HEADER + "\n" + found);
    }
}
