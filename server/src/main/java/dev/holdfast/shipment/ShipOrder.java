package dev.holdfast.shipment;

import dev.holdfast.order.Orders;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.stock.StockSourceLinks;
import dev.holdfast.webapi.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Ships what is left of an order, or a part of it, from one source. */
@Service
class ShipOrder {

    private static final Logger LOG = LoggerFactory.getLogger(ShipOrder.class);

    private final Orders orders;
    private final StockSourceLinks links;
    private final CreateShipment createShipment;

    ShipOrder(Orders orders, StockSourceLinks links, CreateShipment createShipment) {
        this.orders = orders;
        this.links = links;
        this.createShipment = createShipment;
    }

    /**
     * What is to be shipped of an order.
     *
     * @param wantedByItem units of each of the order's items, of which what is left is shipped; empty: everything left
     * @param source null: the only one that the order's stock draws on, or the default source
     */
    record Wish(
            Map<Integer, BigDecimal> wantedByItem,
            @Nullable SourceCode source,
            List<Track> tracks,
            List<Comment> comments,
            List<JsonNode> packages) {}

    /**
     * @return the shipment's id
     * @throws Refusal 404 when there is no such order, 400 when it cannot be shipped or the source does not have the goods
     */
    @Transactional
    public int ship(int orderId, Wish wish, Caller caller) {
        // From here to the commit nobody else ships, invoices, refunds or cancels this order.
        var order = orders.lock(orderId);
        var lines = wish.wantedByItem.isEmpty()
                ? ShipmentLines.left(order)
                : ShipmentLines.clamped(order, wish.wantedByItem);
        var findings = ShipmentLines.check(order, lines, wish.tracks);
        if (!findings.isEmpty()) throw invalid(findings);

        var sources = links.sourcesByPriority(order.stock());
        var source = wish.source != null ? wish.source : unnamedSource(sources);
        try {
            return createShipment.send(
                    new NewShipment(order, lines, source, wish.tracks, wish.comments, wish.packages, null), caller);
        } catch (Refusal cause) {
            LOG.warn("Order {} was not shipped from {}: {}", order.incrementId(), source, cause.getMessage());
            var causes = new ArrayList<>(List.of(cause.message()));
            if (wish.source == null && sources.size() > 1) {
                causes.add(Message.of(
                        "The order can be shipped from several sources: %1. Name one of them in %2.",
                        sources.stream().map(SourceCode::value).collect(Collectors.joining(", ")),
                        "arguments.extension_attributes.source_code"));
            }
            throw Refusal.of(Message.of("Could not save a shipment, see error log for details"), causes);
        }
    }

    private static SourceCode unnamedSource(List<SourceCode> sourcesOfStock) {
        return sourcesOfStock.size() == 1 ? sourcesOfStock.getFirst() : SourceCode.DEFAULT;
    }

    /** The findings are rendered into one text, as clients know it. */
    private static Refusal invalid(List<Message> findings) {
        return Refusal.invalid(findings.stream()
                .map(Message::rendered)
                .collect(Collectors.joining("\n", "Shipment Document Validation Error(s):\n", "")));
    }
}
