package dev.holdfast.cart;

import org.jspecify.annotations.Nullable;

/** How a request names a cart: guests know the masked id of theirs, others are told its number. One of the two is null. */
public record CartName(@Nullable Integer number, @Nullable String maskedId) {

    public static CartName ofNumber(int number) {
        return new CartName(number, null);
    }

    public static CartName ofGuest(String maskedId) {
        return new CartName(null, maskedId);
    }
}
