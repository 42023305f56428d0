package dev.holdfast.hold;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;

/** A fraction of what is only sold in whole units. */
final class OnlyWhole extends Refusal {

    private static final long serialVersionUID = 1L;

    OnlyWhole(Sku sku) {
        super(Kind.INVALID, "only-whole", Message.of("SKU \"%1\" is only sold in whole units.", sku));
    }
}
