package dev.holdfast.cart;

import dev.holdfast.customer.Customer;
import dev.holdfast.customer.CustomerAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to ship or to bill, as a cart keeps it; it need not be complete until the cart becomes an order.
 *
 * @param region the name of the region
 * @param street its lines
 * @param customerAddressId the entry of the customer's address book that it was copied from
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
        @Nullable Integer customerAddressId) {

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
                entry.id());
    }
}
