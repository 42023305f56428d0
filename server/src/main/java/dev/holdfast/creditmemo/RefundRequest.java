package dev.holdfast.creditmemo;

import dev.holdfast.shared.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be refunded of an order.
 *
 * @param lines those of one order item add up; null for all that is left
 * @param shipping null for all that is left of it; zero or above
 * @param adjustmentPositive given back on top; zero or above
 * @param adjustmentNegative kept back; zero or above
 * @param returned the order items whose refunded goods come back to stock
 * @param total what it comes to, where the client has added up too
 * @param comments that the credit memo begins with
 */
record RefundRequest(
        @Nullable List<Line> lines,
        @Nullable BigDecimal shipping,
        BigDecimal adjustmentPositive,
        BigDecimal adjustmentNegative,
        Set<Integer> returned,
        @Nullable BigDecimal total,
        List<Comment> comments) {

    RefundRequest {
        if (lines != null) lines = List.copyOf(lines);
        returned = Set.copyOf(returned);
        comments = List.copyOf(comments);
    }

    record Line(int orderItemId, Quantity quantity) {}
}
