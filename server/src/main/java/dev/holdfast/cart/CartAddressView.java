package dev.holdfast.cart;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address of a cart as on the wire. One that nobody has given yet has nothing but its number. */
record CartAddressView(
        int id,
        @JsonInclude(ALWAYS) @Nullable String region,
        @JsonInclude(ALWAYS) @Nullable Integer regionId,
        @JsonInclude(ALWAYS) @Nullable String regionCode,
        @JsonInclude(ALWAYS) @Nullable String countryId,
        List<String> street,
        @Nullable String company,
        @JsonInclude(ALWAYS) @Nullable String telephone,
        @Nullable String fax,
        @JsonInclude(ALWAYS) @Nullable String postcode,
        @JsonInclude(ALWAYS) @Nullable String city,
        @JsonInclude(ALWAYS) @Nullable String firstname,
        @JsonInclude(ALWAYS) @Nullable String lastname,
        @Nullable String middlename,
        @Nullable String prefix,
        @Nullable String suffix,
        @Nullable String vatId,
        @Nullable Integer customerId,
        @JsonInclude(ALWAYS) @Nullable String email,
        int sameAsBilling,
        @Nullable Integer customerAddressId,
        int saveInAddressBook,
        @Nullable Extension extensionAttributes) {

    record Extension(String pickupLocationCode) {}

    private static final CartAddress NOT_GIVEN = new CartAddress(
            null,
            null,
            null,
            null,
            List.of(""),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    static CartAddressView billing(Cart cart) {
        return of(billingId(cart.id()), cart.billingAddress(), cart);
    }

    static CartAddressView shipping(Cart cart) {
        return of(2 * cart.id(), cart.shippingAddress(), cart);
    }

    /** Every cart has two addresses, which are numbered after it. */
    static int billingId(int cartId) {
        return 2 * cartId - 1;
    }

    private static CartAddressView of(int id, @Nullable CartAddress given, Cart cart) {
        var address = given == null ? NOT_GIVEN : given;
        boolean isSame = id != billingId(cart.id()) && address.equals(cart.billingAddress());
        return new CartAddressView(
                id,
                address.region(),
                address.regionId(),
                address.regionCode(),
                address.countryId(),
                address.street(),
                address.company(),
                address.telephone(),
                address.fax(),
                address.postcode(),
                address.city(),
                address.firstname(),
                address.lastname(),
                address.middlename(),
                address.prefix(),
                address.suffix(),
                address.vatId(),
                cart.customerId(),
                address.email(),
                isSame ? 1 : 0,
                address.customerAddressId(),
                0,
                address.pickupLocationCode() == null ? null : new Extension(address.pickupLocationCode()));
    }
}
