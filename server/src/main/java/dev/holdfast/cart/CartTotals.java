package dev.holdfast.cart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cart costs, in the base currency. There are neither taxes nor discounts.
 *
 * @param subtotal of the lines, each rounded before it is added
 * @param shipping zero as long as no way to ship is chosen
 */
public record CartTotals(BigDecimal subtotal, BigDecimal shipping) {

    private static final int MONEY_DECIMALS = 2;

    static CartTotals of(List<CartItem> items, @Nullable ShippingRate shipping) {
        return new CartTotals(
                items.stream().map(CartItem::rowTotal).reduce(BigDecimal.ZERO, BigDecimal::add),
                shipping == null ? BigDecimal.ZERO : shipping.amount());
    }

    /** An amount as it can be paid. */
    static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
    }

    public BigDecimal grandTotal() {
        return subtotal.add(shipping);
    }
}
