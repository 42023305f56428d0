package dev.holdfast.cart;

import dev.holdfast.product.PricedProduct;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of a cart: how much of one product.
 *
 * @param product as the catalogue has it now
 */
public record CartItem(int id, PricedProduct product, Quantity quantity) {

    private static final int PRICE_DECIMALS = 4;

    public Sku sku() {
        return product.sku();
    }

    /** Of one unit, exact to four decimals. */
    public BigDecimal price() {
        return product.price().setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Of all units, rounded to what can be paid. */
    public BigDecimal rowTotal() {
        return CartTotals.rounded(price().multiply(quantity.value()));
    }

    /** Whether there is nothing to ship. */
    public boolean isVirtual() {
        return product.type().isVirtual();
    }
}
