package dev.holdfast.checkout;

import dev.holdfast.cart.Cart;
import dev.holdfast.cart.CartName;
import dev.holdfast.cart.Carts;
import dev.holdfast.cart.WhichCart;
import dev.holdfast.order.NewOrder;
import dev.holdfast.order.OrderNumbers;
import dev.holdfast.order.Orders;
import dev.holdfast.promise.Claim;
import dev.holdfast.promise.Promised;
import dev.holdfast.promise.Shortage;
import dev.holdfast.promise.Undertaken;
import dev.holdfast.promise.Undertaking;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.stock.Stocks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as goods are promised for them: reads the carts, writes the orders and closes the carts, however many at once. Answers each order's id. */
@Component
class PlacedOrders implements Undertaking<PlacedOrders.Request, CartToOrder, Integer> {

    private final Carts carts;
    private final Stocks stocks;
    private final CheckCart checkCart;
    private final Orders orders;
    private final OrderNumbers orderNumbers;

    PlacedOrders(Carts carts, Stocks stocks, CheckCart checkCart, Orders orders, OrderNumbers orderNumbers) {
        this.carts = carts;
        this.stocks = stocks;
        this.checkCart = checkCart;
        this.orders = orders;
        this.orderNumbers = orderNumbers;
    }

    /**
     * That a cart becomes an order.
     *
     * @param completed lays over the cart what came with the request, such as how it is paid
     * @param remoteIp from where it is ordered
     */
    record Request(
            CartName cart,
            UnaryOperator<Cart> completed,
            @Nullable String remoteIp) {}

    /** A cart becomes an order once, and nobody changes it meanwhile. */
    @Override
    public List<Claim<CartToOrder>> claim(List<Request> requests) {
        var inUse = carts.lock(requests.stream().map(Request::cart).collect(Collectors.toSet()));
        var stockByWebsite = new HashMap<Integer, StockId>();
        var taken = new HashSet<Integer>();
        var claims = new ArrayList<Claim<CartToOrder>>();
        for (var request : requests) {
            var cart = inUse.get(request.cart);
            try {
                if (cart == null) throw WhichCart.noCart(request.cart.number());
                if (!taken.add(cart.id())) throw new BeingOrdered();
                var stock = stockByWebsite.computeIfAbsent(cart.websiteId(), stocks::servingWebsite);
                claims.add(new Claim.Wanted<>(document(request, cart, stock), stock, wanted(cart)));
            } catch (Refusal refusal) {
                claims.add(new Claim.Refused<>(refusal));
            }
        }
        return claims;
    }

    private CartToOrder document(Request request, Cart cart, StockId stock) {
        if (cart.isEmpty()) {
            throw Refusal.invalid(
                    "A server error stopped your order from being placed. Please try to place your order again.");
        }
        return checkCart.check(request.completed.apply(cart), stock, request.remoteIp);
    }

    /** In the order of the cart, in which the ledger then tells it. */
    private static Map<Sku, Quantity> wanted(Cart cart) {
        var wanted = new LinkedHashMap<Sku, Quantity>();
        cart.items().forEach(item -> wanted.put(item.sku(), item.quantity()));
        return wanted;
    }

    /** Too little of the goods is also something that {@link CheckCart#checkGoods} finds. */
    @Override
    public Optional<Refusal> check(CartToOrder document, Map<Sku, StockedProduct> products, List<Shortage> shortages) {
        return checkCart.checkGoods(document.cart(), products);
    }

    @Override
    public List<Undertaken<Integer>> write(List<Promised<CartToOrder>> documents) {
        var placed = numbered(documents);
        orders.place(placed);
        carts.close(placed.stream().collect(Collectors.toMap(NewOrder::cartId, NewOrder::incrementId)));
        return placed.stream()
                .map(order -> new Undertaken<>(
                        new SalesEvent(
                                SalesEvent.Type.ORDER_PLACED,
                                "order",
                                Integer.toString(order.id()),
                                order.incrementId()),
                        order.id()))
                .toList();
    }

    private List<NewOrder> numbered(List<Promised<CartToOrder>> documents) {
        var ids = orders.nextIds(documents.size()).iterator();
        var numbers = orderNumbers
                .next(documents.stream()
                        .map(promised -> promised.document().cart().storeId())
                        .toList())
                .iterator();
        return documents.stream()
                .map(promised -> CartToOrder.order(promised, ids.next(), numbers.next()))
                .toList();
    }
}
