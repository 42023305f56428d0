package dev.holdfast.notification;

import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;

/** A SKU in a source: what a low-quantity notification is about. */
public record NotifiedItem(SourceCode sourceCode, Sku sku) {}
