package dev.holdfast.shipment;

import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.order.Orders;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shipment.ShipmentRequest.ShipmentExtensionRequest;
import dev.holdfast.source.Sources;
import dev.holdfast.webapi.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves a shipment that a client wrote down whole. The same happens as when an order is shipped; but a document says exactly what has left, so
 * more than is left to ship is refused instead of cut.
 */
@Service
class SaveShipment {

    private static final Logger LOG = LoggerFactory.getLogger(SaveShipment.class);

    private final Orders orders;
    private final Sources sources;
    private final CreateShipment createShipment;

    SaveShipment(Orders orders, Sources sources, CreateShipment createShipment) {
        this.orders = orders;
        this.sources = sources;
        this.createShipment = createShipment;
    }

    /**
     * @return the shipment's id
     * @throws Refusal 400 when the document is not a shipment that can be made
     */
    @Transactional
    public int save(ShipmentRequest request, Caller caller) {
        try {
            return createShipment.send(shipment(request), caller);
        } catch (Refusal cause) {
            LOG.warn("A shipment of order {} was not saved: {}", request.orderId(), cause.getMessage());
            var causes = cause.errors().isEmpty() ? List.of(cause.message()) : cause.errors();
            throw Refusal.of(Message.of("The shipment couldn't be saved."), causes);
        }
    }

    private NewShipment shipment(ShipmentRequest request) {
        if (request.entityId() != null) {
            throw Refusal.invalid("A shipment stays as it was saved. Leave out %1 to make another.", "entity_id");
        }
        if (request.orderId() == null) throw Refusal.required("order_id");
        var order = orders.lock(request.orderId());
        var wanted = request.wantedByItem();
        var lines = ShipmentLines.clamped(order, wanted);
        var tracks = request.tracksSent();
        var findings = new ArrayList<Message>(checkItems(order, request));
        findings.addAll(ShipmentLines.checkLeft(order, wanted));
        findings.addAll(ShipmentLines.check(order, lines, tracks));
        if (!findings.isEmpty()) throw Refusal.of(Message.of("Validation Failed"), findings);
        return new NewShipment(
                order,
                lines,
                source(request),
                tracks,
                request.commentsSent(),
                request.packagesSent(),
                request.shippingLabel());
    }

    private static List<Message> checkItems(Order order, ShipmentRequest request) {
        var known = order.items().stream().map(OrderItem::id).collect(Collectors.toSet());
        return request.itemsSent().stream()
                .filter(item -> item.orderItemId() == null || !known.contains(item.orderItemId()))
                .map(item -> Message.of(
                        "The shipment contains product SKU \"%1\" that is not part of the original order.",
                        item.sku() == null ? "" : item.sku()))
                .toList();
    }

    private SourceCode source(ShipmentRequest request) {
        var named = ShipmentExtensionRequest.namedSource(request.extensionAttributes());
        if (named != null) return named;
        if (sources.countEnabled() == 1) return SourceCode.DEFAULT;
        throw Refusal.invalid(
                "There are several sources. Name the one that the goods leave from in %1.",
                "extension_attributes.source_code");
    }
}
