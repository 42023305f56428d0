package dev.holdfast.checkout;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** 400: the cart was changed, or became an order, between being read and being ordered. */
final class CartChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    CartChanged() {
        super(Kind.INVALID, "cart-changed", Message.of("The cart is locked for processing. Please try again later."));
    }
}
