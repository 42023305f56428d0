package dev.holdfast.promise;

import dev.holdfast.salability.SalabilityError;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.util.List;

/**
 * A line for which the goods are not there.
 *
 * @param left what the stock could still have promised of it; never below zero
 * @param errors why, in the words of the salability routes; at least one
 */
public record Shortage(Sku sku, Quantity requested, BigDecimal left, List<SalabilityError> errors) {}
