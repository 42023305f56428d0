package dev.holdfast.access;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** More passwords wait to be checked than can be checked in time. */
final class TooManySignIns extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManySignIns() {
        super(Kind.BUSY, "too-many-sign-ins", Message.of("Too many sign-ins at this moment. Try again soon."));
    }
}
