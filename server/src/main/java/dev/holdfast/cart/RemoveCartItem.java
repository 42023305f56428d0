package dev.holdfast.cart;

import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a line out of a cart. */
@Service
class RemoveCartItem {

    private final Carts carts;

    RemoveCartItem(Carts carts) {
        this.carts = carts;
    }

    /** @throws Refusal 404 when there is no such cart or line */
    @Transactional
    public void remove(int cartId, int itemId) {
        var item = carts.change(cartId).item(itemId);
        carts.removeItem(item.id());
    }
}
