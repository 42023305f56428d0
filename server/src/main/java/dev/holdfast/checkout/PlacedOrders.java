package dev.holdfast.checkout;

import dev.holdfast.cart.Carts;
import dev.holdfast.order.Document;
import dev.holdfast.order.DocumentNumbers;
import dev.holdfast.order.NewOrder;
import dev.holdfast.order.Orders;
import dev.holdfast.product.SoldProduct;
import dev.holdfast.promise.PromiseLine;
import dev.holdfast.promise.Promised;
import dev.holdfast.promise.Shortage;
import dev.holdfast.promise.Undertaken;
import dev.holdfast.promise.Undertaking;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Orders as goods are promised for them: closes the carts and writes the orders, however many at once. Answers each order's id. */
@Component
class PlacedOrders implements Undertaking<CartToOrder, Integer> {

    private final Carts carts;
    private final Orders orders;
    private final DocumentNumbers documentNumbers;

    PlacedOrders(Carts carts, Orders orders, DocumentNumbers documentNumbers) {
        this.carts = carts;
        this.orders = orders;
        this.documentNumbers = documentNumbers;
    }

    /** A cart becomes an order once, and as it was read. */
    @Override
    public List<Optional<Refusal>> claim(List<CartToOrder> documents) {
        var unclaimed = carts.lockActive(documents.stream()
                .map(CartToOrder::cart)
                .map(cart -> new Carts.Read(cart.id(), cart.version()))
                .toList());
        var free = new HashSet<>(unclaimed);
        return documents.stream()
                .map(document -> free.remove(document.cart().id())
                        ? Optional.<Refusal>empty()
                        : Optional.<Refusal>of(new CartChanged()))
                .toList();
    }

    /** What was deleted since the cart was read is found when the cart is read again. */
    @Override
    public Optional<Refusal> check(CartToOrder document, Map<Sku, SoldProduct> products) {
        return products.keySet().containsAll(document.products().keySet())
                ? Optional.empty()
                : Optional.of(new CartChanged());
    }

    @Override
    public Refusal tooLittle(CartToOrder document, List<Shortage> shortages) {
        return Refusal.invalid(shortages.getFirst().errors().getLast().message());
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
        var countByStore = new HashMap<Integer, Integer>();
        documents.forEach(
                document -> countByStore.merge(document.document().cart().storeId(), 1, Integer::sum));
        var numbersByStore = new HashMap<Integer, Iterator<String>>();
        documentNumbers
                .next(Document.ORDER, countByStore)
                .forEach((store, numbers) -> numbersByStore.put(store, numbers.iterator()));
        var placed = new ArrayList<NewOrder>();
        for (var promised : documents) {
            var document = promised.document();
            placed.add(document.order(
                    ids.next(),
                    next(numbersByStore, document.cart().storeId()),
                    promised.lines().stream().map(PromiseLine::sku).collect(Collectors.toSet())));
        }
        return placed;
    }

    private static String next(Map<Integer, Iterator<String>> numbersByStore, int store) {
        var numbers = numbersByStore.get(store);
        if (numbers == null) throw new IllegalStateException("No order numbers for store view " + store);
        return numbers.next();
    }
}
