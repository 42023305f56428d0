package dev.holdfast.shipment;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shipment.ShipmentRequest.ShipmentTrackRequest;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a tracking number to a shipment. */
@Service
class AddTrack {

    private static final Message COULD_NOT_SAVE = Message.of("Could not save the shipment tracking.");

    private final Shipments shipments;
    private final ShipmentTracks tracks;

    AddTrack(Shipments shipments, ShipmentTracks tracks) {
        this.shipments = shipments;
        this.tracks = tracks;
    }

    /**
     * @return the track's id
     * @throws Refusal 400 when there is no such shipment of the order, or no number
     */
    @Transactional
    public int add(ShipmentTrackRequest request) {
        var shipmentId = request.parentId();
        var orderId = request.orderId();
        if (shipmentId == null || orderId == null || !shipments.isOfOrder(shipmentId, orderId)) {
            throw Refusal.of(Refusal.Kind.INVALID, COULD_NOT_SAVE);
        }
        var track = request.track();
        if (track.number().isEmpty()) {
            throw Refusal.of(COULD_NOT_SAVE, List.of(Message.of("Please enter a tracking number.")));
        }
        return tracks.add(shipmentId, List.of(track)).getFirst();
    }
}
