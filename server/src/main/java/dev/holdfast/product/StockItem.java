package dev.holdfast.product;

import dev.holdfast.shared.Quantity;

/**
 * How one product may be sold, as it was set. Its quantity is that of the default source's item and is not in here.
 *
 * @param inStock only of composites, set by hand: goods with a quantity are in stock where a source says so
 * @param qtyDecimal whether fractions are sold
 * @param decimalDivided whether fractions are shipped in parts; kept and given back
 */
public record StockItem(
        boolean inStock,
        boolean qtyDecimal,
        boolean showDefaultNotificationMessage,
        Rule<Quantity> minQty,
        Rule<Quantity> minSaleQty,
        Rule<Quantity> maxSaleQty,
        Rule<Backorders> backorders,
        Rule<Quantity> notifyStockQty,
        Rule<Quantity> qtyIncrements,
        Rule<Boolean> enableQtyIncrements,
        Rule<Boolean> manageStock,
        boolean decimalDivided) {

    /** The rules in force, those of the configuration filled in. */
    public SellingRules inForce(SellingRules configured) {
        return new SellingRules(
                manageStock.inForce(configured.manageStock()),
                backorders.inForce(configured.backorders()),
                minQty.inForce(configured.minQty()),
                minSaleQty.inForce(configured.minSaleQty()),
                maxSaleQty.inForce(configured.maxSaleQty()),
                enableQtyIncrements.inForce(configured.enableQtyIncrements()),
                qtyIncrements.inForce(configured.qtyIncrements()),
                qtyDecimal,
                notifyStockQty.inForce(configured.notifyStockQty()));
    }
}
