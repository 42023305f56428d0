package dev.holdfast.access;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** A password that would be too easy to guess, or is too long to be checked. */
final class WeakPassword extends Refusal {

    private static final long serialVersionUID = 1L;

    WeakPassword(Message why) {
        super(Kind.INVALID, "weak-password", why);
    }
}
