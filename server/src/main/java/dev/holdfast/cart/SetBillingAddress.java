package dev.holdfast.cart;

import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who is billed for a cart. */
@Service
class SetBillingAddress {

    private final Carts carts;
    private final ReadAddresses readAddresses;

    SetBillingAddress(Carts carts, ReadAddresses readAddresses) {
        this.carts = carts;
        this.readAddresses = readAddresses;
    }

    /** Where the address is meant for. */
    enum Use {
        BILLING,
        BILLING_AND_SHIPPING
    }

    /** @throws Refusal 404 when there is no such cart in use, or no such entry in the address book; 400 when the address cannot be read */
    @Transactional
    public void set(int cartId, AddressRequest request, Use use) {
        var cart = carts.change(cartId);
        var billing = readAddresses.read(cart, request);
        switch (use) {
            case BILLING -> carts.setAddresses(cartId, cart.shippingAddress(), billing);
            case BILLING_AND_SHIPPING -> carts.setAddresses(cartId, billing, billing);
        }
    }
}
