package dev.holdfast.cart;

import static dev.holdfast.cart.WhichCart.MANAGE_CARTS;

import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Who is billed for carts. */
@RestRoutes
class BillingAddressController {

    private final WhichCart which;
    private final Carts carts;
    private final SetBillingAddress setBillingAddress;

    BillingAddressController(WhichCart which, Carts carts, SetBillingAddress setBillingAddress) {
        this.which = which;
        this.carts = carts;
        this.setBillingAddress = setBillingAddress;
    }

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/guest-carts/{cartId}/billing-address")
    CartAddressView get(String cartId) {
        return CartAddressView.billing(carts.get(which.ofGuest(cartId)));
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/carts/mine/billing-address")
    CartAddressView get(Caller caller, StoreScope scope) {
        return CartAddressView.billing(carts.get(which.ofCustomer(caller, scope)));
    }

    @Acl(MANAGE_CARTS)
    @GetMapping("/V1/carts/{cartId}/billing-address")
    CartAddressView get(Integer cartId) {
        return CartAddressView.billing(carts.get(which.ofNumber(cartId)));
    }

    @Acl(Acl.ANONYMOUS)
    @PostMapping("/V1/guest-carts/{cartId}/billing-address")
    int set(String cartId, AddressRequest address, @Nullable Boolean useForShipping) {
        return set(which.ofGuest(cartId), address, useForShipping);
    }

    @Acl(Acl.SELF)
    @PostMapping("/V1/carts/mine/billing-address")
    int set(AddressRequest address, @Nullable Boolean useForShipping, Caller caller, StoreScope scope) {
        return set(which.ofCustomer(caller, scope), address, useForShipping);
    }

    @Acl(MANAGE_CARTS)
    @PostMapping("/V1/carts/{cartId}/billing-address")
    int set(Integer cartId, AddressRequest address, @Nullable Boolean useForShipping) {
        return set(which.ofNumber(cartId), address, useForShipping);
    }

    private int set(int cart, AddressRequest address, @Nullable Boolean useForShipping) {
        setBillingAddress.set(
                cart,
                address,
                Boolean.TRUE.equals(useForShipping)
                        ? SetBillingAddress.Use.BILLING_AND_SHIPPING
                        : SetBillingAddress.Use.BILLING);
        return CartAddressView.billingId(cart);
    }
}
