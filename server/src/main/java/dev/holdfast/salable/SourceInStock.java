package dev.holdfast.salable;

import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;

/** A source that a stock sells from. */
public record SourceInStock(StockId stock, SourceCode source) {}
