package dev.holdfast.catalog;

import dev.holdfast.product.Backorders;
import dev.holdfast.product.ProductType;
import dev.holdfast.product.Rule;
import dev.holdfast.product.StockItem;
import dev.holdfast.shared.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Stock data of a product as clients send them. What is not sent, or null, stays as it is.
 *
 * @param itemId accepted, since answers carry it; nothing comes of it, nor of the product, the stock, and the two that the
 *     original keeps for itself
 */
record StockItemRequest(
        @Nullable Integer itemId,
        @Nullable Integer productId,
        @Nullable Integer stockId,
        @Nullable BigDecimal qty,
        @Nullable Boolean isInStock,
        @Nullable Boolean isQtyDecimal,
        @Nullable Boolean showDefaultNotificationMessage,
        @Nullable Boolean useConfigMinQty,
        @Nullable BigDecimal minQty,
        @Nullable Boolean useConfigMinSaleQty,
        @Nullable BigDecimal minSaleQty,
        @Nullable Boolean useConfigMaxSaleQty,
        @Nullable BigDecimal maxSaleQty,
        @Nullable Boolean useConfigBackorders,
        @Nullable Integer backorders,
        @Nullable Boolean useConfigNotifyStockQty,
        @Nullable BigDecimal notifyStockQty,
        @Nullable Boolean useConfigQtyIncrements,
        @Nullable BigDecimal qtyIncrements,
        @Nullable Boolean useConfigEnableQtyInc,
        @Nullable Boolean enableQtyIncrements,
        @Nullable Boolean useConfigManageStock,
        @Nullable Boolean manageStock,
        @Nullable String lowStockDate,
        @Nullable Boolean isDecimalDivided,
        @Nullable Integer stockStatusChangedAuto) {

    /**
     * What was stored, with what was sent laid over it.
     *
     * @throws dev.holdfast.shared.Refusal 400 for a number out of its range
     */
    StockItem over(StockItem stored, ProductType type) {
        return new StockItem(
                (isInStock == null || type.hasOwnQuantity()) ? stored.inStock() : isInStock,
                isQtyDecimal == null ? stored.qtyDecimal() : isQtyDecimal,
                showDefaultNotificationMessage == null
                        ? stored.showDefaultNotificationMessage()
                        : showDefaultNotificationMessage,
                over(stored.minQty(), useConfigMinQty, quantity("min_qty", minQty)),
                over(stored.minSaleQty(), useConfigMinSaleQty, quantity("min_sale_qty", minSaleQty)),
                over(stored.maxSaleQty(), useConfigMaxSaleQty, quantity("max_sale_qty", maxSaleQty)),
                over(stored.backorders(), useConfigBackorders, mode()),
                over(stored.notifyStockQty(), useConfigNotifyStockQty, quantity("notify_stock_qty", notifyStockQty)),
                over(stored.qtyIncrements(), useConfigQtyIncrements, quantity("qty_increments", qtyIncrements)),
                over(stored.enableQtyIncrements(), useConfigEnableQtyInc, enableQtyIncrements),
                over(stored.manageStock(), useConfigManageStock, manageStock),
                isDecimalDivided == null ? stored.decimalDivided() : isDecimalDivided);
    }

    private static <T> Rule<T> over(Rule<T> stored, @Nullable Boolean configured, @Nullable T own) {
        return new Rule<>(configured == null ? stored.configured() : configured, own == null ? stored.own() : own);
    }

    private static @Nullable Quantity quantity(String field, @Nullable BigDecimal value) {
        return value == null ? null : Numbers.quantity(field, value);
    }

    private @Nullable Backorders mode() {
        if (backorders == null) return null;
        return Backorders.ofNumber(backorders).orElseThrow(() -> Numbers.invalid("backorders", backorders));
    }
}
