package dev.holdfast.creditmemo;

import dev.holdfast.order.Totals;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts as texts for people have them. */
final class Currencies {

    private Currencies() {}

    /** As {@code $1,234.50}; of a currency that ISO 4217 does not list, which shops may have, as {@code ABC1,234.50}. */
    static String formatted(BigDecimal amount, String currency) {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(Locale.US);
        var symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol(symbol(currency));
        format.setDecimalFormatSymbols(symbols);
        format.setMinimumFractionDigits(Totals.DECIMALS);
        format.setMaximumFractionDigits(Totals.DECIMALS);
        return format.format(amount);
    }

    private static String symbol(String currency) {
        return Currency.availableCurrencies()
                .filter(listed -> listed.getCurrencyCode().equals(currency))
                .findFirst()
                .map(listed -> listed.getSymbol(Locale.US))
                .orElse(currency);
    }
}
