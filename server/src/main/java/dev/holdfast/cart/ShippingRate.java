package dev.holdfast.cart;

import java.math.BigDecimal;

/**
 * A way to ship a cart, and what it costs for the whole cart.
 *
 * @param carrierTitle as the customer reads it, as is {@code methodTitle}
 */
public record ShippingRate(
        String carrierCode, String methodCode, String carrierTitle, String methodTitle, BigDecimal amount) {

    /** As orders name it: {@code flatrate_flatrate}. */
    public String method() {
        return carrierCode + "_" + methodCode;
    }

    /** As orders describe it: {@code Flat Rate - Fixed}. */
    public String description() {
        return carrierTitle + " - " + methodTitle;
    }
}
