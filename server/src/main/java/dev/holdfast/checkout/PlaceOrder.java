package dev.holdfast.checkout;

import dev.holdfast.cart.Cart;
import dev.holdfast.cart.Carts;
import dev.holdfast.promise.PromiseBook;
import dev.holdfast.promise.PromiseRequest;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes an order of a cart: all of it or nothing, and once, however many try. */
@Service
class PlaceOrder {

    private static final int MOST_ATTEMPTS = 3;

    private final Carts carts;
    private final CheckCart checkCart;
    private final PromiseBook book;
    private final PlacedOrders placedOrders;

    PlaceOrder(Carts carts, CheckCart checkCart, PromiseBook book, PlacedOrders placedOrders) {
        this.carts = carts;
        this.checkCart = checkCart;
        this.book = book;
        this.placedOrders = placedOrders;
    }

    /**
     * Not transactional: the book commits. A cart that changed between being read and being ordered is read again.
     *
     * @param completed lays over the cart what came with the request, such as how it is paid
     * @return the order's id
     * @throws Refusal 404 when there is no such cart in use; 400 with what stands in the way
     */
    int place(int cartId, UnaryOperator<Cart> completed, @Nullable String remoteIp) {
        for (int attempt = 1; ; attempt++) {
            var cart = carts.active(cartId);
            if (cart.isEmpty()) throw nothingToOrder();
            var order = checkCart.check(completed.apply(cart), remoteIp);
            try {
                return book.promise(new PromiseRequest<>(order.stock(), wanted(order.cart()), placedOrders, order));
            } catch (CartChanged changed) {
                if (attempt == MOST_ATTEMPTS) throw changed;
            }
        }
    }

    private static Refusal nothingToOrder() {
        return Refusal.invalid(
                "A server error stopped your order from being placed. Please try to place your order again.");
    }

    /** In the order of the cart, in which the ledger then tells it. */
    private static Map<Sku, Quantity> wanted(Cart cart) {
        var wanted = new LinkedHashMap<Sku, Quantity>();
        cart.items().forEach(item -> wanted.put(item.sku(), item.quantity()));
        return wanted;
    }
}
