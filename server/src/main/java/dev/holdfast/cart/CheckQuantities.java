package dev.holdfast.cart;

import dev.holdfast.product.PricedProduct;
import dev.holdfast.salability.Salability;
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.stock.Stocks;
import java.util.Map;
import java.util.Set;
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

    /** @throws Refusal 400 when the product cannot be bought in the cart's website, or not so much of it */
    void requireToAdd(Cart cart, PricedProduct product, Quantity total) {
        if (!product.type().hasOwnQuantity()) throw new CompositeInCart(product);
        var stocked = stocked(cart, Set.of(product.sku())).get(product.sku());
        boolean isOffered = product.enabled() && product.websiteIds().contains(cart.websiteId());
        if (!isOffered || stocked == null || !stocked.isSalable()) {
            throw Refusal.invalid("Product that you are trying to add is not available.");
        }
        require(stocked, total);
    }

    /** @throws Refusal 400 when one of the SKUs may not be sold in such a quantity */
    void require(Cart cart, Map<Sku, Quantity> quantities) {
        stocked(cart, quantities.keySet()).forEach((sku, product) -> {
            var quantity = quantities.get(sku);
            if (quantity != null) require(product, quantity);
        });
    }

    private Map<Sku, StockedProduct> stocked(Cart cart, Set<Sku> skus) {
        return salability.find(stocks.servingWebsite(cart.websiteId()), skus);
    }

    /** The last reason is the one that is told. */
    private void require(StockedProduct product, Quantity quantity) {
        var errors = product.check(quantity, salability.shortageMessage());
        if (!errors.isEmpty()) throw Refusal.invalid(errors.getLast().message());
    }
}
