package dev.holdfast.salable;

import java.math.BigDecimal;

/**
 * What a stock has of a SKU.
 *
 * @param available the quantities of the in-stock items in enabled sources of the stock
 * @param promised what open orders and reservations have taken of it
 * @param itemsAssigned how many sources of the stock have an item of the SKU
 * @param itemsEnabled how many of these sources are enabled
 * @param itemsInStock how many of the enabled ones have it in stock
 */
public record SalableQuantity(
        BigDecimal available, BigDecimal promised, int itemsAssigned, int itemsEnabled, int itemsInStock) {

    /** Of a SKU that the stock knows nothing of. */
    public static final SalableQuantity NONE = new SalableQuantity(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0);

    /** What may still be promised, before the product's own thresholds. */
    public BigDecimal unpromised() {
        return available.subtract(promised);
    }

    /** The same with so much more of it promised. */
    public SalableQuantity promising(BigDecimal quantity) {
        return new SalableQuantity(available, promised.add(quantity), itemsAssigned, itemsEnabled, itemsInStock);
    }

    /** Whether the SKU may be sold from this stock at all, be it in stock or not. */
    public boolean isAssigned() {
        return itemsAssigned > 0;
    }

    /** Whether an enabled source of the stock has an item of it, be it in stock or not. */
    public boolean isListed() {
        return itemsEnabled > 0;
    }

    public boolean isAnyItemInStock() {
        return itemsInStock > 0;
    }
}
