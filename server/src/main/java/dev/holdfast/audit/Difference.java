package dev.holdfast.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A kept total that is not the sum of its parts.
 *
 * @param total which one: a column of {@code salable_quantity}; {@code quantity} of a source item, which is the sum of its movements;
 *     {@code open}, what an order or a held reservation still has promised, which is the sum of its reservations; or {@code rows}, how many
 *     a list has
 * @param document such as {@code order 12} or {@code reservation 1b0f…}, or the list, such as {@code products}; null for other totals
 * @param sku null for a list
 * @param stockId null for a list and a source item
 * @param sourceCode null for all but a source item
 * @param kept what is written down
 * @param actual what the parts add up to
 * @param amount kept less actual
 */
public record Difference(
        String total,
        @Nullable String document,
        @Nullable String sku,
        @Nullable Integer stockId,
        @Nullable String sourceCode,
        BigDecimal kept,
        BigDecimal actual,
        BigDecimal amount) {}
