package dev.holdfast.order;

import java.util.Locale;

/** What has numbers of its own in each store view. */
public enum Document {
    ORDER,
    INVOICE,
    SHIPMENT,
    CREDITMEMO;

    /** As on the wire and in the table: {@code creditmemo}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
