package dev.holdfast.order;

import dev.holdfast.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money of a line, or of a part of it.
 *
 * @param row price by quantity, without tax
 * @param discount zero or above, taken off the row
 */
public record LineAmounts(BigDecimal row, BigDecimal discount, BigDecimal tax) {

    public static final LineAmounts ZERO = new LineAmounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public BigDecimal total() {
        return row.subtract(discount).add(tax);
    }

    public LineAmounts plus(LineAmounts other) {
        return new LineAmounts(row.add(other.row), discount.add(other.discount), tax.add(other.tax));
    }

    public LineAmounts minus(LineAmounts other) {
        return new LineAmounts(row.subtract(other.row), discount.subtract(other.discount), tax.subtract(other.tax));
    }

    /**
     * What falls to a part of the quantity, rounded. Shares of growing parts, each less the one before, add up to the whole exactly.
     *
     * @param whole above zero
     */
    LineAmounts share(Quantity part, Quantity whole) {
        return new LineAmounts(share(row, part, whole), share(discount, part, whole), share(tax, part, whole));
    }

    private static BigDecimal share(BigDecimal amount, Quantity part, Quantity whole) {
        if (part.equals(whole)) return amount;
        return amount.multiply(part.value()).divide(whole.value(), Totals.DECIMALS, RoundingMode.HALF_UP);
    }
}
