package dev.holdfast.checkout;

import dev.holdfast.cart.AddressRequest;
import dev.holdfast.cart.Cart;
import dev.holdfast.cart.CartName;
import dev.holdfast.cart.PaymentRequest;
import dev.holdfast.cart.SetPayment;
import dev.holdfast.cart.WhichCart;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Orders what is in a cart. Every route answers the id of the order, which is not its number. */
@RestRoutes
class CheckoutController {

    private final WhichCart which;
    private final SetPayment setPayment;
    private final PlaceOrder placeOrder;

    CheckoutController(WhichCart which, SetPayment setPayment, PlaceOrder placeOrder) {
        this.which = which;
        this.setPayment = setPayment;
        this.placeOrder = placeOrder;
    }

    @Acl(Acl.ANONYMOUS)
    @PostMapping("/V1/guest-carts/{cartId}/payment-information")
    int pay(
            String cartId,
            String email,
            PaymentRequest paymentMethod,
            @Nullable AddressRequest billingAddress,
            HttpServletRequest request) {
        if (email.isBlank()) throw Refusal.required("email");
        return payAndPlace(
                CartName.ofGuest(cartId),
                () -> which.ofGuest(cartId),
                cart -> setPayment.paying(cart, paymentMethod, billingAddress, email),
                request);
    }

    @Acl(Acl.SELF)
    @PostMapping("/V1/carts/mine/payment-information")
    int pay(
            PaymentRequest paymentMethod,
            @Nullable AddressRequest billingAddress,
            Caller caller,
            StoreScope scope,
            HttpServletRequest request) {
        return payAndPlace(
                CartName.ofNumber(which.ofCustomer(caller, scope)),
                () -> which.ofCustomer(caller, scope),
                cart -> setPayment.paying(cart, paymentMethod, billingAddress, null),
                request);
    }

    /** These two routes refuse an order with finished sentences, and always as invalid; a cart that is not in use, as every route does. */
    private int payAndPlace(CartName cart, IntSupplier inUse, UnaryOperator<Cart> paid, HttpServletRequest request) {
        try {
            return placeOrder.place(cart, paid, request.getRemoteAddr());
        } catch (Refusal refusal) {
            var _ = inUse.getAsInt(); // refuses what became an order meanwhile
            throw switch (refusal.kind()) {
                case BUSY -> refusal;
                case INVALID,
                        UNAUTHORIZED,
                        FORBIDDEN,
                        NOT_FOUND,
                        METHOD_NOT_SUPPORTED,
                        NOT_ACCEPTABLE,
                        CONFLICT,
                        TOO_LARGE,
                        UNPROCESSABLE -> Refusal.invalid(refusal.message().rendered());
            };
        }
    }

    @Acl(Acl.ANONYMOUS)
    @PutMapping("/V1/guest-carts/{cartId}/order")
    int place(String cartId, @Nullable PaymentRequest paymentMethod, HttpServletRequest request) {
        return place(CartName.ofGuest(cartId), paymentMethod, request);
    }

    @Acl(Acl.SELF)
    @PutMapping("/V1/carts/mine/order")
    int place(@Nullable PaymentRequest paymentMethod, Caller caller, StoreScope scope, HttpServletRequest request) {
        return place(CartName.ofNumber(which.ofCustomer(caller, scope)), paymentMethod, request);
    }

    @Acl(WhichCart.MANAGE_CARTS)
    @PutMapping("/V1/carts/{cartId}/order")
    int place(Integer cartId, @Nullable PaymentRequest paymentMethod, HttpServletRequest request) {
        return place(CartName.ofNumber(cartId), paymentMethod, request);
    }

    private int place(CartName cart, @Nullable PaymentRequest payment, HttpServletRequest request) {
        return placeOrder.place(
                cart,
                payment == null ? UnaryOperator.identity() : found -> setPayment.paying(found, payment),
                request.getRemoteAddr());
    }
}
