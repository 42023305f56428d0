package dev.holdfast.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer's address as on the wire. A region without an id has the id 0; the flags of defaults are true or absent. */
public record AddressView(
        int id,
        int customerId,
        RegionView region,
        int regionId,
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
        @Nullable String vatId,
        @Nullable Boolean defaultShipping,
        @Nullable Boolean defaultBilling) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RegionView(
            @Nullable String regionCode, @Nullable String region, int regionId) {}

    public static AddressView of(CustomerAddress entry) {
        var address = entry.address();
        int regionId = Objects.requireNonNullElse(address.region().id(), 0);
        return new AddressView(
                entry.id(),
                entry.customerId(),
                new RegionView(address.region().code(), address.region().name(), regionId),
                regionId,
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
                trueOrAbsent(entry.defaultShipping()),
                trueOrAbsent(entry.defaultBilling()));
    }

    private static @Nullable Boolean trueOrAbsent(boolean flag) {
        return flag ? true : null;
    }
}
