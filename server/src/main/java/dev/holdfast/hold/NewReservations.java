package dev.holdfast.hold;

import dev.holdfast.promise.Shortage;
import dev.holdfast.promise.Undertaken;
import dev.holdfast.promise.Undertaking;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the promise book writes down for goods that are set aside. */
@Component
class NewReservations implements Undertaking<NewReservation, HeldReservation> {

    private final HeldReservations heldReservations;
    private final Clock clock;

    NewReservations(HeldReservations heldReservations, Clock clock) {
        this.heldReservations = heldReservations;
        this.clock = clock;
    }

    @Override
    public List<Optional<Refusal>> claim(List<NewReservation> reservations) {
        return Collections.nCopies(reservations.size(), Optional.empty());
    }

    @Override
    public Refusal tooLittle(NewReservation reservation, List<Shortage> shortages) {
        return new TooLittleLeft(shortages);
    }

    @Override
    public List<Undertaken<HeldReservation>> write(List<NewReservation> reservations) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        heldReservations.add(reservations, now);
        return reservations.stream()
                .map(reservation -> held(reservation, now))
                .map(held -> new Undertaken<>(SettleReservations.event(SalesEvent.Type.RESERVATION_PLACED, held), held))
                .toList();
    }

    private static HeldReservation held(NewReservation reservation, Instant now) {
        var lifetime = reservation.lifetime();
        return new HeldReservation(
                reservation.id(),
                reservation.stock(),
                HeldReservation.Status.HELD,
                reservation.reference(),
                now,
                lifetime == null ? null : now.plus(lifetime),
                reservation.goods().stream()
                        .map(line -> new HeldItem(line.sku(), line.quantity(), Quantity.ZERO, Quantity.ZERO))
                        .toList());
    }
}
