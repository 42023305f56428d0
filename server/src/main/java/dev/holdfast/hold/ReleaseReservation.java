package dev.holdfast.hold;

import dev.holdfast.hold.HeldReservation.Status;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives goods back that were held. */
@Service
class ReleaseReservation {

    private final HeldReservations heldReservations;
    private final SettleReservations settleReservations;
    private final WholeUnits wholeUnits;
    private final Clock clock;

    ReleaseReservation(
            HeldReservations heldReservations,
            SettleReservations settleReservations,
            WholeUnits wholeUnits,
            Clock clock) {
        this.heldReservations = heldReservations;
        this.settleReservations = settleReservations;
        this.wholeUnits = wholeUnits;
        this.clock = clock;
    }

    /**
     * @param some how much of what; all that is open when empty
     * @throws Refusal 404 when there is none
     * @throws NoLongerHeld when it was settled or has expired
     * @throws MoreThanHeld when not as much is open
     * @throws OnlyWhole for a fraction of what is only sold whole
     */
    @Transactional
    public HeldReservation release(UUID id, Optional<Map<Sku, Quantity>> some) {
        var reservation = heldReservations.lock(id);
        reservation.requireHeld(clock.instant());
        some.ifPresent(reservation::requireOpen);
        some.ifPresent(wholeUnits::require);
        var settlement = Settlement.of(reservation, some.orElseGet(reservation::open), Status.RELEASED);
        settleReservations.settle(List.of(settlement), Status.RELEASED);
        return settlement.after();
    }
}
