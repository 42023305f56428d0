package dev.holdfast.order;

import org.jspecify.annotations.Nullable;

/**
 * How an order is paid.
 *
 * @param method as {@code banktransfer}
 * @param title as {@code Bank Transfer Payment}
 * @param poNumber the buyer's own number of a purchase order
 */
public record Payment(String method, String title, @Nullable String poNumber) {

    /** What the buyer is told about how to pay: nothing so far; null for methods that never tell anything. */
    @Nullable
    String instructions() {
        return method.equals("banktransfer") || method.equals("cashondelivery") ? "" : null;
    }
}
