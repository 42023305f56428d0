package dev.holdfast.sourceitem;

import dev.holdfast.webapi.ReadOnly;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A source item as a client sends it; any part may be missing.
 *
 * @param status 1 in stock, 0 out of stock
 */
record SourceItemInput(
        @Nullable String sku,
        @Nullable String sourceCode,
        @Nullable BigDecimal quantity,
        @Nullable Integer status,
        @ReadOnly @Nullable JsonNode extensionAttributes) {}
