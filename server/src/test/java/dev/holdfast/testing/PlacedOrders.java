package dev.holdfast.testing;

import dev.holdfast.customer.Address;
import dev.holdfast.customer.AddressRegion;
import dev.holdfast.order.Buyer;
import dev.holdfast.order.Delivery;
import dev.holdfast.order.LineAmounts;
import dev.holdfast.order.NewOrder;
import dev.holdfast.order.OrderAddress;
import dev.holdfast.order.OrderNumbers;
import dev.holdfast.order.Orders;
import dev.holdfast.order.Payment;
import dev.holdfast.order.Totals;
import dev.holdfast.product.ProductType;
import dev.holdfast.reservation.Reservation;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Orders as a checkout would have placed them, with what their goods were promised. Injected. */
public class PlacedOrders {

    private static final String PRODUCT = """
            select p.product_id, p.type_id, i.is_qty_decimal
              from product p
              join stock_item i on i.sku = p.sku
             where p.sku = ?
            """;
    private static final int STORE_ID = 1;

    private final JdbcClient jdbc;
    private final Orders orders;
    private final OrderNumbers orderNumbers;
    private final Reservations reservations;

    PlacedOrders(JdbcClient jdbc, Orders orders, OrderNumbers orderNumbers, Reservations reservations) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.orderNumbers = orderNumbers;
        this.reservations = reservations;
    }

    /**
     * A guest's order in the main store view, each unit at 10.00, and 5.00 for shipping each unit that is shipped; promised from a stock.
     *
     * @param lines as {@code tea 2, book 1 off 3.50}: SKU, quantity, and the discount of the line; {@code tea 2 unreserved} was never promised
     * @return the order's id
     */
    @Transactional
    public int placed(int stock, String lines) {
        var id = orders.nextIds(1).getFirst();
        var incrementId = orderNumbers.next(List.of(STORE_ID)).getFirst();
        var newLines = Stream.of(lines.split(", ", -1)).map(this::line).toList();
        var shipped = newLines.stream()
                .filter(line -> !line.type().isVirtual())
                .map(line -> line.ordered().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isVirtual = shipped.signum() == 0;
        orders.place(List.of(new NewOrder(
                id,
                incrementId,
                STORE_ID,
                new StockId(stock),
                null,
                new Buyer(null, 0, "gus@example.net", null, null),
                "USD",
                Totals.of(
                        newLines.stream().map(NewOrder.Line::amounts).toList(),
                        shipped.multiply(BigDecimal.valueOf(5))),
                isVirtual ? null : new Delivery("flatrate_flatrate", "Flat Rate - Fixed", null),
                new Payment("checkmo", "Check / Money order", null),
                address(),
                isVirtual ? null : address(),
                newLines,
                "127.0.0.1")));
        promise(stock, id, incrementId, newLines);
        return id;
    }

    private record Sold(int id, ProductType type, boolean isQtyDecimal) {}

    private NewOrder.Line line(String text) {
        var parts = text.split(" ", 4);
        var sku = new Sku(parts[0]);
        var quantity = Quantity.of(parts[1]);
        var product = jdbc.sql(PRODUCT)
                .param(sku.folded())
                .query((row, _) -> new Sold(
                        row.getInt("product_id"),
                        ProductType.ofWireName(row.getString("type_id")).orElseThrow(),
                        row.getBoolean("is_qty_decimal")))
                .single();
        var price = BigDecimal.TEN;
        var discount = parts.length == 4 ? new BigDecimal(parts[3]) : BigDecimal.ZERO;
        return new NewOrder.Line(
                null,
                product.id,
                product.type,
                sku,
                sku.spelling(),
                product.isQtyDecimal,
                !text.endsWith(" unreserved"),
                BigDecimal.ONE,
                price,
                price,
                quantity,
                Quantity.ZERO,
                new LineAmounts(Totals.rounded(price.multiply(quantity.value())), discount, BigDecimal.ZERO));
    }

    private void promise(int stock, int orderId, String incrementId, List<NewOrder.Line> lines) {
        var bySku = new LinkedHashMap<Sku, Quantity>();
        for (var line : lines) {
            if (line.isReserved()) bySku.merge(line.sku(), line.ordered(), Quantity::plus);
        }
        var event = new SalesEvent(SalesEvent.Type.ORDER_PLACED, "order", Integer.toString(orderId), incrementId);
        var promises = new ArrayList<Reservation>();
        bySku.forEach(
                (sku, quantity) -> promises.add(new Reservation(new StockId(stock), sku, quantity.negated(), event)));
        reservations.append(promises);
    }

    private static OrderAddress address() {
        return new OrderAddress(
                0,
                null,
                "gus@example.net",
                new Address(
                        new AddressRegion(33, "MI", "Michigan"),
                        "US",
                        List.of("6146 Honey Bluff Parkway"),
                        null,
                        "(555) 229-3326",
                        null,
                        "49628-7978",
                        "Calder",
                        "Gus",
                        "Guest",
                        null,
                        null,
                        null,
                        null));
    }
}
