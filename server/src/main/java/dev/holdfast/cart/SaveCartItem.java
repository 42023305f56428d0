package dev.holdfast.cart;

import dev.holdfast.cart.CartItemController.CartItemRequest;
import dev.holdfast.product.Products;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a product to a cart, or changes how much of it there is. One SKU is one line. */
@Service
class SaveCartItem {

    private final Carts carts;
    private final Products products;
    private final CheckQuantities checkQuantities;

    SaveCartItem(Carts carts, Products products, CheckQuantities checkQuantities) {
        this.carts = carts;
        this.products = products;
        this.checkQuantities = checkQuantities;
    }

    /**
     * @param itemId of the line that has the quantity from now on; null for so much more of the SKU
     * @return the line as it is now
     * @throws Refusal 404 when there is no such cart, product or line; 400 when so much may not be sold
     */
    @Transactional
    public CartItem save(int cartId, @Nullable Integer itemId, CartItemRequest request) {
        var quantity = request.checkedQuantity();
        var cart = carts.change(cartId);
        return itemId == null ? add(cart, request.checkedSku(), quantity) : change(cart, itemId, quantity);
    }

    private CartItem add(Cart cart, Sku sku, Quantity quantity) {
        var product = products.priced(List.of(sku)).get(sku);
        if (product == null) {
            throw Refusal.notFound("The product that was requested doesn't exist. Verify the product and try again.");
        }
        var total = cart.quantityWith(sku, quantity);
        checkQuantities.requireToAdd(cart, product, total);
        return new CartItem(carts.addItem(cart.id(), sku, quantity), product, total);
    }

    private CartItem change(Cart cart, int itemId, Quantity quantity) {
        var item = cart.item(itemId);
        checkQuantities.require(cart, Map.of(item.sku(), quantity));
        carts.setQuantity(itemId, quantity);
        return new CartItem(itemId, item.product(), quantity);
    }
}
