package dev.holdfast.shipment;

import dev.holdfast.order.Orders;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shipment.ShipmentRequest.ShipmentCommentRequest;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a comment to a shipment. */
@Service
class AddComment {

    private final Shipments shipments;
    private final ShipmentComments comments;

    AddComment(Shipments shipments, ShipmentComments comments) {
        this.shipments = shipments;
        this.comments = comments;
    }

    /**
     * @return the comment's id
     * @throws Refusal 404 when there is no such shipment, 400 when the comment is empty or names another shipment
     */
    @Transactional
    public int add(int shipmentId, ShipmentCommentRequest request) {
        if (!shipments.exists(shipmentId)) throw Orders.unknown();
        var named = request.parentId();
        if (named != null && named != shipmentId) throw Refusal.invalidValue("parent_id", named);
        var comment = request.written();
        if (comment.text().isEmpty()) throw Refusal.required("comment");
        return comments.add(shipmentId, List.of(comment)).getFirst();
    }
}
