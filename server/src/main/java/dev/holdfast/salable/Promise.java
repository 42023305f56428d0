package dev.holdfast.salable;

import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;

/**
 * By how much more of a SKU is promised from a stock.
 *
 * @param quantity below zero when less is
 */
public record Promise(StockId stock, Sku sku, BigDecimal quantity) {}
