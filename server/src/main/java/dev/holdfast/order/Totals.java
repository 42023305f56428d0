package dev.holdfast.order;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money of an order, or of a part of it, in the order's currency.
 *
 * @param discount zero or below, so that the amounts add up
 */
public record Totals(BigDecimal subtotal, BigDecimal shipping, BigDecimal discount, BigDecimal tax) {

    public static final int DECIMALS = 2;
    public static final Totals ZERO = new Totals(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** What these lines add up to, and this for shipping. */
    public static Totals of(Iterable<LineAmounts> lines, BigDecimal shipping) {
        var sum = LineAmounts.ZERO;
        for (var line : lines) sum = sum.plus(line);
        return new Totals(sum.row(), shipping, sum.discount().negate(), sum.tax());
    }

    public BigDecimal total() {
        return subtotal.add(shipping).add(discount).add(tax);
    }

    public Totals plus(Totals other) {
        return new Totals(
                subtotal.add(other.subtotal),
                shipping.add(other.shipping),
                discount.add(other.discount),
                tax.add(other.tax));
    }

    public Totals minus(Totals other) {
        return new Totals(
                subtotal.subtract(other.subtotal),
                shipping.subtract(other.shipping),
                discount.subtract(other.discount),
                tax.subtract(other.tax));
    }

    /** An amount as it is charged. */
    public static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
