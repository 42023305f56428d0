package dev.holdfast.shipment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.shared.SourceCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A shipment on the wire. */
record ShipmentView(
        @Nullable Integer billingAddressId,
        Instant createdAt,
        @Nullable Integer customerId,
        int entityId,
        String incrementId,
        int orderId,
        JsonNode packages,
        @Nullable Integer shippingAddressId,
        @Nullable String shippingLabel,
        int storeId,
        BigDecimal totalQty,
        BigDecimal totalWeight,
        Instant updatedAt,
        List<ShipmentItemView> items,
        List<ShipmentTrackView> tracks,
        List<ShipmentCommentView> comments,
        Extension extensionAttributes) {

    record ShipmentItemView(
            int entityId,
            int parentId,
            int orderItemId,
            @Nullable Integer productId,
            String sku,
            String name,
            BigDecimal price,
            BigDecimal weight,
            BigDecimal qty) {}

    /** Numbers that nobody gave are null, not left out: their readers count on them. */
    record ShipmentTrackView(
            int entityId,
            int parentId,
            int orderId,
            String trackNumber,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String title,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String carrierCode,

            Instant createdAt,
            Instant updatedAt,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal qty,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal weight,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String description) {}

    /** Yes is 1, no is 0. */
    record ShipmentCommentView(
            int isCustomerNotified,
            int parentId,
            String comment,
            int isVisibleOnFront,
            Instant createdAt,
            int entityId) {}

    /** @param shippingName whom it goes to */
    record Extension(
            SourceCode sourceCode,
            String orderIncrementId,
            Instant orderCreatedAt,
            @Nullable String shippingName) {}

    ShipmentView with(
            List<ShipmentItemView> itsItems, List<ShipmentTrackView> itsTracks, List<ShipmentCommentView> itsComments) {
        return new ShipmentView(
                billingAddressId,
                createdAt,
                customerId,
                entityId,
                incrementId,
                orderId,
                packages,
                shippingAddressId,
                shippingLabel,
                storeId,
                totalQty,
                totalWeight,
                updatedAt,
                itsItems,
                itsTracks,
                itsComments,
                extensionAttributes);
    }
}
