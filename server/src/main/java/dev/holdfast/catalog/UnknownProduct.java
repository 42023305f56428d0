package dev.holdfast.catalog;

import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;

/** What is answered when a product is not in the catalogue. */
final class UnknownProduct {

    private UnknownProduct() {}

    static Refusal asked() {
        return Refusal.notFound("The product that was requested doesn't exist. Verify the product and try again.");
    }

    /** The answer of the routes for stock data. */
    static Refusal named(Sku sku) {
        return Refusal.notFound("The Product with the \"%1\" SKU doesn't exist.", sku);
    }
}
