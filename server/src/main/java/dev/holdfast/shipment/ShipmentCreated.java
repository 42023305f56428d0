package dev.holdfast.shipment;

import dev.holdfast.event.Event;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What listeners are told when goods left. */
record ShipmentCreated(
        int shipmentId,
        String incrementId,
        int orderId,
        String orderIncrementId,
        SourceCode sourceCode,
        List<Item> items,
        List<Parcel> tracks) {

    record Item(int orderItemId, Sku sku, Quantity qty) {}

    record Parcel(
            String trackNumber,
            @Nullable String title,
            @Nullable String carrierCode) {}

    static Event of(int shipmentId, String incrementId, SourceCode source, NewShipment shipment) {
        var payload = new ShipmentCreated(
                shipmentId,
                incrementId,
                shipment.order().id(),
                shipment.order().incrementId(),
                source,
                shipment.lines().stream()
                        .map(line -> new Item(line.item().id(), line.item().sku(), line.quantity()))
                        .toList(),
                shipment.tracks().stream()
                        .map(track -> new Parcel(track.number(), track.title(), track.carrierCode()))
                        .toList());
        return new Event(Event.Type.SHIPMENT_CREATED, shipment.order().incrementId(), payload);
    }
}
