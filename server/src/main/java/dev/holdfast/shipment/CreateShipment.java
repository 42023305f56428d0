package dev.holdfast.shipment;

import dev.holdfast.event.Outbox;
import dev.holdfast.order.Document;
import dev.holdfast.order.DocumentNumbers;
import dev.holdfast.order.OrderItem;
import dev.holdfast.order.Orders;
import dev.holdfast.product.StockSettings;
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
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets goods leave: takes them from their source, settles the promise of them, moves the order on and writes the shipment, all or nothing.
 *
 * <p>The goods are taken first, and their promise settled then: what both change of {@code salable_quantity} are rows of the same SKUs, locked
 * by the first in their order. The second locks rows of its own only for goods that did not count for the order's stock: in a source that it
 * is not linked to, or out of stock there.
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
     * Sends goods to their buyer.
     *
     * @return the shipment's id
     * @throws Refusal when the source is unknown or does not have the goods, or the buyer comes and fetches them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int send(NewShipment shipment, Caller caller) {
        if (shipment.order().pickup() != null) {
            throw Refusal.invalid("Not able to create shipment with 'In Store Pick-Up' delivery method."
                    + " Order should be notified as 'Ready For Pick-Up' instead.");
        }
        return create(shipment, caller);
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

        var quantities = new HashMap<Integer, Quantity>();
        shipment.lines().forEach(line -> quantities.put(line.item().id(), line.quantity()));
        Function<OrderItem, Quantity> shipped = item -> quantities.getOrDefault(item.id(), Quantity.ZERO);
        // Whatever was promised is settled, also of goods that nobody counts any more; what was not promised is not
        // given back.
        reservations.append(order.settlements(SalesEvent.Type.SHIPMENT_CREATED, shipped));
        orders.update(order.progressed(
                order.items().stream()
                        .map(item -> item.delivered(shipped.apply(item)))
                        .toList(),
                order.sums()));

        var incrementId = documentNumbers.next(Document.SHIPMENT, order.storeId());
        int id = shipments.add(shipment, source, managed, incrementId);
        outbox.add(List.of(ShipmentCreated.of(id, incrementId, source, shipment)));
        return id;
    }

    /** What is sold without limit, or is no longer in the catalogue, is in no source. */
    private void take(NewShipment shipment, SourceCode source, Set<Sku> managed, Caller caller) {
        var quantities = new TreeMap<Sku, Quantity>();
        for (var line : shipment.lines()) {
            var sku = line.item().sku();
            if (managed.contains(sku)) quantities.merge(sku, line.quantity(), Quantity::plus);
        }
        var takes = quantities.entrySet().stream()
                .map(goods -> new Take(new SourceItemKey(source, goods.getKey()), goods.getValue()))
                .toList();
        var orderId = Integer.toString(shipment.order().id());
        writeSourceItems.write(takes, Cause.of(Cause.Reason.SHIPPED, caller, "order", orderId));
    }
}
