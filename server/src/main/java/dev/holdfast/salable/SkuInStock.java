package dev.holdfast.salable;

import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;

/** A SKU that a stock sells. */
public record SkuInStock(StockId stock, Sku sku) {}
