package dev.holdfast.order;

import dev.holdfast.shared.Quantity;

/**
 * How far a line of an order has come.
 *
 * @param delivered what left for the buyer: shipped or, of a virtual line, taken from sources when it was invoiced
 * @param withdrawn what was refunded before it left, and therefore never will
 */
public record LineProgress(
        Quantity invoiced,
        Quantity delivered,
        Quantity refunded,
        Quantity withdrawn,
        Quantity canceled,
        LineAmounts amountsInvoiced,
        LineAmounts amountsRefunded) {

    public static final LineProgress NONE = new LineProgress(
            Quantity.ZERO,
            Quantity.ZERO,
            Quantity.ZERO,
            Quantity.ZERO,
            Quantity.ZERO,
            LineAmounts.ZERO,
            LineAmounts.ZERO);

    boolean isNone() {
        return invoiced.isZero() && delivered.isZero() && canceled.isZero();
    }
}
