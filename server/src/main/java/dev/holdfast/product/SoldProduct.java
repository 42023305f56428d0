package dev.holdfast.product;

/** What selling has to know of a product of the catalogue. */
public record SoldProduct(ProductType type, SellingRules rules) {}
