package dev.holdfast.promise;

import dev.holdfast.product.SoldProduct;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;

/**
 * So much of a SKU is to be promised.
 *
 * @param product what it is, as it was read a moment ago; how much there is of it is read when it is promised
 */
public record PromiseLine(Sku sku, Quantity quantity, SoldProduct product) {}
