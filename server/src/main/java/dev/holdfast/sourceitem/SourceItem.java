package dev.holdfast.sourceitem;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import java.math.BigDecimal;

/** How much of a SKU is in a source, and whether it may be sold from there. */
public record SourceItem(SourceCode source, Sku sku, Quantity quantity, boolean inStock) {

    SourceItemKey key() {
        return new SourceItemKey(source, sku);
    }

    /** What of it counts for sale. */
    BigDecimal inStockQuantity() {
        return inStock ? quantity.value() : BigDecimal.ZERO;
    }
}
