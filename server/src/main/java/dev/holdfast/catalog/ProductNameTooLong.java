package dev.holdfast.catalog;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** A product's name has more characters than lists and labels have room for. */
public final class ProductNameTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    /** In Unicode code points. */
    static final int MAX_LENGTH = 255;

    ProductNameTooLong() {
        super(
                Kind.INVALID,
                "product-name-too-long",
                Message.of("Product Name length should be %1 characters maximum.", MAX_LENGTH));
    }
}
