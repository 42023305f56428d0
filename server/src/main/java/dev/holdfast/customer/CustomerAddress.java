package dev.holdfast.customer;

/** An entry of a customer's address book. Of all entries at most one is the default for shipping, and one for billing. */
public record CustomerAddress(
        int id, int customerId, Address address, boolean defaultShipping, boolean defaultBilling) {}
