package dev.holdfast.order;

import org.jspecify.annotations.Nullable;

/**
 * How an order is sent.
 *
 * @param method carrier and method, as {@code flatrate_flatrate}
 * @param description as {@code Flat Rate - Fixed}
 * @param pickupLocationCode the source where the buyer picks it up
 */
public record Delivery(
        String method,
        @Nullable String description,
        @Nullable String pickupLocationCode) {}
