package dev.holdfast.salable;

import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import java.math.BigDecimal;

/**
 * By how much one source item changed what its source can give.
 *
 * @param inStockQuantity change of the quantity that counts: the item's own while it is in stock, none otherwise
 * @param items +1 for a new item, −1 for a removed one
 * @param itemsInStock +1 for an item that came in stock, −1 for one that went out
 */
public record ItemChange(SourceCode source, Sku sku, BigDecimal inStockQuantity, int items, int itemsInStock) {

    boolean isNothing() {
        return inStockQuantity.signum() == 0 && items == 0 && itemsInStock == 0;
    }
}
