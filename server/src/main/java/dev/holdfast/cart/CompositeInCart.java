package dev.holdfast.cart;

import dev.holdfast.product.PricedProduct;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** A product that is composed of others cannot be bought by its own SKU: which of its parts are meant is not known. */
final class CompositeInCart extends Refusal {

    private static final long serialVersionUID = 1L;

    CompositeInCart(PricedProduct product) {
        super(
                Kind.INVALID,
                "composite-in-cart",
                Message.of(
                        "\"%1\" is a %2. Add the simple products that it is made of instead.",
                        product.sku(), product.type().label()));
    }
}
