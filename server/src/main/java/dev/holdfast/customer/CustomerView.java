package dev.holdfast.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as on the wire.
 *
 * @param defaultBilling the id of an address, as text
 * @param defaultShipping likewise
 */
public record CustomerView(
        int id,
        int groupId,
        @Nullable String defaultBilling,
        @Nullable String defaultShipping,
        Instant createdAt,
        Instant updatedAt,
        String createdIn,
        @Nullable String dob,
        String email,
        String firstname,
        String lastname,
        @Nullable String middlename,
        @Nullable String prefix,
        @Nullable String suffix,
        @Nullable Integer gender,
        int storeId,
        @Nullable String taxvat,
        int websiteId,
        List<AddressView> addresses,
        int disableAutoGroupChange,
        Extension extensionAttributes) {

    public record Extension(boolean isSubscribed) {}

    public static CustomerView of(Customer customer) {
        return new CustomerView(
                customer.id(),
                customer.groupId(),
                customer.defaultBilling().map(CustomerView::id).orElse(null),
                customer.defaultShipping().map(CustomerView::id).orElse(null),
                customer.createdAt(),
                customer.updatedAt(),
                customer.createdIn(),
                text(customer.dob()),
                customer.email(),
                customer.firstname(),
                customer.lastname(),
                customer.middlename(),
                customer.prefix(),
                customer.suffix(),
                customer.gender(),
                customer.storeId(),
                customer.taxvat(),
                customer.websiteId(),
                customer.addresses().stream().map(AddressView::of).toList(),
                customer.disableAutoGroupChange() ? 1 : 0,
                new Extension(customer.isSubscribed()));
    }

    private static String id(CustomerAddress address) {
        return String.valueOf(address.id());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
