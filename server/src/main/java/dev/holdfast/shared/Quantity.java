package dev.holdfast.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of units, exact to four decimals, from −99,999,999.9999 to 99,999,999.9999: what {@code numeric(12, 4)} holds.
 * May be negative: a source can owe, a movement can take.
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    public static final int DECIMALS = 4;
    private static final int INTEGER_DIGITS = 8;
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    /** @throws ArithmeticException if the value does not {@link #fits fit} */
    public Quantity {
        if (!fits(value)) throw new ArithmeticException("Quantity out of range: " + value);
        value = rounded(value);
    }

    public static Quantity of(String value) {
        return new Quantity(new BigDecimal(value));
    }

    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    /** Whether the value, rounded to four decimals, has at most eight digits before the point. Never expands huge exponents. */
    public static boolean fits(BigDecimal value) {
        if (integerDigits(value) > INTEGER_DIGITS) return false;
        return integerDigits(rounded(value)) <= INTEGER_DIGITS;
    }

    private static BigDecimal rounded(BigDecimal value) {
        boolean isZero = value.signum() == 0 || integerDigits(value) < -DECIMALS;
        return (isZero ? BigDecimal.ZERO : value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static long integerDigits(BigDecimal value) {
        return value.signum() == 0 ? 0 : (long) value.precision() - value.scale();
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    public Quantity negated() {
        return new Quantity(value.negate());
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Quantity max(Quantity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    /** Shortest form: {@code 10}, {@code 5.5}. */
    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }
}
