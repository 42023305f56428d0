package dev.holdfast.reservation;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;

/**
 * One line of the ledger.
 *
 * @param quantity below zero: promised; above zero: given back or fulfilled
 */
public record Reservation(StockId stock, Sku sku, Quantity quantity, SalesEvent event) {}
