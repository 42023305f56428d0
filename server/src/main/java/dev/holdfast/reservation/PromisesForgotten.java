package dev.holdfast.reservation;

import dev.holdfast.shared.Sku;

/** Nothing is promised of the SKU any more. Published in the transaction, for those who keep what their promises were. */
public record PromisesForgotten(Sku sku) {}
