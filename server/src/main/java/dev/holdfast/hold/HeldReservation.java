package dev.holdfast.hold;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods of a stock that are set aside.
 *
 * @param reference what the client knows it by; any text, and not necessarily its alone
 * @param expiresAt null when it does not expire
 */
record HeldReservation(
        UUID id,
        StockId stock,
        Status status,
        @Nullable String reference,
        Instant createdAt,
        @Nullable Instant expiresAt,
        List<HeldItem> items) {

    /** What it is; once nothing is open any more, what became of its last unit. */
    enum Status {
        HELD,
        RELEASED,
        EXPIRED,
        FULFILLED;

        /** As stored and on the wire: {@code held}. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status labelled(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** @throws NoLongerHeld when it was settled, or its time is up: then it expires within moments, and nothing else can happen to it */
    void requireHeld(Instant now) {
        if (status != Status.HELD) throw new NoLongerHeld(id, status);
        if (expiresAt != null && !expiresAt.isAfter(now)) throw new NoLongerHeld(id, Status.EXPIRED);
    }

    /** What is still held, without what is not. */
    Map<Sku, Quantity> open() {
        var open = new LinkedHashMap<Sku, Quantity>();
        for (var item : items) {
            if (item.open().isPositive()) open.put(item.sku(), item.open());
        }
        return open;
    }

    boolean isAnyOpen() {
        return items.stream().anyMatch(item -> item.open().isPositive());
    }

    /** @throws MoreThanHeld for the first SKU of which not as much is open */
    void requireOpen(Map<Sku, Quantity> wanted) {
        var open = open();
        wanted.forEach((sku, quantity) -> {
            var left = open.getOrDefault(sku, Quantity.ZERO);
            if (quantity.compareTo(left) > 0) throw new MoreThanHeld(sku, left, quantity);
        });
    }

    HeldReservation expiring(@Nullable Instant at) {
        return new HeldReservation(id, stock, status, reference, createdAt, at, items);
    }

    /** This once so much of its open items is settled in this way, all of it included. */
    HeldReservation settled(Map<Sku, Quantity> quantities, Status by) {
        var after = items.stream()
                .map(item -> {
                    var quantity = quantities.getOrDefault(item.sku(), Quantity.ZERO);
                    return by == Status.FULFILLED ? item.fulfilling(quantity) : item.releasing(quantity);
                })
                .toList();
        boolean isAnyOpen = after.stream().anyMatch(item -> item.open().isPositive());
        return new HeldReservation(id, stock, isAnyOpen ? status : by, reference, createdAt, expiresAt, after);
    }
}
