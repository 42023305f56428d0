package dev.holdfast.cart;

import dev.holdfast.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how a cart is paid, and who pays. */
@Service
public class SetPayment {

    private final Carts carts;
    private final ReadAddresses readAddresses;
    private final PaymentMethods paymentMethods;

    SetPayment(Carts carts, ReadAddresses readAddresses, PaymentMethods paymentMethods) {
        this.carts = carts;
        this.readAddresses = readAddresses;
        this.paymentMethods = paymentMethods;
    }

    /**
     * @throws Refusal 404 when there is no such cart in use; 400 when it cannot be paid so, or is to be shipped and nobody said where to
     */
    @Transactional
    public void set(int cartId, PaymentRequest payment) {
        choose(carts.change(cartId), payment.payment());
    }

    /**
     * @param billing without one, that of the cart or else the customer's default
     * @param guestEmail of a guest
     * @throws Refusal as the other; also 404 and 400 for an address that cannot be read
     */
    @Transactional
    public void set(int cartId, PaymentRequest payment, @Nullable AddressRequest billing, @Nullable String guestEmail) {
        var cart = carts.change(cartId);
        carts.setAddresses(cartId, cart.shippingAddress(), readAddresses.billing(cart, billing));
        if (guestEmail != null) carts.setGuestEmail(cartId, guestEmail);
        choose(cart, payment.payment());
    }

    private void choose(Cart cart, Cart.Payment payment) {
        if (!cart.isVirtual() && cart.shippingAddress() == null) throw SetShippingInformation.noAddress();
        paymentMethods.require(cart, payment);
        carts.choosePayment(cart.id(), payment);
    }
}
