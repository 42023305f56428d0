package dev.holdfast.hold;

import dev.holdfast.reservation.PromisesForgotten;
import dev.holdfast.reservation.PromisesRenamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps held items in step with the ledger when products are renamed or deleted; in the transaction that does it. */
@Component
class ReservationsFollowCatalog {

    private final HeldReservations heldReservations;

    ReservationsFollowCatalog(HeldReservations heldReservations) {
        this.heldReservations = heldReservations;
    }

    @EventListener
    void renamed(PromisesRenamed promises) {
        heldReservations.rename(promises.documents().ids("reservation"), promises.from(), promises.to());
    }

    @EventListener
    void forgotten(PromisesForgotten promises) {
        heldReservations.forget(promises.documents().ids("reservation"), promises.sku());
    }
}
