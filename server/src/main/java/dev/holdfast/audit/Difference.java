package dev.holdfast.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A kept total that is not the sum of its parts.
 *
 * @param total which one: a column of {@code salable_quantity}, or {@code quantity} of a source item, which is the sum of its movements
 * @param stockId null for a source item
 * @param sourceCode null for a salable quantity
 * @param kept what is written down
 * @param actual what the parts add up to
 * @param amount kept less actual
 */
public record Difference(
        String total,
        String sku,
        @Nullable Integer stockId,
        @Nullable String sourceCode,
        BigDecimal kept,
        BigDecimal actual,
        BigDecimal amount) {}
