package dev.holdfast.product;

import dev.holdfast.shared.Sku;

/**
 * What selling has to know of a product of the catalogue.
 *
 * @param sku as the catalogue spells it
 * @param isInStock the status that a product without a quantity of its own was given; says nothing of others
 */
public record SoldProduct(Sku sku, ProductType type, SellingRules rules, boolean isInStock) {}
