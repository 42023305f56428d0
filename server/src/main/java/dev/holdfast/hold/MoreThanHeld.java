package dev.holdfast.hold;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;

/** More of a SKU is to be released or fulfilled than the reservation still holds. */
final class MoreThanHeld extends Refusal {

    private static final long serialVersionUID = 1L;

    MoreThanHeld(Sku sku, Quantity held, Quantity requested) {
        super(
                Kind.CONFLICT,
                "more-than-held",
                Message.named("Only %held of %requested held of SKU \"%sku\".", "sku", sku)
                        .and("held", held)
                        .and("requested", requested));
    }
}
