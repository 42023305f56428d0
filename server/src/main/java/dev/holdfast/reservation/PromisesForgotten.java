package dev.holdfast.reservation;

import dev.holdfast.shared.Sku;

/** Nothing is promised of the SKU any more. Published in the transaction, so that the documents can follow. */
public record PromisesForgotten(Sku sku, PromisedDocuments documents) {}
