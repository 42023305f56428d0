package dev.holdfast.cart;

import dev.holdfast.cart.Cart.ShippingMethod;
import dev.holdfast.cart.ShippingController.ShippingInformationRequest;
import dev.holdfast.pickuplocation.PickupLocations;
import dev.holdfast.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where a cart is shipped to, how, and who is billed. */
@Service
class SetShippingInformation {

    private final Carts carts;
    private final ReadAddresses readAddresses;
    private final PickupLocations pickupLocations;

    SetShippingInformation(Carts carts, ReadAddresses readAddresses, PickupLocations pickupLocations) {
        this.carts = carts;
        this.readAddresses = readAddresses;
        this.pickupLocations = pickupLocations;
    }

    /**
     * @return the cart as it is now
     * @throws Refusal 404 when there is no such cart in use, it is not shipped so, or cannot be fetched there; 400 when it is empty or an address cannot be read
     */
    @Transactional
    public Cart set(int cartId, ShippingInformationRequest request) {
        var cart = carts.change(cartId);
        if (cart.isEmpty()) {
            throw Refusal.invalid(
                    "The shipping method can't be set for an empty cart. Add an item to cart and try again.");
        }
        var sent = request.shippingAddress();
        if (sent == null) throw noAddress();
        var billing = readAddresses.billing(cart, request.billingAddress());
        var shipping = shipping(cart, sent, billing);
        var method = offered(cart, request.method());
        boolean isPickup = method.equals(ShippingMethod.PICKUP);
        if (isPickup && sent.pickupLocationCode() != null) {
            shipping = readAddresses.at(pickupLocations.get(cart.websiteId(), sent.pickupLocationCode()), shipping);
        }
        carts.chooseShipping(cartId, method);
        boolean isBilledThere = billing == null && sent.isSameAsBilling() && !isPickup;
        carts.setAddresses(cartId, shipping, isBilledThere ? shipping : billing);
        return carts.get(cartId);
    }

    private CartAddress shipping(Cart cart, AddressRequest sent, @Nullable CartAddress billing) {
        boolean isJustTheSame = sent.isSameAsBilling() && !sent.hasCountry() && sent.bookEntry() == null;
        var shipping = isJustTheSame ? billing : readAddresses.read(cart, sent);
        if (shipping == null || shipping.countryId() == null) throw noAddress();
        return shipping;
    }

    /** @throws Refusal 404 when the cart is not shipped so */
    static ShippingMethod offered(Cart cart, ShippingMethod method) {
        if (cart.rate(method).isEmpty()) {
            throw Refusal.notFound(
                    "Carrier with such method not found: %1, %2", method.carrierCode(), method.methodCode());
        }
        return method;
    }

    static Refusal noAddress() {
        return Refusal.invalid("The shipping address is missing. Set the address and try again.");
    }
}
