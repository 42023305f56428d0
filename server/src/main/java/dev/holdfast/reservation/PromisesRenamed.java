package dev.holdfast.reservation;

import dev.holdfast.shared.Sku;

/** What was promised of one SKU is promised of the other from now on. Published in the transaction, for those who keep what their promises were. */
public record PromisesRenamed(Sku from, Sku to) {}
