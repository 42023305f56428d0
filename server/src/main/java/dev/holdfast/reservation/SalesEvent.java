package dev.holdfast.reservation;

import dev.holdfast.webapi.Json;
import java.util.Locale;

/**
 * Why goods were promised or given back.
 *
 * @param objectType what it happened to, such as {@code order}
 * @param objectId the number of that object; empty while it has none, as that of an order being placed
 * @param objectIncrementId the number of that object that people know
 */
public record SalesEvent(Type type, String objectType, String objectId, String objectIncrementId) {

    public enum Type {
        ORDER_PLACED,
        ORDER_CANCELED,
        SHIPMENT_CREATED,
        INVOICE_CREATED,
        CREDITMEMO_CREATED,
        RESERVATION_PLACED,
        RESERVATION_RELEASED,
        RESERVATION_EXPIRED,
        RESERVATION_FULFILLED;

        /** As on the wire and in the ledger: {@code order_placed}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Metadata(String eventType, String objectType, String objectId, String objectIncrementId) {}

    /** The event as the wire has it: an object written as text. */
    public String metadata() {
        return Json.MAPPER.writeValueAsString(new Metadata(type.label(), objectType, objectId, objectIncrementId));
    }
}
