package dev.holdfast.order;

import dev.holdfast.shared.SourceCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an order reaches its buyer.
 *
 * @param method carrier and method, as {@code flatrate_flatrate}
 * @param description as {@code Flat Rate - Fixed}
 * @param pickup null when it is sent
 */
public record Delivery(
        String method,
        @Nullable String description,
        @Nullable Pickup pickup) {

    /**
     * The buyer comes and fetches it.
     *
     * @param location the source where it is fetched
     * @param notifiedAt when the buyer was last told that it is ready; null before that
     */
    public record Pickup(SourceCode location, @Nullable Instant notifiedAt) {}
}
