package dev.holdfast.product;

/**
 * What selling has to know of a product of the catalogue.
 *
 * @param isInStock the status that a product without a quantity of its own was given; says nothing of others
 */
public record SoldProduct(ProductType type, SellingRules rules, boolean isInStock) {}
