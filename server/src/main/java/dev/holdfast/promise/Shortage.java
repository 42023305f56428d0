package dev.holdfast.promise;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;

/**
 * A line for which the goods are not there.
 *
 * @param left what the stock could still have promised of it; never below zero
 */
public record Shortage(Sku sku, Quantity requested, BigDecimal left) {}
