package dev.holdfast.cart;

import static dev.holdfast.cart.WhichCart.MANAGE_CARTS;

import dev.holdfast.cart.CartViews.PaymentDetails;
import dev.holdfast.cart.PaymentMethods.PaymentMethod;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** How carts can be paid, and how they are. */
@RestRoutes
class PaymentController {

    private final WhichCart which;
    private final Carts carts;
    private final PaymentMethods paymentMethods;
    private final SetPayment setPayment;
    private final CartViews views;

    PaymentController(
            WhichCart which, Carts carts, PaymentMethods paymentMethods, SetPayment setPayment, CartViews views) {
        this.which = which;
        this.carts = carts;
        this.paymentMethods = paymentMethods;
        this.setPayment = setPayment;
        this.views = views;
    }

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/guest-carts/{cartId}/payment-methods")
    List<PaymentMethod> list(String cartId) {
        return paymentMethods.offered(carts.get(which.ofGuest(cartId)));
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/carts/mine/payment-methods")
    List<PaymentMethod> list(Caller caller, StoreScope scope) {
        return paymentMethods.offered(carts.get(which.ofCustomer(caller, scope)));
    }

    @Acl(MANAGE_CARTS)
    @GetMapping("/V1/carts/{cartId}/payment-methods")
    List<PaymentMethod> list(Integer cartId) {
        return paymentMethods.offered(carts.get(which.ofNumber(cartId)));
    }

    /** How a cart is paid, as on the wire. */
    record PaymentView(@Nullable String poNumber, String method) {

        static @Nullable PaymentView of(Cart cart) {
            var payment = cart.payment();
            return payment == null ? null : new PaymentView(payment.poNumber(), payment.method());
        }
    }

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/guest-carts/{cartId}/selected-payment-method")
    @Nullable
    PaymentView selected(String cartId) {
        return PaymentView.of(carts.get(which.ofGuest(cartId)));
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/carts/mine/selected-payment-method")
    @Nullable
    PaymentView selected(Caller caller, StoreScope scope) {
        return PaymentView.of(carts.get(which.ofCustomer(caller, scope)));
    }

    @Acl(MANAGE_CARTS)
    @GetMapping("/V1/carts/{cartId}/selected-payment-method")
    @Nullable
    PaymentView selected(Integer cartId) {
        return PaymentView.of(carts.get(which.ofNumber(cartId)));
    }

    @Acl(Acl.ANONYMOUS)
    @PutMapping("/V1/guest-carts/{cartId}/selected-payment-method")
    String select(String cartId, PaymentRequest method) {
        return select(which.ofGuest(cartId), method);
    }

    @Acl(Acl.SELF)
    @PutMapping("/V1/carts/mine/selected-payment-method")
    String select(PaymentRequest method, Caller caller, StoreScope scope) {
        return select(which.ofCustomer(caller, scope), method);
    }

    @Acl(MANAGE_CARTS)
    @PutMapping("/V1/carts/{cartId}/selected-payment-method")
    String select(Integer cartId, PaymentRequest method) {
        return select(which.ofNumber(cartId), method);
    }

    /** A cart has one payment, whose number is the cart's. */
    private String select(int cart, PaymentRequest method) {
        setPayment.set(cart, method);
        return String.valueOf(cart);
    }

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/guest-carts/{cartId}/payment-information")
    PaymentDetails details(String cartId) {
        return views.paymentDetails(carts.get(which.ofGuest(cartId)));
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/carts/mine/payment-information")
    PaymentDetails details(Caller caller, StoreScope scope) {
        return views.paymentDetails(carts.get(which.ofCustomer(caller, scope)));
    }

    @Acl(Acl.ANONYMOUS)
    @PostMapping("/V1/guest-carts/{cartId}/set-payment-information")
    boolean set(String cartId, String email, PaymentRequest paymentMethod, @Nullable AddressRequest billingAddress) {
        setPayment.set(which.ofGuest(cartId), paymentMethod, billingAddress, email);
        return true;
    }

    @Acl(Acl.SELF)
    @PostMapping("/V1/carts/mine/set-payment-information")
    boolean set(
            PaymentRequest paymentMethod, @Nullable AddressRequest billingAddress, Caller caller, StoreScope scope) {
        setPayment.set(which.ofCustomer(caller, scope), paymentMethod, billingAddress, null);
        return true;
    }
}
