package dev.holdfast.checkout;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** 400: another request is making an order of the cart. */
final class BeingOrdered extends Refusal {

    private static final long serialVersionUID = 1L;

    BeingOrdered() {
        super(
                Kind.INVALID,
                "cart-being-ordered",
                Message.of("The cart is locked for processing. Please try again later."));
    }
}
