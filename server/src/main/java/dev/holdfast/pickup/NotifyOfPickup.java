package dev.holdfast.pickup;

import dev.holdfast.order.Document;
import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.order.OrderState;
import dev.holdfast.order.Orders;
import dev.holdfast.order.StatusHistory;
import dev.holdfast.product.StockSettings;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shipment.SetAside;
import dev.holdfast.webapi.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that the buyer of an order was told to come and fetch it. The first time its goods are set aside: from then on they are out of the
 * source, as those of any shipment are. Later times only tell again.
 */
@Service
class NotifyOfPickup {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Orders orders;
    private final StatusHistory history;
    private final StockSettings stockSettings;
    private final GoodsAtLocations goodsAtLocations;
    private final SetAside setAside;
    private final Clock clock;

    NotifyOfPickup(
            Orders orders,
            StatusHistory history,
            StockSettings stockSettings,
            GoodsAtLocations goodsAtLocations,
            SetAside setAside,
            Clock clock) {
        this.orders = orders;
        this.history = history;
        this.stockSettings = stockSettings;
        this.goodsAtLocations = goodsAtLocations;
        this.setAside = setAside;
        this.clock = clock;
    }

    /**
     * In a transaction of its own, or undone on its own in that of the caller.
     *
     * @throws Refusal 404 when there is no such order; 400 when its buyer cannot fetch it
     */
    @Transactional(propagation = Propagation.NESTED)
    public void notify(int orderId, Caller caller) {
        var order = orders.lock(orderId);
        var pickup = order.pickup();
        if (pickup == null) throw notReady();
        if (!order.hasShipments()) {
            if (!isReady(order, pickup.location())) throw notReady();
            setAside.setAside(order, caller);
        }
        var status = complete(orders.lock(orderId));
        var now = clock.instant();
        orders.notifyOfPickup(orderId, now);
        history.add(new StatusHistory.Entry(orderId, Document.ORDER, status, comment(now), true, true));
    }

    private boolean isReady(Order order, SourceCode location) {
        if (!order.isOpenToShipments() || order.isShipped()) return false;
        return goodsAtLocations.lockAll(location, goods(order));
    }

    /** What is to be taken from the location; what is sold without limit is in no source. */
    private SortedMap<Sku, Quantity> goods(Order order) {
        var managed =
                stockSettings.managed(order.items().stream().map(OrderItem::sku).toList());
        var goods = new TreeMap<Sku, Quantity>();
        for (var item : order.items()) {
            boolean isTaken = managed.contains(item.sku()) && item.leftToShip().isPositive();
            if (isTaken) goods.merge(item.sku(), item.leftToShip(), Quantity::plus);
        }
        return goods;
    }

    /** What waits at the counter is done with, although it may be paid only when it is fetched: the status says so, the state does not. */
    private String complete(Order order) {
        var complete = OrderState.COMPLETE.defaultStatus();
        boolean isToBePaid = order.state() == OrderState.PROCESSING && order.isShipped() && !order.isInvoiced();
        if (!isToBePaid || order.status().equals(complete)) return order.status();
        orders.update(order.withStatus(complete));
        return complete;
    }

    private static String comment(Instant now) {
        return "Order notified for pickup at: " + TIME.format(now);
    }

    private static Refusal notReady() {
        return Refusal.invalid("The order is not ready for pickup");
    }
}
