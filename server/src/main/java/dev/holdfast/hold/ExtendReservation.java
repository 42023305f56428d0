package dev.holdfast.hold;

import dev.holdfast.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a reservation be held for longer. */
@Service
class ExtendReservation {

    private final HeldReservations heldReservations;
    private final Clock clock;

    ExtendReservation(HeldReservations heldReservations, Clock clock) {
        this.heldReservations = heldReservations;
        this.clock = clock;
    }

    /**
     * Holds it for so long from now on.
     *
     * @throws Refusal 404 when there is none
     * @throws NoLongerHeld when it was settled or has expired
     */
    @Transactional
    public HeldReservation extend(UUID id, Duration lifetime) {
        return expireAt(id, clock.instant().truncatedTo(ChronoUnit.MICROS).plus(lifetime));
    }

    /**
     * Holds it until it is released or fulfilled.
     *
     * @throws Refusal 404 when there is none
     * @throws NoLongerHeld when it was settled or has expired
     */
    @Transactional
    public HeldReservation confirm(UUID id) {
        return expireAt(id, null);
    }

    private HeldReservation expireAt(UUID id, @Nullable Instant at) {
        var reservation = heldReservations.lock(id);
        reservation.requireHeld(clock.instant());
        heldReservations.expireAt(id, at);
        return reservation.expiring(at);
    }
}
