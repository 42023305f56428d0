package dev.holdfast.cart;

import static dev.holdfast.cart.WhichCart.MANAGE_CARTS;

import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** For clients that ask for coupons: there are none. */
@RestRoutes
class CouponController {

    private final WhichCart which;
    private final Carts carts;

    CouponController(WhichCart which, Carts carts) {
        this.which = which;
        this.carts = carts;
    }

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/guest-carts/{cartId}/coupons")
    void get(String cartId) {
        which.ofGuest(cartId);
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/carts/mine/coupons")
    void get(Caller caller, StoreScope scope) {
        which.ofCustomer(caller, scope);
    }

    @Acl(MANAGE_CARTS)
    @GetMapping("/V1/carts/{cartId}/coupons")
    void get(Integer cartId) {
        which.ofNumber(cartId);
    }

    @Acl(Acl.ANONYMOUS)
    @PutMapping("/V1/guest-carts/{cartId}/coupons/{couponCode}")
    boolean apply(String cartId, String couponCode) {
        throw invalid(which.ofGuest(cartId));
    }

    @Acl(Acl.SELF)
    @PutMapping("/V1/carts/mine/coupons/{couponCode}")
    boolean apply(String couponCode, Caller caller, StoreScope scope) {
        throw invalid(which.ofCustomer(caller, scope));
    }

    @Acl(MANAGE_CARTS)
    @PutMapping("/V1/carts/{cartId}/coupons/{couponCode}")
    boolean apply(Integer cartId, String couponCode) {
        throw invalid(which.ofNumber(cartId));
    }

    private Refusal invalid(int cart) {
        requireItems(cart);
        return Refusal.notFound("The coupon code isn't valid. Verify the code and try again.");
    }

    @Acl(Acl.ANONYMOUS)
    @DeleteMapping("/V1/guest-carts/{cartId}/coupons")
    boolean remove(String cartId) {
        return requireItems(which.ofGuest(cartId));
    }

    @Acl(Acl.SELF)
    @DeleteMapping("/V1/carts/mine/coupons")
    boolean remove(Caller caller, StoreScope scope) {
        return requireItems(which.ofCustomer(caller, scope));
    }

    @Acl(MANAGE_CARTS)
    @DeleteMapping("/V1/carts/{cartId}/coupons")
    boolean remove(Integer cartId) {
        return requireItems(which.ofNumber(cartId));
    }

    private boolean requireItems(int cart) {
        if (carts.get(cart).isEmpty()) {
            throw Refusal.notFound("The \"%1\" Cart doesn't contain products.", String.valueOf(cart));
        }
        return true;
    }
}
