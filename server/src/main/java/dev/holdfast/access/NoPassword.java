package dev.holdfast.access;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** An integration has a token and no password. */
final class NoPassword extends Refusal {

    private static final long serialVersionUID = 1L;

    NoPassword() {
        super(Kind.INVALID, "no-password", Message.of("Only an admin user has a password."));
    }
}
