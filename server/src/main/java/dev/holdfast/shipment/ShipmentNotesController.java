package dev.holdfast.shipment;

import dev.holdfast.order.Orders;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shipment.ShipmentRequest.ShipmentCommentRequest;
import dev.holdfast.shipment.ShipmentRequest.ShipmentTrackRequest;
import dev.holdfast.shipment.ShipmentView.ShipmentCommentView;
import dev.holdfast.shipment.ShipmentView.ShipmentTrackView;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What is noted down of a shipment after it has left: tracking numbers and comments. */
@RestRoutes
class ShipmentNotesController {

    private static final String SHIPMENTS = "Magento_Sales::shipment";

    private final AddTrack addTrack;
    private final AddComment addComment;
    private final ShipmentTracks tracks;
    private final ShipmentComments comments;
    private final Shipments shipments;

    ShipmentNotesController(
            AddTrack addTrack,
            AddComment addComment,
            ShipmentTracks tracks,
            ShipmentComments comments,
            Shipments shipments) {
        this.addTrack = addTrack;
        this.addComment = addComment;
        this.tracks = tracks;
        this.comments = comments;
        this.shipments = shipments;
    }

    @Acl(SHIPMENTS)
    @PostMapping("/V1/shipment/track")
    ShipmentTrackView addTrack(ShipmentTrackRequest entity) {
        return tracks.get(addTrack.add(entity));
    }

    @Acl(SHIPMENTS)
    @DeleteMapping("/V1/shipment/track/{id}")
    boolean deleteTrack(Integer id) {
        if (!tracks.delete(id)) throw Orders.unknown();
        return true;
    }

    @Acl(SHIPMENTS)
    @GetMapping("/V1/shipment/{id}/comments")
    SearchResult<ShipmentCommentView> comments(Integer id) {
        if (!shipments.exists(id)) throw Orders.unknown();
        return comments.list(id);
    }

    @Acl(SHIPMENTS)
    @PostMapping("/V1/shipment/{id}/comments")
    ShipmentCommentView addComment(Integer id, ShipmentCommentRequest entity) {
        return comments.get(addComment.add(id, entity));
    }
}
