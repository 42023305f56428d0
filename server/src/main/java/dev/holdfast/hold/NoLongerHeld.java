package dev.holdfast.hold;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import java.util.UUID;

/** A reservation that was settled before. */
final class NoLongerHeld extends Refusal {

    private static final long serialVersionUID = 1L;

    NoLongerHeld(UUID id, HeldReservation.Status status) {
        super(
                Kind.CONFLICT,
                "no-longer-held",
                Message.of("Reservation %1 is no longer held: it is %2.", id, status.label()));
    }
}
