package dev.holdfast.customer;

import dev.holdfast.webapi.CustomAttributes;
import dev.holdfast.webapi.ReadOnly;
import dev.holdfast.webapi.Sent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry of an address book as a client sends it. What is not sent of an entry that is there stays as it is.
 *
 * @param id of the entry that is meant; one that the customer does not have is a new entry
 * @param customerId accepted, since answers carry it; nothing comes of it
 * @param regionId of the region; more than what {@code region} says
 * @param defaultShipping whether it becomes the default, or no longer is
 */
record AddressRequest(
        @Nullable Integer id,
        @Nullable Integer customerId,
        @Nullable RegionRequest region,
        @Nullable Integer regionId,
        Sent<String> countryId,
        Sent<List<String>> street,
        Sent<String> company,
        Sent<String> telephone,
        Sent<String> fax,
        Sent<String> postcode,
        Sent<String> city,
        Sent<String> firstname,
        Sent<String> lastname,
        Sent<String> middlename,
        Sent<String> prefix,
        Sent<String> suffix,
        Sent<String> vatId,
        @Nullable Boolean defaultShipping,
        @Nullable Boolean defaultBilling,
        @ReadOnly @Nullable JsonNode extensionAttributes,
        @Nullable CustomAttributes customAttributes) {

    record RegionRequest(
            @Nullable String regionCode,
            @Nullable String region,
            @Nullable Integer regionId,
            @ReadOnly @Nullable JsonNode extensionAttributes) {

        static final RegionRequest NONE = new RegionRequest(null, null, null, null);
    }

    private static final Address NOTHING =
            new Address(AddressRegion.NONE, "", List.of(), null, "", null, null, "", "", "", null, null, null, null);

    /** The address with what was sent; texts that it must have may be empty, and its region is to be looked up. */
    Address over(@Nullable Address stored) {
        var before = stored == null ? NOTHING : stored;
        var street = this.street.orKeep(before.street());
        return new Address(
                region(before),
                text(countryId, before.countryId()),
                street == null ? List.of() : street,
                company.orKeep(before.company()),
                text(telephone, before.telephone()),
                fax.orKeep(before.fax()),
                postcode.orKeep(before.postcode()),
                text(city, before.city()),
                text(firstname, before.firstname()),
                text(lastname, before.lastname()),
                middlename.orKeep(before.middlename()),
                prefix.orKeep(before.prefix()),
                suffix.orKeep(before.suffix()),
                vatId.orKeep(before.vatId()));
    }

    private AddressRegion region(Address before) {
        if (region == null && regionId == null) {
            boolean sameCountry = text(countryId, before.countryId()).equals(before.countryId());
            return sameCountry ? before.region() : AddressRegion.NONE;
        }
        var sent = Objects.requireNonNullElse(region, RegionRequest.NONE);
        var id = positive(regionId);
        return new AddressRegion(id == null ? positive(sent.regionId) : id, given(sent.regionCode), given(sent.region));
    }

    private static String text(Sent<String> field, String stored) {
        return Objects.requireNonNullElse(field.orKeep(stored), "");
    }

    private static @Nullable Integer positive(@Nullable Integer id) {
        return id == null || id <= 0 ? null : id;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
