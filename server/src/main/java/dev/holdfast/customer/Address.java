package dev.holdfast.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where goods or invoices go, and to whom.
 *
 * @param countryId two letters
 * @param street its lines
 * @param postcode null where a country needs none
 */
public record Address(
        AddressRegion region,
        String countryId,
        List<String> street,
        @Nullable String company,
        String telephone,
        @Nullable String fax,
        @Nullable String postcode,
        String city,
        String firstname,
        String lastname,
        @Nullable String middlename,
        @Nullable String prefix,
        @Nullable String suffix,
        @Nullable String vatId) {

    public Address {
        street = List.copyOf(street);
    }

    Address in(AddressRegion otherRegion) {
        return new Address(
                otherRegion,
                countryId,
                street,
                company,
                telephone,
                fax,
                postcode,
                city,
                firstname,
                lastname,
                middlename,
                prefix,
                suffix,
                vatId);
    }
}
