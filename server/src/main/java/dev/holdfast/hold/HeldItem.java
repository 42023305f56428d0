package dev.holdfast.hold;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;

/**
 * What a reservation held of a SKU, and what became of it.
 *
 * @param released units given back, by a client or because time ran out
 * @param fulfilled units taken
 */
record HeldItem(Sku sku, Quantity quantity, Quantity released, Quantity fulfilled) {

    /** What is still held. */
    Quantity open() {
        return quantity.minus(released).minus(fulfilled);
    }

    HeldItem releasing(Quantity more) {
        return new HeldItem(sku, quantity, released.plus(more), fulfilled);
    }

    HeldItem fulfilling(Quantity more) {
        return new HeldItem(sku, quantity, released, fulfilled.plus(more));
    }
}
