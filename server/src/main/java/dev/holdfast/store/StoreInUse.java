package dev.holdfast.store;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** Something else refers to what was to be deleted. */
final class StoreInUse extends Refusal {

    private static final long serialVersionUID = 1L;

    StoreInUse(String code) {
        super(Kind.INVALID, "store-in-use", Message.of("\"%1\" is in use and cannot be deleted.", code));
    }
}
