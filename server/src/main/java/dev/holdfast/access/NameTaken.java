package dev.holdfast.access;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** A name that another user, role or integration has, perhaps in other letter case. */
final class NameTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    NameTaken(String name) {
        super(Kind.CONFLICT, "name-taken", Message.of("The name \"%1\" is taken. Choose another one.", name));
    }
}
