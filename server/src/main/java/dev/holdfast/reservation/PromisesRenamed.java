package dev.holdfast.reservation;

import dev.holdfast.shared.Sku;

/** What was promised of one SKU is promised of the other from now on. Published in the transaction, so that the documents can follow. */
public record PromisesRenamed(Sku from, Sku to, PromisedDocuments documents) {}
