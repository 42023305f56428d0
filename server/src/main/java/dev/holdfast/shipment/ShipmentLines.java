package dev.holdfast.shipment;

import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which lines of an order leave, and why they may not. Pure: what sources hold plays no part. */
final class ShipmentLines {

    private ShipmentLines() {}

    /** All that is left to ship. */
    static List<ShipmentLine> left(Order order) {
        return order.items().stream()
                .map(item -> new ShipmentLine(item, item.leftToShip()))
                .filter(line -> line.quantity().isPositive())
                .toList();
    }

    /** What is wanted, as far as it is left to ship. Items that are not of the order are passed over. */
    static List<ShipmentLine> clamped(Order order, Map<Integer, BigDecimal> wantedByItem) {
        return order.items().stream()
                .map(item -> new ShipmentLine(item, clamped(item, wantedByItem.get(item.id()))))
                .filter(line -> line.quantity().isPositive())
                .toList();
    }

    private static Quantity clamped(OrderItem item, @Nullable BigDecimal wanted) {
        if (wanted == null) return Quantity.ZERO;
        return isMoreThanLeft(item, wanted) ? item.leftToShip() : new Quantity(cut(item, wanted));
    }

    private static boolean isMoreThanLeft(OrderItem item, BigDecimal wanted) {
        return cut(item, wanted).compareTo(item.leftToShip().value()) > 0;
    }

    /** Never below zero; of what is not sold in fractions, only whole units. */
    private static BigDecimal cut(OrderItem item, BigDecimal wanted) {
        return wanted.max(BigDecimal.ZERO).setScale(item.isQtyDecimal() ? Quantity.DECIMALS : 0, RoundingMode.DOWN);
    }

    /** A finding for each item of which more is wanted than is left to ship. */
    static List<Message> checkLeft(Order order, Map<Integer, BigDecimal> wantedByItem) {
        return order.items().stream()
                .filter(item -> isMoreThanLeft(item, wantedByItem.getOrDefault(item.id(), BigDecimal.ZERO)))
                .map(item -> Message.of(
                        "The quantity to ship must not be greater than the unshipped quantity for product SKU \"%1\".",
                        item.sku()))
                .toList();
    }

    /** Why these lines of the order cannot be shipped; nothing when they can. */
    static List<Message> check(Order order, List<ShipmentLine> lines, List<Track> tracks) {
        var findings = new ArrayList<Message>();
        if (!order.isOpenToShipments()) {
            findings.add(Message.of("A shipment cannot be created when an order has a status of %1", order.status()));
        } else if (order.isShipped()) {
            findings.add(Message.of("The order does not allow a shipment to be created."));
        }
        if (lines.isEmpty()) findings.add(Message.of("You can't create a shipment without products."));
        for (var track : tracks) {
            if (track.number().isEmpty()) findings.add(Message.of("Please enter a tracking number."));
        }
        return findings;
    }
}
