package dev.holdfast.shipment;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shipment.ShipmentRequest.NoExtensions;
import dev.holdfast.shipment.ShipmentRequest.ShipmentSourceRequest;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.Document;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Orders shipped, and their shipments looked at. */
@RestRoutes
class ShipmentController {

    private static final String SHIPMENTS = "Magento_Sales::shipment";

    private final ShipOrder shipOrder;
    private final SaveShipment saveShipment;
    private final ShipmentViews views;

    ShipmentController(ShipOrder shipOrder, SaveShipment saveShipment, ShipmentViews views) {
        this.shipOrder = shipOrder;
        this.saveShipment = saveShipment;
        this.views = views;
    }

    record ItemToShip(
            @Nullable Integer orderItemId,
            @Nullable BigDecimal qty,
            @Nullable NoExtensions extensionAttributes) {}

    record CommentToShip(
            @Nullable String comment,
            @Nullable Integer isVisibleOnFront,
            @Nullable NoExtensions extensionAttributes) {}

    record TrackToShip(
            @Nullable String trackNumber,
            @Nullable String title,
            @Nullable String carrierCode,
            @Nullable NoExtensions extensionAttributes) {}

    record ShipArguments(@Nullable ShipmentSourceRequest extensionAttributes) {}

    /**
     * @param notify taken and not acted on: no mail is sent
     * @param appendComment whether the comment counts as told to the customer
     * @return the shipment's id
     */
    @Acl("Magento_Sales::ship")
    @PostMapping("/V1/order/{orderId}/ship")
    int ship(
            Integer orderId,
            @Nullable List<ItemToShip> items,
            @Nullable Boolean notify,
            @Nullable Boolean appendComment,
            @Nullable CommentToShip comment,
            @Nullable List<TrackToShip> tracks,
            @Nullable List<Document> packages,
            @Nullable ShipArguments arguments,
            Caller caller) {
        boolean isTold = notify != null && notify && appendComment != null && appendComment;
        var wish = new ShipOrder.Wish(
                wantedByItem(items == null ? List.of() : items),
                arguments == null ? null : ShipmentSourceRequest.named(arguments.extensionAttributes),
                tracks == null
                        ? List.of()
                        : tracks.stream().map(ShipmentController::track).toList(),
                comments(comment, isTold),
                packages == null
                        ? List.of()
                        : packages.stream().map(Document::json).toList());
        return shipOrder.ship(orderId, wish, caller);
    }

    /** What stands twice adds up; what names no item is an item of no order. */
    private static Map<Integer, BigDecimal> wantedByItem(List<ItemToShip> items) {
        var wanted = new LinkedHashMap<Integer, BigDecimal>();
        for (var item : items) {
            wanted.merge(
                    item.orderItemId == null ? 0 : item.orderItemId,
                    item.qty == null ? BigDecimal.ZERO : item.qty,
                    BigDecimal::add);
        }
        return wanted;
    }

    private static Track track(TrackToShip track) {
        return new Track(ShipmentRequest.orEmpty(track.trackNumber), track.title, track.carrierCode, null, null, null);
    }

    private static List<Comment> comments(@Nullable CommentToShip comment, boolean isTold) {
        var text = comment == null ? "" : ShipmentRequest.orEmpty(comment.comment);
        if (comment == null || text.isEmpty()) return List.of();
        return List.of(new Comment(text, isTold, ShipmentRequest.isYes(comment.isVisibleOnFront)));
    }

    @Acl(SHIPMENTS)
    @PostMapping("/V1/shipment")
    ShipmentView save(ShipmentRequest entity, Caller caller) {
        return views.get(saveShipment.save(entity, caller));
    }

    @Acl(SHIPMENTS)
    @GetMapping("/V1/shipment/{id}")
    ShipmentView get(Integer id) {
        return views.get(id);
    }

    @Acl(SHIPMENTS)
    @GetMapping("/V1/shipments")
    SearchResult<ShipmentView> list(SearchCriteria searchCriteria) {
        return views.find(searchCriteria);
    }

    /** The carrier's label in base64; nothing when there is none. */
    @Acl(SHIPMENTS)
    @GetMapping("/V1/shipment/{id}/label")
    @Nullable
    String label(Integer id) {
        return views.get(id).shippingLabel();
    }

    /** No mail is sent, and that is what it answers. */
    @Acl(SHIPMENTS)
    @PostMapping("/V1/shipment/{id}/emails")
    boolean mail(Integer id) {
        views.get(id);
        return false;
    }
}
