package dev.holdfast.promise;

import dev.holdfast.product.SoldProduct;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;

/**
 * So much of a SKU is to be promised.
 *
 * @param product what it is and how it may be sold
 */
public record PromiseLine(Sku sku, Quantity quantity, SoldProduct product) {}
