package dev.holdfast.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.product.Product;
import dev.holdfast.product.SellingRules;
import dev.holdfast.product.StockItem;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.StockId;
import dev.holdfast.sourceitem.SourceItem;
import org.jspecify.annotations.Nullable;

/**
 * Stock data of a product as answered: the default source's quantity and the rules in force.
 *
 * @param lowStockDate always null
 */
record StockItemView(
        int itemId,
        int productId,
        StockId stockId,
        Quantity qty,
        boolean isInStock,
        boolean isQtyDecimal,
        boolean showDefaultNotificationMessage,
        boolean useConfigMinQty,
        Quantity minQty,
        int useConfigMinSaleQty,
        Quantity minSaleQty,
        boolean useConfigMaxSaleQty,
        Quantity maxSaleQty,
        boolean useConfigBackorders,
        int backorders,
        boolean useConfigNotifyStockQty,
        Quantity notifyStockQty,
        boolean useConfigQtyIncrements,
        Quantity qtyIncrements,
        boolean useConfigEnableQtyInc,
        boolean enableQtyIncrements,
        boolean useConfigManageStock,
        boolean manageStock,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String lowStockDate,
        boolean isDecimalDivided,
        int stockStatusChangedAuto) {

    static StockItemView of(Product product, StockItem stored, SellingRules inForce, @Nullable SourceItem inDefault) {
        boolean ownQuantity = product.type().hasOwnQuantity();
        return new StockItemView(
                product.id(),
                product.id(),
                StockId.DEFAULT,
                inDefault == null ? Quantity.ZERO : inDefault.quantity(),
                ownQuantity ? inDefault != null && inDefault.inStock() : stored.inStock(),
                stored.qtyDecimal(),
                stored.showDefaultNotificationMessage(),
                stored.minQty().configured(),
                inForce.minQty(),
                stored.minSaleQty().configured() ? 1 : 0,
                inForce.minSaleQty(),
                stored.maxSaleQty().configured(),
                inForce.maxSaleQty(),
                stored.backorders().configured(),
                inForce.backorders().number(),
                stored.notifyStockQty().configured(),
                inForce.notifyStockQty(),
                stored.qtyIncrements().configured(),
                qtyIncrements(stored, inForce),
                stored.enableQtyIncrements().configured(),
                inForce.enableQtyIncrements(),
                stored.manageStock().configured(),
                inForce.manageStock(),
                null,
                stored.decimalDivided(),
                0);
    }

    /** Configured increments show only where increments are in force. */
    private static Quantity qtyIncrements(StockItem stored, SellingRules inForce) {
        return stored.qtyIncrements().configured() && !inForce.enableQtyIncrements()
                ? Quantity.ZERO
                : inForce.qtyIncrements();
    }

    /** Whether the default source can sell it, going by its own numbers. */
    boolean isSalable() {
        if (!manageStock) return true;
        return isInStock && (backorders > 0 || qty.compareTo(minQty) > 0);
    }
}
