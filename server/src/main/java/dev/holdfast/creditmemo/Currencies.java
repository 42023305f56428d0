package dev.holdfast.creditmemo;

import dev.holdfast.order.Totals;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts as texts for people have them. */
final class Currencies {

    private Currencies() {}

    /** As {@code $1,234.50}. */
    static String formatted(BigDecimal amount, String currency) {
        var format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(Totals.DECIMALS);
        format.setMaximumFractionDigits(Totals.DECIMALS);
        return format.format(amount);
    }
}
