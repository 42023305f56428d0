package dev.holdfast.order;

import org.jspecify.annotations.Nullable;

/**
 * Who ordered.
 *
 * @param customerId null for a guest
 */
public record Buyer(
        @Nullable Integer customerId,
        int groupId,
        String email,
        @Nullable String firstname,
        @Nullable String lastname) {

    public boolean isGuest() {
        return customerId == null;
    }
}
