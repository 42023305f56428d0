package dev.holdfast.product;

import dev.holdfast.shared.Quantity;

/**
 * How a product may be sold, in force: what the product leaves to the configuration is filled in. The same in every stock.
 *
 * @param manageStock false: sold without limit, never reserved, never deducted
 * @param minQty the threshold at which it is out of stock; negative with backorders: how far below zero it may be sold
 * @param minSaleQty the least quantity of one order line
 * @param maxSaleQty the greatest quantity of one order line
 * @param enableQtyIncrements whether only multiples of {@code qtyIncrements} are sold
 * @param isQtyDecimal whether fractions are sold
 * @param notifyStockQty the quantity below which it counts as low
 */
public record SellingRules(
        boolean manageStock,
        Backorders backorders,
        Quantity minQty,
        Quantity minSaleQty,
        Quantity maxSaleQty,
        boolean enableQtyIncrements,
        Quantity qtyIncrements,
        boolean isQtyDecimal,
        Quantity notifyStockQty) {}
