package dev.holdfast.hold;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.util.Map;

/**
 * So much of a reservation's open goods is settled.
 *
 * @param quantities above zero, and no more than is open
 */
record Settlement(HeldReservation before, Map<Sku, Quantity> quantities, HeldReservation after) {

    static Settlement of(HeldReservation before, Map<Sku, Quantity> quantities, HeldReservation.Status by) {
        return new Settlement(before, quantities, before.settled(quantities, by));
    }
}
