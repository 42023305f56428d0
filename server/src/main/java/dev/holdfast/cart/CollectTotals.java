package dev.holdfast.cart;

import dev.holdfast.cart.Cart.ShippingMethod;
import dev.holdfast.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how a cart is shipped and paid, all at once, to learn what it costs then. */
@Service
class CollectTotals {

    private final Carts carts;
    private final SetPayment setPayment;

    CollectTotals(Carts carts, SetPayment setPayment) {
        this.carts = carts;
        this.setPayment = setPayment;
    }

    /**
     * @param method null when it is shipped as chosen before
     * @return the cart as it is now
     * @throws Refusal 404 when there is no such cart in use, or it is not shipped so; 400 when it cannot be paid so, or is to be shipped and
     *     nobody said where to
     */
    @Transactional
    public Cart collect(int cartId, PaymentRequest payment, @Nullable ShippingMethod method) {
        if (method != null) {
            carts.chooseShipping(cartId, SetShippingInformation.offered(carts.change(cartId), method));
        }
        setPayment.set(cartId, payment);
        return carts.get(cartId);
    }
}
