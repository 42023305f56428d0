package dev.holdfast.shipment;

import dev.holdfast.event.Event;
import dev.holdfast.event.Outbox;
import dev.holdfast.order.Document;
import dev.holdfast.order.DocumentNumbers;
import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.order.Orders;
import dev.holdfast.product.StockSettings;
import dev.holdfast.reservation.Reservation;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.source.SourceLocks;
import dev.holdfast.source.Sources;
import dev.holdfast.sourceitem.Cause;
import dev.holdfast.sourceitem.SourceItemChange.Take;
import dev.holdfast.sourceitem.WriteSourceItems;
import dev.holdfast.webapi.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets goods leave: takes them from their source, settles the promise of them, moves the order on and writes the shipment, all or nothing.
 *
 * <p>The goods are taken first, and their promise settled then: what both change of {@code salable_quantity} are rows of the same SKUs, locked
 * by the first in their order. Only from a source that the order's stock does not draw on does the second lock rows of its own.
 */
@Service
class CreateShipment {

    private final SourceLocks sourceLocks;
    private final StockSettings stockSettings;
    private final WriteSourceItems writeSourceItems;
    private final Reservations reservations;
    private final Orders orders;
    private final DocumentNumbers documentNumbers;
    private final Shipments shipments;
    private final Outbox outbox;

    CreateShipment(
            SourceLocks sourceLocks,
            StockSettings stockSettings,
            WriteSourceItems writeSourceItems,
            Reservations reservations,
            Orders orders,
            DocumentNumbers documentNumbers,
            Shipments shipments,
            Outbox outbox) {
        this.sourceLocks = sourceLocks;
        this.stockSettings = stockSettings;
        this.writeSourceItems = writeSourceItems;
        this.reservations = reservations;
        this.orders = orders;
        this.documentNumbers = documentNumbers;
        this.shipments = shipments;
        this.outbox = outbox;
    }

    /**
     * @return the shipment's id
     * @throws Refusal when the source is unknown, or does not have the goods
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int create(NewShipment shipment, Caller caller) {
        var order = shipment.order();
        var source = sourceLocks.lockTogether(List.of(shipment.source())).get(shipment.source());
        if (source == null) throw Sources.unknown(shipment.source());

        var managed = stockSettings.managed(
                shipment.lines().stream().map(line -> line.item().sku()).toList());
        take(shipment, source, managed, caller);
        settle(shipment);
        orders.update(after(order, shipment.lines()));

        var incrementId = documentNumbers.next(Document.SHIPMENT, order.storeId());
        int id = shipments.add(shipment, source, managed, incrementId);
        outbox.add(List.of(new Event(
                Event.Type.SHIPMENT_CREATED,
                order.incrementId(),
                ShipmentCreated.of(id, incrementId, source, shipment))));
        return id;
    }

    /** What is sold without limit, or is no longer in the catalogue, is in no source. */
    private void take(NewShipment shipment, SourceCode source, Set<Sku> managed, Caller caller) {
        var deducted = shipment.lines().stream()
                .filter(line -> managed.contains(line.item().sku()))
                .toList();
        var takes = quantities(deducted).entrySet().stream()
                .map(goods -> new Take(new SourceItemKey(source, goods.getKey()), goods.getValue()))
                .toList();
        writeSourceItems.write(
                takes,
                Cause.of(
                        Cause.Reason.SHIPPED,
                        caller,
                        "order",
                        String.valueOf(shipment.order().id())));
    }

    /** Whatever was promised is settled, also of goods that nobody counts any more; what was not promised is not given back. */
    private void settle(NewShipment shipment) {
        var order = shipment.order();
        var event = new SalesEvent(
                SalesEvent.Type.SHIPMENT_CREATED, "order", String.valueOf(order.id()), order.incrementId());
        var promised = shipment.lines().stream()
                .filter(line -> line.item().isReserved())
                .toList();
        reservations.append(quantities(promised).entrySet().stream()
                .map(goods -> new Reservation(order.stock(), goods.getKey(), goods.getValue(), event))
                .toList());
    }

    private static Map<Sku, Quantity> quantities(Collection<ShipmentLine> lines) {
        var quantities = new TreeMap<Sku, Quantity>();
        lines.forEach(line -> quantities.merge(line.item().sku(), line.quantity(), Quantity::plus));
        return quantities;
    }

    private static Order after(Order order, Collection<ShipmentLine> lines) {
        var delivered = new HashMap<Integer, OrderItem>();
        lines.forEach(line -> delivered.put(line.item().id(), line.item().delivered(line.quantity())));
        var items = order.items().stream()
                .map(item -> delivered.getOrDefault(item.id(), item))
                .toList();
        return order.progressed(items, order.sums());
    }
}
