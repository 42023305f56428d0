package dev.holdfast.shipment;

import dev.holdfast.order.Order;
import dev.holdfast.shared.SourceCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A shipment about to be made.
 *
 * @param order locked, as it stands before
 * @param lines each of another item of the order, and not more than is left to ship of it
 * @param source that the goods leave from; also one that is disabled, or not linked to the stock that promised them
 * @param packages kept and given back as they came
 * @param label of the carrier, in base64
 */
record NewShipment(
        Order order,
        List<ShipmentLine> lines,
        SourceCode source,
        List<Track> tracks,
        List<Comment> comments,
        List<JsonNode> packages,
        @Nullable String label) {

    NewShipment {
        lines = List.copyOf(lines);
        tracks = List.copyOf(tracks);
        comments = List.copyOf(comments);
        packages = List.copyOf(packages);
    }
}
