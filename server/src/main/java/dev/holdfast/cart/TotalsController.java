package dev.holdfast.cart;

import static dev.holdfast.cart.WhichCart.MANAGE_CARTS;

import dev.holdfast.cart.Cart.ShippingMethod;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.CustomAttributes;
import dev.holdfast.webapi.Document;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** What carts cost. */
@RestRoutes
class TotalsController {

    private final WhichCart which;
    private final Carts carts;
    private final CollectTotals collectTotals;
    private final CartViews views;

    TotalsController(WhichCart which, Carts carts, CollectTotals collectTotals, CartViews views) {
        this.which = which;
        this.carts = carts;
        this.collectTotals = collectTotals;
        this.views = views;
    }

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/guest-carts/{cartId}/totals")
    TotalsView get(String cartId) {
        return views.totals(carts.get(which.ofGuest(cartId)));
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/carts/mine/totals")
    TotalsView get(Caller caller, StoreScope scope) {
        return views.totals(carts.get(which.ofCustomer(caller, scope)));
    }

    @Acl(MANAGE_CARTS)
    @GetMapping("/V1/carts/{cartId}/totals")
    TotalsView get(Integer cartId) {
        return views.totals(carts.get(which.ofNumber(cartId)));
    }

    @Acl(Acl.ANONYMOUS)
    @PutMapping("/V1/guest-carts/{cartId}/collect-totals")
    TotalsView collect(
            String cartId,
            PaymentRequest paymentMethod,
            @Nullable String shippingCarrierCode,
            @Nullable String shippingMethodCode) {
        var method = method(shippingCarrierCode, shippingMethodCode);
        return views.totals(collectTotals.collect(which.ofGuest(cartId), paymentMethod, method));
    }

    @Acl(Acl.SELF)
    @PutMapping("/V1/carts/mine/collect-totals")
    TotalsView collect(
            PaymentRequest paymentMethod,
            @Nullable String shippingCarrierCode,
            @Nullable String shippingMethodCode,
            Caller caller,
            StoreScope scope) {
        var method = method(shippingCarrierCode, shippingMethodCode);
        return views.totals(collectTotals.collect(which.ofCustomer(caller, scope), paymentMethod, method));
    }

    private static @Nullable ShippingMethod method(@Nullable String carrierCode, @Nullable String methodCode) {
        return carrierCode == null || methodCode == null ? null : new ShippingMethod(carrierCode, methodCode);
    }

    /** Where a cart might be shipped to, and how. */
    record TotalsInformationRequest(
            @Nullable AddressRequest address,
            @Nullable String shippingMethodCode,
            @Nullable String shippingCarrierCode,
            @Nullable Document extensionAttributes,
            @Nullable CustomAttributes customAttributes) {}

    @Acl(Acl.ANONYMOUS)
    @PostMapping("/V1/guest-carts/{cartId}/totals-information")
    TotalsView estimate(String cartId, TotalsInformationRequest addressInformation) {
        return estimate(carts.get(which.ofGuest(cartId)), addressInformation);
    }

    @Acl(Acl.SELF)
    @PostMapping("/V1/carts/mine/totals-information")
    TotalsView estimate(TotalsInformationRequest addressInformation, Caller caller, StoreScope scope) {
        return estimate(carts.get(which.ofCustomer(caller, scope)), addressInformation);
    }

    @Acl(MANAGE_CARTS)
    @PostMapping("/V1/carts/{cartId}/totals-information")
    TotalsView estimate(Integer cartId, TotalsInformationRequest addressInformation) {
        return estimate(carts.get(which.ofNumber(cartId)), addressInformation);
    }

    private TotalsView estimate(Cart cart, TotalsInformationRequest information) {
        if (cart.isEmpty()) throw Refusal.invalid("Totals calculation is not applicable to empty cart");
        var method = method(information.shippingCarrierCode, information.shippingMethodCode);
        return views.totals(cart, method == null ? null : cart.rate(method).orElse(null));
    }
}
