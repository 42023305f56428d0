package dev.holdfast.cart;

import dev.holdfast.cart.Cart.ShippingMethod;
import java.math.BigDecimal;

/**
 * A way to ship a cart, and what it costs for the whole cart.
 *
 * @param carrierTitle as the customer reads it, as is {@code methodTitle}
 * @param description as orders say it: {@code Flat Rate - Fixed}; of a cart that is fetched, the carrier and the place
 */
public record ShippingRate(
        String carrierCode,
        String methodCode,
        String carrierTitle,
        String methodTitle,
        String description,
        BigDecimal amount) {

    static ShippingRate of(ShippingMethod method, String carrierTitle, String methodTitle, BigDecimal amount) {
        return new ShippingRate(
                method.carrierCode(),
                method.methodCode(),
                carrierTitle,
                methodTitle,
                carrierTitle + " - " + methodTitle,
                amount);
    }

    /** The same way, to this place. */
    ShippingRate to(String place) {
        return new ShippingRate(
                carrierCode, methodCode, carrierTitle, methodTitle, carrierTitle + " - " + place, amount);
    }

    /** As orders name it: {@code flatrate_flatrate}. */
    public String method() {
        return carrierCode + "_" + methodCode;
    }
}
