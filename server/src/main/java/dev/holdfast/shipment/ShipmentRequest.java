package dev.holdfast.shipment;

import dev.holdfast.shared.SourceCode;
import dev.holdfast.webapi.Document;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A shipment as a client writes it down. What Holdfast knows itself may be sent along and is not looked at: numbers, times, sums, and of an
 * item all but how much of which item of the order.
 */
record ShipmentRequest(
        @Nullable Integer billingAddressId,
        @Nullable String createdAt,
        @Nullable Integer customerId,
        @Nullable Integer emailSent,
        @Nullable Integer entityId,
        @Nullable String incrementId,
        @Nullable Integer orderId,
        @Nullable List<Document> packages,
        @Nullable Integer shipmentStatus,
        @Nullable Integer shippingAddressId,
        @Nullable String shippingLabel,
        @Nullable Integer storeId,
        @Nullable BigDecimal totalQty,
        @Nullable BigDecimal totalWeight,
        @Nullable String updatedAt,
        @Nullable List<ShipmentItemRequest> items,
        @Nullable List<ShipmentTrackRequest> tracks,
        @Nullable List<ShipmentCommentRequest> comments,
        @Nullable ShipmentExtensionRequest extensionAttributes) {

    record ShipmentItemRequest(
            @Nullable String additionalData,
            @Nullable String description,
            @Nullable Integer entityId,
            @Nullable String name,
            @Nullable Integer parentId,
            @Nullable BigDecimal price,
            @Nullable Integer productId,
            @Nullable BigDecimal rowTotal,
            @Nullable String sku,
            @Nullable BigDecimal weight,
            @Nullable Integer orderItemId,
            @Nullable BigDecimal qty,
            @Nullable NoExtensions extensionAttributes) {}

    /** @param parentId the shipment, where it does not go without saying */
    record ShipmentTrackRequest(
            @Nullable Integer orderId,
            @Nullable String createdAt,
            @Nullable Integer entityId,
            @Nullable Integer parentId,
            @Nullable String updatedAt,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal qty,
            @Nullable String description,
            @Nullable String trackNumber,
            @Nullable String title,
            @Nullable String carrierCode,
            @Nullable NoExtensions extensionAttributes) {

        Track track() {
            return new Track(orEmpty(trackNumber), title, carrierCode, weight, qty, description);
        }
    }

    /** @param parentId the shipment, where it does not go without saying */
    record ShipmentCommentRequest(
            @Nullable Integer isCustomerNotified,
            @Nullable Integer parentId,
            @Nullable String comment,
            @Nullable Integer isVisibleOnFront,
            @Nullable String createdAt,
            @Nullable Integer entityId,
            @Nullable NoExtensions extensionAttributes) {

        Comment written() {
            return new Comment(orEmpty(comment), isYes(isCustomerNotified), isYes(isVisibleOnFront));
        }
    }

    /** As answers have it. */
    record ShipmentExtensionRequest(
            @Nullable SourceCode sourceCode,
            @Nullable String orderIncrementId,
            @Nullable String orderCreatedAt,
            @Nullable String shippingName) {

        /** Null when there is none, or an empty one. */
        static @Nullable SourceCode namedSource(@Nullable ShipmentExtensionRequest request) {
            return request == null ? null : given(request.sourceCode);
        }
    }

    record ShipmentSourceRequest(@Nullable SourceCode sourceCode) {

        /** Null when there is none, or an empty one. */
        static @Nullable SourceCode named(@Nullable ShipmentSourceRequest request) {
            return request == null ? null : given(request.sourceCode);
        }
    }

    private static @Nullable SourceCode given(@Nullable SourceCode source) {
        return source == null || source.value().isBlank() ? null : source;
    }

    record NoExtensions() {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static boolean isYes(@Nullable Integer flag) {
        return flag != null && flag != 0;
    }

    List<ShipmentItemRequest> itemsSent() {
        return items == null ? List.of() : items;
    }

    /** Units of each of the order's items; what stands twice adds up. */
    Map<Integer, BigDecimal> wantedByItem() {
        var wanted = new LinkedHashMap<Integer, BigDecimal>();
        for (var item : itemsSent()) {
            if (item.orderItemId != null && item.qty != null) {
                wanted.merge(item.orderItemId, item.qty, BigDecimal::add);
            }
        }
        return wanted;
    }

    List<Track> tracksSent() {
        return tracks == null
                ? List.of()
                : tracks.stream().map(ShipmentTrackRequest::track).toList();
    }

    List<Comment> commentsSent() {
        if (comments == null) return List.of();
        return comments.stream()
                .map(ShipmentCommentRequest::written)
                .filter(comment -> !comment.text().isEmpty())
                .toList();
    }

    List<JsonNode> packagesSent() {
        return packages == null
                ? List.of()
                : packages.stream().map(Document::json).toList();
    }
}
