package dev.holdfast.order;

import java.math.BigDecimal;

/**
 * What became of an order's money so far.
 *
 * @param paid for the invoices that were paid
 * @param adjustmentPositive refunded on top of what was bought
 * @param adjustmentNegative kept back from refunds
 */
public record OrderSums(
        Totals invoiced,
        BigDecimal paid,
        Totals refunded,
        BigDecimal adjustmentPositive,
        BigDecimal adjustmentNegative,
        Totals canceled) {

    public static final OrderSums ZERO =
            new OrderSums(Totals.ZERO, BigDecimal.ZERO, Totals.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Totals.ZERO);

    /** What was given back, adjustments included. */
    public BigDecimal totalRefunded() {
        return refunded.total().add(adjustmentPositive).subtract(adjustmentNegative);
    }

    /** What of the money paid may still be given back. */
    public BigDecimal leftToRefund() {
        return paid.subtract(totalRefunded());
    }

    /** With one more invoice, paid at once. */
    public OrderSums invoiced(Totals invoice) {
        return owed(invoice).paid(invoice.total());
    }

    /** With one more invoice, not paid yet. */
    public OrderSums owed(Totals invoice) {
        return new OrderSums(invoiced.plus(invoice), paid, refunded, adjustmentPositive, adjustmentNegative, canceled);
    }

    /** With so much more paid. */
    public OrderSums paid(BigDecimal amount) {
        return new OrderSums(invoiced, paid.add(amount), refunded, adjustmentPositive, adjustmentNegative, canceled);
    }

    /** With one more refund. */
    public OrderSums refunded(Totals refund, BigDecimal morePositive, BigDecimal moreNegative) {
        return new OrderSums(
                invoiced,
                paid,
                refunded.plus(refund),
                adjustmentPositive.add(morePositive),
                adjustmentNegative.add(moreNegative),
                canceled);
    }

    OrderSums canceled(Totals rest) {
        return new OrderSums(invoiced, paid, refunded, adjustmentPositive, adjustmentNegative, rest);
    }
}
