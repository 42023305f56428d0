package dev.holdfast.event;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that happened.
 *
 * @param subject what it happened to, such as an order's increment id or a SKU; the events of one subject are handed on in their order
 * @param payload a record, written as JSON with snake_case names; its shape is in {@code docs/webhooks.md}
 */
public record Event(Type type, String subject, Object payload) {

    /** The kinds of events that can be subscribed to. Labels are never renamed. */
    public enum Type {
        ORDER_PLACED("order.placed"),
        ORDER_CANCELED("order.canceled"),
        SHIPMENT_CREATED("shipment.created"),
        INVOICE_CREATED("invoice.created"),
        CREDITMEMO_CREATED("creditmemo.created"),
        SOURCE_ITEM_CHANGED("source_item.changed"),
        STOCK_LOW("stock.low"),
        SALABILITY_CHANGED("salability.changed");

        private static final Map<String, Type> BY_LABEL =
                Stream.of(values()).collect(Collectors.toUnmodifiableMap(Type::label, Function.identity()));

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** As stored, and as receivers see it. */
        public String label() {
            return label;
        }

        public static Optional<Type> labelled(String label) {
            return Optional.ofNullable(BY_LABEL.get(label));
        }
    }
}
