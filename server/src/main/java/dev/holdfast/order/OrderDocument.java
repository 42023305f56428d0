package dev.holdfast.order;

import com.fasterxml.jackson.annotation.Nulls;
import dev.holdfast.customer.Address;
import dev.holdfast.customer.AddressRegion;
import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Document;
import dev.holdfast.webapi.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is taken over of an order that a client saves as a document: as answers show it, changed here and there. The rest of the document
 * follows from this, or from what happened to the order, and is passed over.
 */
record OrderDocument(
        @Nullable Integer entityId,
        @Nullable String incrementId,
        @Nullable Integer storeId,
        @Nullable String state,
        @Nullable String status,
        @Nullable String extOrderId,
        @Nullable String remoteIp,
        @Nullable Integer customerId,
        @Nullable Integer customerGroupId,
        @Nullable String customerEmail,
        @Nullable String customerFirstname,
        @Nullable String customerLastname,
        @Nullable String orderCurrencyCode,
        @Nullable BigDecimal grandTotal,
        @Nullable BigDecimal shippingAmount,
        @Nullable String shippingDescription,
        @Nullable List<Item> items,
        @Nullable AddressDocument billingAddress,
        @Nullable PaymentDocument payment,
        @Nullable Extension extensionAttributes) {

    record Item(
            @Nullable Integer productId,
            @Nullable String productType,
            @Nullable String sku,
            @Nullable String name,
            @Nullable BigDecimal qtyOrdered,
            @Nullable Integer isQtyDecimal,
            @Nullable BigDecimal price,
            @Nullable BigDecimal originalPrice,
            @Nullable BigDecimal discountAmount,
            @Nullable BigDecimal taxAmount,
            @Nullable BigDecimal weight) {}

    record PaymentDocument(
            @Nullable String method,
            @Nullable String poNumber,
            @Nullable List<String> additionalInformation) {}

    record Extension(@Nullable List<Assignment> shippingAssignments) {

        record Assignment(@Nullable Shipping shipping) {}

        record Shipping(
                @Nullable AddressDocument address, @Nullable String method) {}
    }

    /** An address of an order. */
    record AddressDocument(
            @Nullable Integer entityId,
            @Nullable String addressType,
            @Nullable Integer customerAddressId,
            @Nullable String email,
            @Nullable String prefix,
            @Nullable String firstname,
            @Nullable String middlename,
            @Nullable String lastname,
            @Nullable String suffix,
            @Nullable String company,
            @Nullable List<String> street,
            @Nullable String city,
            @Nullable String region,
            @Nullable Integer regionId,
            @Nullable String regionCode,
            @Nullable String postcode,
            @Nullable String countryId,
            @Nullable String telephone,
            @Nullable String fax,
            @Nullable String vatId) {

        /** @throws Refusal 400 that names what is missing */
        OrderAddress address() {
            var findings = new Findings();
            var itsFirstname = required("firstname", firstname, findings);
            var itsLastname = required("lastname", lastname, findings);
            var itsCity = required("city", city, findings);
            var itsCountryId = required("countryId", countryId, findings);
            var itsTelephone = required("telephone", telephone, findings);
            findings.refuseInput();
            return new OrderAddress(
                    0,
                    customerAddressId,
                    email,
                    new Address(
                            new AddressRegion(regionId, regionCode, region),
                            itsCountryId,
                            street == null ? List.of() : street,
                            company,
                            itsTelephone,
                            fax,
                            postcode,
                            itsCity,
                            itsFirstname,
                            itsLastname,
                            middlename,
                            prefix,
                            suffix,
                            vatId));
        }

        private static String required(String field, @Nullable String value, Findings findings) {
            if (value != null && !value.isBlank()) return value;
            findings.addRequired(field);
            return "";
        }
    }

    private static final JsonMapper WHOLE_LISTS = Json.MAPPER
            .rebuild()
            .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL))
            .build();

    /** @throws Refusal 400 when a field is of another type than it should be, or a list has nothing in one of its places */
    static <T> T read(Document document, Class<T> type) {
        try {
            return WHOLE_LISTS.treeToValue(document.json(), type);
        } catch (JacksonException e) {
            var path = e.getPath();
            var field = path.isEmpty() ? null : path.getLast().getPropertyName();
            throw Refusal.invalid("Invalid type for field \"%1\" of the entity.", field == null ? "entity" : field);
        }
    }

    Extension.@Nullable Shipping shipping() {
        if (extensionAttributes == null || extensionAttributes.shippingAssignments == null) return null;
        var assignments = extensionAttributes.shippingAssignments;
        return assignments.isEmpty() ? null : assignments.getFirst().shipping;
    }
}
