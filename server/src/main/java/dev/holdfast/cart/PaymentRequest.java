package dev.holdfast.cart;

import dev.holdfast.webapi.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How to pay, as a client sends it.
 *
 * @param additionalData what online payments need, of which there are none, as is {@code extensionAttributes}
 */
public record PaymentRequest(
        @Nullable String poNumber,
        @Nullable String method,
        @Nullable JsonNode additionalData,
        @Nullable Document extensionAttributes) {

    /** The payment; without a method, one by a method that does not exist. */
    public Cart.Payment payment() {
        return new Cart.Payment(method == null ? "" : method, poNumber == null || poNumber.isBlank() ? null : poNumber);
    }
}
