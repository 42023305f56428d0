package dev.holdfast.cart;

import dev.holdfast.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a cart could be shipped. It costs the same wherever it goes, but where it goes has to be known. */
@Component
class EstimateShipping {

    private final ReadAddresses readAddresses;

    EstimateShipping(ReadAddresses readAddresses) {
        this.readAddresses = readAddresses;
    }

    /** @throws Refusal 400 when the address cannot be read */
    List<ShippingRate> to(AddressRequest address, Cart cart) {
        readAddresses.read(cart, address);
        return cart.shippingRates();
    }

    /** @throws Refusal 404 when the cart's customer has no such entry in the address book */
    List<ShippingRate> toBookEntry(int addressId, Cart cart) {
        readAddresses.fromBook(cart, addressId);
        return cart.shippingRates();
    }

    /** @throws Refusal 400 when nobody has said where the cart is shipped to */
    List<ShippingRate> toStoredAddress(Cart cart) {
        if (!cart.shippingRates().isEmpty() && cart.shippingAddress() == null) {
            throw SetShippingInformation.noAddress();
        }
        return cart.shippingRates();
    }
}
