package dev.holdfast.hold;

import dev.holdfast.reservation.Reservation;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.reservation.SalesEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends promises that were held: in the reservations and in the ledger, for any number of them at once. The caller has locked them. */
@Component
class SettleReservations {

    private static final String OBJECT_TYPE = "reservation";

    private final HeldReservations heldReservations;
    private final Reservations ledger;

    SettleReservations(HeldReservations heldReservations, Reservations ledger) {
        this.heldReservations = heldReservations;
        this.ledger = ledger;
    }

    /** As what the goods of a reservation stand in the ledger. */
    static SalesEvent event(SalesEvent.Type type, HeldReservation reservation) {
        return new SalesEvent(
                type,
                OBJECT_TYPE,
                reservation.id().toString(),
                reservation.reference() == null ? "" : reservation.reference());
    }

    void settle(List<Settlement> settlements, HeldReservation.Status by) {
        heldReservations.settle(settlements, by);
        var lines = new ArrayList<Reservation>();
        for (var settlement : settlements) {
            var reservation = settlement.before();
            var event = event(eventType(by), reservation);
            settlement
                    .quantities()
                    .forEach((sku, quantity) -> lines.add(new Reservation(reservation.stock(), sku, quantity, event)));
        }
        ledger.append(lines);
    }

    private static SalesEvent.Type eventType(HeldReservation.Status status) {
        return switch (status) {
            case HELD -> SalesEvent.Type.RESERVATION_PLACED;
            case RELEASED -> SalesEvent.Type.RESERVATION_RELEASED;
            case EXPIRED -> SalesEvent.Type.RESERVATION_EXPIRED;
            case FULFILLED -> SalesEvent.Type.RESERVATION_FULFILLED;
        };
    }
}
