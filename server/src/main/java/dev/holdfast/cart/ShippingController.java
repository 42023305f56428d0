package dev.holdfast.cart;

import static dev.holdfast.cart.WhichCart.MANAGE_CARTS;

import dev.holdfast.cart.Cart.ShippingMethod;
import dev.holdfast.cart.CartViews.PaymentDetails;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.CustomAttributes;
import dev.holdfast.webapi.Document;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How carts can be shipped, and how and where to they are. */
@RestRoutes
class ShippingController {

    private final WhichCart which;
    private final Carts carts;
    private final EstimateShipping estimateShipping;
    private final SetShippingInformation setShippingInformation;
    private final CartViews views;

    ShippingController(
            WhichCart which,
            Carts carts,
            EstimateShipping estimateShipping,
            SetShippingInformation setShippingInformation,
            CartViews views) {
        this.which = which;
        this.carts = carts;
        this.estimateShipping = estimateShipping;
        this.setShippingInformation = setShippingInformation;
        this.views = views;
    }

    /** A way to ship as on the wire: its price in two currencies, and with and without taxes. */
    record ShippingMethodView(
            String carrierCode,
            String methodCode,
            String carrierTitle,
            String methodTitle,
            BigDecimal amount,
            BigDecimal baseAmount,
            boolean available,
            String errorMessage,
            BigDecimal priceExclTax,
            BigDecimal priceInclTax) {

        static ShippingMethodView of(ShippingRate rate) {
            return new ShippingMethodView(
                    rate.carrierCode(),
                    rate.methodCode(),
                    rate.carrierTitle(),
                    rate.methodTitle(),
                    rate.amount(),
                    rate.amount(),
                    true,
                    "",
                    rate.amount(),
                    rate.amount());
        }
    }

    @Acl(Acl.ANONYMOUS)
    @PostMapping("/V1/guest-carts/{cartId}/estimate-shipping-methods")
    List<ShippingMethodView> estimate(String cartId, AddressRequest address) {
        return views(estimateShipping.to(address, carts.get(which.ofGuest(cartId))));
    }

    @Acl(Acl.SELF)
    @PostMapping("/V1/carts/mine/estimate-shipping-methods")
    List<ShippingMethodView> estimate(AddressRequest address, Caller caller, StoreScope scope) {
        return views(estimateShipping.to(address, carts.get(which.ofCustomer(caller, scope))));
    }

    @Acl(MANAGE_CARTS)
    @PostMapping("/V1/carts/{cartId}/estimate-shipping-methods")
    List<ShippingMethodView> estimate(Integer cartId, AddressRequest address) {
        return views(estimateShipping.to(address, carts.get(which.ofNumber(cartId))));
    }

    @Acl(Acl.SELF)
    @PostMapping("/V1/carts/mine/estimate-shipping-methods-by-address-id")
    List<ShippingMethodView> estimate(Integer addressId, Caller caller, StoreScope scope) {
        return views(estimateShipping.toBookEntry(addressId, carts.get(which.ofCustomer(caller, scope))));
    }

    @Acl(MANAGE_CARTS)
    @PostMapping("/V1/carts/{cartId}/estimate-shipping-methods-by-address-id")
    List<ShippingMethodView> estimate(Integer cartId, Integer addressId) {
        return views(estimateShipping.toBookEntry(addressId, carts.get(which.ofNumber(cartId))));
    }

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/guest-carts/{cartId}/shipping-methods")
    List<ShippingMethodView> list(String cartId) {
        return views(estimateShipping.toStoredAddress(carts.get(which.ofGuest(cartId))));
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/carts/mine/shipping-methods")
    List<ShippingMethodView> list(Caller caller, StoreScope scope) {
        return views(estimateShipping.toStoredAddress(carts.get(which.ofCustomer(caller, scope))));
    }

    @Acl(MANAGE_CARTS)
    @GetMapping("/V1/carts/{cartId}/shipping-methods")
    List<ShippingMethodView> list(Integer cartId) {
        return views(estimateShipping.toStoredAddress(carts.get(which.ofNumber(cartId))));
    }

    private static List<ShippingMethodView> views(List<ShippingRate> rates) {
        return rates.stream().map(ShippingMethodView::of).toList();
    }

    /**
     * Where a cart is shipped to, how, and who is billed.
     *
     * @param billingAddress without one, that of the cart or else the customer's default
     */
    record ShippingInformationRequest(
            @Nullable AddressRequest shippingAddress,
            @Nullable AddressRequest billingAddress,
            @Nullable String shippingMethodCode,
            @Nullable String shippingCarrierCode,
            @Nullable Document extensionAttributes,
            @Nullable CustomAttributes customAttributes) {

        /** The method; one that does not exist when none is named. */
        ShippingMethod method() {
            return new ShippingMethod(
                    shippingCarrierCode == null ? "" : shippingCarrierCode,
                    shippingMethodCode == null ? "" : shippingMethodCode);
        }
    }

    @Acl(Acl.ANONYMOUS)
    @PostMapping("/V1/guest-carts/{cartId}/shipping-information")
    PaymentDetails set(String cartId, ShippingInformationRequest addressInformation) {
        return views.paymentDetails(setShippingInformation.set(which.ofGuest(cartId), addressInformation));
    }

    @Acl(Acl.SELF)
    @PostMapping("/V1/carts/mine/shipping-information")
    PaymentDetails set(ShippingInformationRequest addressInformation, Caller caller, StoreScope scope) {
        return views.paymentDetails(setShippingInformation.set(which.ofCustomer(caller, scope), addressInformation));
    }

    @Acl(MANAGE_CARTS)
    @PostMapping("/V1/carts/{cartId}/shipping-information")
    PaymentDetails set(Integer cartId, ShippingInformationRequest addressInformation) {
        return views.paymentDetails(setShippingInformation.set(which.ofNumber(cartId), addressInformation));
    }
}
