package dev.holdfast.sourceitem;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A source item as a client sends it; any part may be missing.
 *
 * @param status 1 in stock, 0 out of stock
 */
record SourceItemInput(
        @Nullable String sku,
        @Nullable String sourceCode,
        @Nullable BigDecimal quantity,
        @Nullable Integer status) {}
