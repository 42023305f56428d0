package dev.holdfast.cart;

import dev.holdfast.webapi.CustomAttributes;
import dev.holdfast.webapi.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as a client sends it. What is read of it: {@link ReadAddresses}.
 *
 * @param id an entry of the customer's address book, when nothing but this is sent; else the number of the address in an answer
 * @param sameAsBilling 1 when goods go where invoices go
 * @param customerAddressId an entry of the customer's address book, to be taken instead of what else is sent
 */
public record AddressRequest(
        @Nullable Integer id,
        @Nullable String region,
        @Nullable Integer regionId,
        @Nullable String regionCode,
        @Nullable String countryId,
        @Nullable List<String> street,
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
        @Nullable Integer customerId,
        @Nullable String email,
        @Nullable Integer sameAsBilling,
        @Nullable Integer customerAddressId,
        @Nullable Integer saveInAddressBook,
        @Nullable Extension extensionAttributes,
        @Nullable CustomAttributes customAttributes) {

    /**
     * @param pickupLocationCode where the buyer fetches the goods
     * @param discounts of the original's price rules; taken, and not acted on
     */
    record Extension(
            @Nullable String pickupLocationCode, @Nullable List<Document> discounts) {}

    /** Where the buyer wants to fetch the goods. */
    @Nullable
    String pickupLocationCode() {
        return extensionAttributes == null ? null : extensionAttributes.pickupLocationCode;
    }

    boolean isSameAsBilling() {
        return sameAsBilling != null && sameAsBilling == 1;
    }

    boolean hasCountry() {
        return countryId != null && !countryId.isBlank();
    }

    /** The entry of the address book that it stands for. */
    @Nullable
    Integer bookEntry() {
        if (customerAddressId != null && customerAddressId != 0) return customerAddressId;
        return hasCountry() || id == null || id == 0 ? null : id;
    }
}
