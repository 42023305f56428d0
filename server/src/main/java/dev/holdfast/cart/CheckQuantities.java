package dev.holdfast.cart;

import dev.holdfast.product.PricedProduct;
import dev.holdfast.salability.Salability;
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.stock.Stocks;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Whether the stock of a cart's website would sell what the cart is to hold. It is a help to whoever fills the cart and promises nothing:
 * two carts may hold the last unit.
 */
@Component
class CheckQuantities {

    private final Stocks stocks;
    private final Salability salability;

    CheckQuantities(Stocks stocks, Salability salability) {
        this.stocks = stocks;
        this.salability = salability;
    }

    /** @throws Refusal 400 when none of the product can be bought in the cart's website */
    void requireAvailable(Cart cart, PricedProduct product) {
        if (!product.type().hasOwnQuantity()) throw new CompositeInCart(product);
        if (!product.enabled() || !product.websiteIds().contains(cart.websiteId()) || !isSalable(cart, product.sku())) {
            throw Refusal.invalid("Product that you are trying to add is not available.");
        }
    }

    private boolean isSalable(Cart cart, Sku sku) {
        return salability.find(stocks.servingWebsite(cart.websiteId()), List.of(sku)).values().stream()
                .anyMatch(StockedProduct::isSalable);
    }

    /** @throws Refusal 400 with the last reason why the first of the SKUs may not be sold in such a quantity */
    void require(Cart cart, Map<Sku, Quantity> quantities) {
        var requests = quantities.entrySet().stream()
                .map(entry -> new Salability.Request(entry.getKey(), entry.getValue()))
                .toList();
        for (var errors : salability.check(stocks.servingWebsite(cart.websiteId()), requests)) {
            if (!errors.isEmpty()) throw Refusal.invalid(errors.getLast().message());
        }
    }
}
