package dev.holdfast.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A kept total that is not the sum of its parts.
 *
 * @param total which one: a column of {@code salable_quantity}; {@code quantity} of a source item, which is the sum of its movements; or
 *     {@code open}, what an order or a held reservation still has promised, which is the sum of its reservations
 * @param document such as {@code order 12} or {@code reservation 1b0f…}; null for other totals
 * @param stockId null for a source item
 * @param sourceCode null for a salable quantity
 * @param kept what is written down
 * @param actual what the parts add up to
 * @param amount kept less actual
 */
public record Difference(
        String total,
        @Nullable String document,
        String sku,
        @Nullable Integer stockId,
        @Nullable String sourceCode,
        BigDecimal kept,
        BigDecimal actual,
        BigDecimal amount) {}
