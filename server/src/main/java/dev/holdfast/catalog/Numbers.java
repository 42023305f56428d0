package dev.holdfast.catalog;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The numbers of a request, within the ranges in which they are kept. */
final class Numbers {

    private static final BigDecimal PRICES_BELOW = BigDecimal.TEN.pow(14);
    private static final int PRICE_DECIMALS = 6;

    private Numbers() {}

    /** @throws Refusal 400 for a number with more digits than a quantity has */
    static Quantity quantity(String field, BigDecimal value) {
        if (!Quantity.fits(value)) throw invalid(field, value);
        return new Quantity(value);
    }

    /** @throws Refusal 400 for a number below zero or from 10^14 */
    static BigDecimal price(String field, BigDecimal value) {
        if (value.signum() < 0) throw Refusal.invalid("Please enter a number 0 or greater in this field.");
        if (value.compareTo(PRICES_BELOW) >= 0) throw invalid(field, value);
        var rounded = value.setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
        if (rounded.compareTo(PRICES_BELOW) >= 0) throw invalid(field, value);
        return rounded;
    }

    static Refusal invalid(String field, Object value) {
        return Refusal.invalidValue(field, value.toString());
    }
}
