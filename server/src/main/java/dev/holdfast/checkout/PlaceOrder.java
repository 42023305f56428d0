package dev.holdfast.checkout;

import dev.holdfast.cart.Cart;
import dev.holdfast.cart.CartName;
import dev.holdfast.promise.PromiseBook;
import dev.holdfast.shared.Refusal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes an order of a cart: all of it or nothing, and once, however many try. */
@Service
class PlaceOrder {

    private static final int MOST_ATTEMPTS = 3;

    private final PromiseBook book;
    private final PlacedOrders placedOrders;

    PlaceOrder(PromiseBook book, PlacedOrders placedOrders) {
        this.book = book;
        this.placedOrders = placedOrders;
    }

    /**
     * Not transactional: the book commits. A cart that another request was making an order of at the same moment is looked at again.
     *
     * @param completed lays over the cart what came with the request, such as how it is paid
     * @return the order's id
     * @throws Refusal 404 when there is no such cart in use; 400 with what stands in the way
     */
    int place(CartName cart, UnaryOperator<Cart> completed, @Nullable String remoteIp) {
        var request = new PlacedOrders.Request(cart, completed, remoteIp);
        for (int attempt = 1; ; attempt++) {
            try {
                return book.promise(placedOrders, request);
            } catch (BeingOrdered another) {
                if (attempt == MOST_ATTEMPTS) throw another;
            }
        }
    }
}
