package dev.holdfast.order;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an order stands. What follows upon what: {@link Order#progressed}, {@link Order#canceled}, {@link Order#held}. */
public enum OrderState {
    NEW,
    PENDING_PAYMENT,
    PROCESSING,
    COMPLETE,
    CLOSED,
    CANCELED,
    HOLDED,
    PAYMENT_REVIEW;

    /** The state of this wire name, if there is one. */
    public static Optional<OrderState> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst();
    }

    /** The state that a row of the order table names. */
    static OrderState stored(String wireName) {
        return ofWireName(wireName).orElseThrow(() -> new IllegalStateException("Not a state: " + wireName));
    }

    /** As on the wire and in the table: {@code payment_review}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String defaultStatus() {
        return this == NEW ? "pending" : wireName();
    }

    /** Whether people may give an order of this state this status. */
    public boolean hasStatus(String status) {
        boolean mayBeFraud = this == PROCESSING || this == PAYMENT_REVIEW;
        return status.equals(defaultStatus()) || (mayBeFraud && status.equals("fraud"));
    }
}
