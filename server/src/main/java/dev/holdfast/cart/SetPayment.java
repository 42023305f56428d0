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
        write(paying(carts.change(cartId), payment));
    }

    /**
     * @param billing without one, that of the cart or else the customer's default
     * @param guestEmail of a guest
     * @throws Refusal as the other; also 404 and 400 for an address that cannot be read
     */
    @Transactional
    public void set(int cartId, PaymentRequest payment, @Nullable AddressRequest billing, @Nullable String guestEmail) {
        write(paying(carts.change(cartId), payment, billing, guestEmail));
    }

    /** The cart as {@link #set} would make it; nothing is written. */
    public Cart paying(Cart cart, PaymentRequest request) {
        return paying(cart, request, cart.billingAddress(), cart.guestEmail());
    }

    /** The cart as {@link #set} would make it; nothing is written. */
    public Cart paying(
            Cart cart, PaymentRequest request, @Nullable AddressRequest billing, @Nullable String guestEmail) {
        return paying(
                cart,
                request,
                readAddresses.billing(cart, billing),
                guestEmail == null ? cart.guestEmail() : guestEmail);
    }

    private Cart paying(
            Cart cart, PaymentRequest request, @Nullable CartAddress billingAddress, @Nullable String guestEmail) {
        if (!cart.isVirtual() && cart.shippingAddress() == null) throw SetShippingInformation.noAddress();
        var payment = request.payment();
        paymentMethods.require(cart, payment);
        return cart.paying(billingAddress, payment, guestEmail);
    }

    private void write(Cart cart) {
        carts.setAddresses(cart.id(), cart.shippingAddress(), cart.billingAddress());
        if (cart.guestEmail() != null) carts.setGuestEmail(cart.id(), cart.guestEmail());
        if (cart.payment() != null) carts.choosePayment(cart.id(), cart.payment());
    }
}
