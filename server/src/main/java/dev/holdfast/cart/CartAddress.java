package dev.holdfast.cart;

import dev.holdfast.customer.Customer;
import dev.holdfast.customer.CustomerAddress;
import dev.holdfast.directory.Country.Region;
import dev.holdfast.pickuplocation.PickupLocation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where to ship or to bill, as a cart keeps it; it need not be complete until the cart becomes an order.
 *
 * @param region the name of the region
 * @param street its lines
 * @param customerAddressId the entry of the customer's address book that it was copied from
 * @param pickupLocationCode where the buyer fetches the goods; the address is then that of this place, but for who comes to fetch them
 */
public record CartAddress(
        @Nullable String region,
        @Nullable Integer regionId,
        @Nullable String regionCode,
        @Nullable String countryId,
        List<String> street,
        @Nullable String company,
        @Nullable String telephone,
        @Nullable String fax,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String firstname,
        @Nullable String lastname,
        @Nullable String middlename,
        @Nullable String prefix,
        @Nullable String suffix,
        @Nullable String vatId,
        @Nullable String email,
        @Nullable Integer customerAddressId,
        @Nullable String pickupLocationCode) {

    /** A copy of an entry of the customer's address book. */
    static CartAddress of(Customer customer, CustomerAddress entry) {
        var address = entry.address();
        return new CartAddress(
                address.region().name(),
                address.region().id(),
                address.region().code(),
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
                customer.email(),
                entry.id(),
                null);
    }

    /** The same people at the place of a pickup location, in this region of the directory. */
    CartAddress at(PickupLocation location, Optional<Region> known) {
        return new CartAddress(
                location.region() == null ? known.map(Region::name).orElse(null) : location.region(),
                location.regionId(),
                known.map(Region::code).orElse(null),
                location.countryId(),
                location.street() == null ? List.of() : List.of(location.street()),
                company,
                telephone,
                fax,
                location.postcode(),
                location.city(),
                firstname,
                lastname,
                middlename,
                prefix,
                suffix,
                vatId,
                email,
                null,
                location.pickupLocationCode().value());
    }

    /** Whether it is still the place of the pickup location. */
    public boolean isAt(PickupLocation location) {
        var known = regionCode == null || region == null
                ? Optional.<Region>empty()
                : Optional.of(new Region("", regionCode, region));
        return equals(at(location, known));
    }
}
