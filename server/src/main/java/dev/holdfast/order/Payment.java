package dev.holdfast.order;

import org.jspecify.annotations.Nullable;

/**
 * How an order is paid.
 *
 * @param method as {@code banktransfer}
 * @param title as {@code Bank Transfer Payment}
 * @param poNumber the buyer's own number of a purchase order
 */
public record Payment(String method, String title, @Nullable String poNumber) {}
