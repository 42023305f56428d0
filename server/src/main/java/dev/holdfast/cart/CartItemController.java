package dev.holdfast.cart;

import static dev.holdfast.cart.WhichCart.MANAGE_CARTS;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.Document;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** The lines of carts. */
@RestRoutes
class CartItemController {

    private final WhichCart which;
    private final Carts carts;
    private final SaveCartItem saveCartItem;
    private final RemoveCartItem removeCartItem;

    CartItemController(WhichCart which, Carts carts, SaveCartItem saveCartItem, RemoveCartItem removeCartItem) {
        this.which = which;
        this.carts = carts;
        this.saveCartItem = saveCartItem;
        this.removeCartItem = removeCartItem;
    }

    /**
     * A line as a client sends it. The product alone says what it is called and what it costs; what clients send of that, because they
     * were answered it, counts for nothing.
     */
    record CartItemRequest(
            @Nullable Integer itemId,
            @Nullable Sku sku,
            @Nullable BigDecimal qty,
            @Nullable String name,
            @Nullable BigDecimal price,
            @Nullable String productType,
            @Nullable String quoteId,
            @Nullable Document productOption,
            @Nullable Document extensionAttributes) {

        /** @throws Refusal 400 when it is no quantity that can be bought */
        Quantity checkedQuantity() {
            if (qty == null || !Quantity.fits(qty) || !new Quantity(qty).isPositive()) {
                throw Refusal.of(
                        Refusal.Kind.INVALID,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", "qty")
                                .and("value", qty));
            }
            return new Quantity(qty);
        }

        /** The SKU; without one, that of no product. */
        Sku checkedSku() {
            return sku == null ? new Sku("") : sku;
        }
    }

    /** @param quoteId which cart it is in, as that family of routes names it */
    record CartItemView(
            int itemId, Sku sku, Quantity qty, String name, BigDecimal price, String productType, String quoteId) {

        static CartItemView of(CartItem item, Object quoteId) {
            return new CartItemView(
                    item.id(),
                    item.sku(),
                    item.quantity(),
                    item.product().name(),
                    item.price(),
                    item.product().type().wireName(),
                    quoteId.toString());
        }
    }

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/guest-carts/{cartId}/items")
    List<CartItemView> list(String cartId) {
        return views(which.ofGuest(cartId), cartId);
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/carts/mine/items")
    List<CartItemView> list(Caller caller, StoreScope scope) {
        int cart = which.ofCustomer(caller, scope);
        return views(cart, cart);
    }

    @Acl(MANAGE_CARTS)
    @GetMapping("/V1/carts/{cartId}/items")
    List<CartItemView> list(Integer cartId) {
        return views(which.ofNumber(cartId), cartId);
    }

    private List<CartItemView> views(int cart, Object quoteId) {
        return carts.get(cart).items().stream()
                .map(item -> CartItemView.of(item, quoteId))
                .toList();
    }

    @Acl(Acl.ANONYMOUS)
    @PostMapping("/V1/guest-carts/{cartId}/items")
    CartItemView add(String cartId, CartItemRequest cartItem) {
        return save(which.ofGuest(cartId), cartItem.itemId, cartItem);
    }

    @Acl(Acl.SELF)
    @PostMapping("/V1/carts/mine/items")
    CartItemView add(CartItemRequest cartItem, Caller caller, StoreScope scope) {
        return save(which.ofCustomer(caller, scope, "quoteId"), cartItem.itemId, cartItem);
    }

    /** The cart that the line names; the number in the path counts for nothing. */
    @Acl(MANAGE_CARTS)
    @PostMapping("/V1/carts/{cartId}/items")
    CartItemView add(CartItemRequest cartItem) {
        return save(which.ofQuoteId(cartItem.quoteId), cartItem.itemId, cartItem);
    }

    @Acl(Acl.ANONYMOUS)
    @PutMapping("/V1/guest-carts/{cartId}/items/{itemId}")
    CartItemView change(String cartId, Integer itemId, CartItemRequest cartItem) {
        return save(which.ofGuest(cartId), itemId, cartItem);
    }

    @Acl(Acl.SELF)
    @PutMapping("/V1/carts/mine/items/{itemId}")
    CartItemView change(Integer itemId, CartItemRequest cartItem, Caller caller, StoreScope scope) {
        return save(which.ofCustomer(caller, scope, "quoteId"), itemId, cartItem);
    }

    /** As with adding, the cart that the line names. */
    @Acl(MANAGE_CARTS)
    @PutMapping("/V1/carts/{cartId}/items/{itemId}")
    CartItemView change(Integer itemId, CartItemRequest cartItem) {
        return save(which.ofQuoteId(cartItem.quoteId), itemId, cartItem);
    }

    private CartItemView save(int cart, @Nullable Integer itemId, CartItemRequest cartItem) {
        return CartItemView.of(saveCartItem.save(cart, itemId, cartItem), cart);
    }

    @Acl(Acl.ANONYMOUS)
    @DeleteMapping("/V1/guest-carts/{cartId}/items/{itemId}")
    boolean remove(String cartId, Integer itemId) {
        removeCartItem.remove(which.ofGuest(cartId), itemId);
        return true;
    }

    @Acl(Acl.SELF)
    @DeleteMapping("/V1/carts/mine/items/{itemId}")
    boolean remove(Integer itemId, Caller caller, StoreScope scope) {
        removeCartItem.remove(which.ofCustomer(caller, scope), itemId);
        return true;
    }

    @Acl(MANAGE_CARTS)
    @DeleteMapping("/V1/carts/{cartId}/items/{itemId}")
    boolean remove(Integer cartId, Integer itemId) {
        removeCartItem.remove(which.ofNumber(cartId), itemId);
        return true;
    }
}
