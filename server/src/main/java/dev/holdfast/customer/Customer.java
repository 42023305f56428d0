package dev.holdfast.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys on a website.
 *
 * @param email as it was written; on one website no two differ in nothing but letter case
 * @param storeId the store view where the customer registered, one of the website's
 * @param createdIn the name which that store view had then
 * @param dob the day of birth
 * @param gender a number that the client gives a meaning
 * @param taxvat the tax or VAT number
 * @param addresses in the order of their ids
 */
public record Customer(
        int id,
        int groupId,
        Instant createdAt,
        Instant updatedAt,
        String createdIn,
        @Nullable LocalDate dob,
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
        List<CustomerAddress> addresses,
        boolean disableAutoGroupChange,
        boolean isSubscribed) {

    public Customer {
        addresses = List.copyOf(addresses);
    }

    public Optional<CustomerAddress> defaultShipping() {
        return addresses.stream().filter(CustomerAddress::defaultShipping).findFirst();
    }

    public Optional<CustomerAddress> defaultBilling() {
        return addresses.stream().filter(CustomerAddress::defaultBilling).findFirst();
    }

    Customer with(List<CustomerAddress> others) {
        return new Customer(
                id,
                groupId,
                createdAt,
                updatedAt,
                createdIn,
                dob,
                email,
                firstname,
                lastname,
                middlename,
                prefix,
                suffix,
                gender,
                storeId,
                taxvat,
                websiteId,
                others,
                disableAutoGroupChange,
                isSubscribed);
    }
}
