package dev.holdfast.cart;

import dev.holdfast.customer.Customer;
import dev.holdfast.customer.CustomerAddress;
import dev.holdfast.customer.Customers;
import dev.holdfast.directory.Countries;
import dev.holdfast.directory.Country.Region;
import dev.holdfast.pickuplocation.PickupLocation;
import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Makes of what clients send addresses that a cart can keep: takes them from the customer's address book, and completes regions. An address
 * need not be complete before the cart becomes an order, but what it has is known and fits.
 */
@Component
class ReadAddresses {

    private static final int MAX_CHARS = 255;

    private final Customers customers;
    private final Countries countries;

    ReadAddresses(Customers customers, Countries countries) {
        this.customers = customers;
        this.countries = countries;
    }

    /** @throws Refusal 404 when it names an entry that is not in the customer's address book; 400 when a part of it is unknown or too long */
    CartAddress read(Cart cart, AddressRequest request) {
        var entry = request.bookEntry();
        return entry == null ? asSent(cart, request) : fromBook(cart, entry);
    }

    /** The address as sent, or the one that the cart has, or the customer's default; null when there is none of them. */
    @Nullable
    CartAddress billing(Cart cart, @Nullable AddressRequest request) {
        if (request != null) return read(cart, request);
        if (cart.billingAddress() != null) return cart.billingAddress();
        return customer(cart)
                .flatMap(customer -> customer.defaultBilling().map(entry -> CartAddress.of(customer, entry)))
                .orElse(null);
    }

    /** The address of somebody who fetches the goods there. */
    CartAddress at(PickupLocation location, CartAddress address) {
        return address.at(
                location,
                countries
                        .find(location.countryId())
                        .flatMap(country -> country.region(location.regionId(), null, location.region())));
    }

    /** @throws Refusal 404 when the cart's customer has no such entry in the address book */
    CartAddress fromBook(Cart cart, int addressId) {
        return customer(cart)
                .flatMap(customer -> entry(customer, addressId).map(entry -> CartAddress.of(customer, entry)))
                .orElseThrow(() -> Refusal.notFound("Invalid customer address id %1", addressId));
    }

    private static Optional<CustomerAddress> entry(Customer customer, int addressId) {
        return customer.addresses().stream()
                .filter(entry -> entry.id() == addressId)
                .findFirst();
    }

    private Optional<Customer> customer(Cart cart) {
        return Optional.ofNullable(cart.customerId()).flatMap(customers::find);
    }

    private CartAddress asSent(Cart cart, AddressRequest sent) {
        var region = region(sent);
        var address = new CartAddress(
                region.map(Region::name).orElse(sent.region()),
                region.map(known -> Integer.valueOf(known.id())).orElse(null),
                region.map(Region::code).orElse(null),
                sent.hasCountry() ? sent.countryId() : null,
                sent.street() == null ? List.of() : sent.street(),
                sent.company(),
                sent.telephone(),
                sent.fax(),
                sent.postcode(),
                sent.city(),
                sent.firstname(),
                sent.lastname(),
                sent.middlename(),
                sent.prefix(),
                sent.suffix(),
                sent.vatId(),
                sent.email() == null ? customer(cart).map(Customer::email).orElse(null) : sent.email(),
                null,
                null);
        checkLengths(address);
        return address;
    }

    /** The region that is meant, if the country has a list of them and it is on it. */
    private Optional<Region> region(AddressRequest sent) {
        if (!sent.hasCountry()) return Optional.empty();
        var id = String.valueOf(sent.countryId());
        var country = countries.find(id).orElseThrow(() -> Refusal.invalidValue("countryId", id));
        return country.region(sent.regionId(), null, null)
                .or(() -> country.region(null, sent.regionCode(), null))
                .or(() -> country.region(null, null, sent.region()));
    }

    private static void checkLengths(CartAddress address) {
        var findings = new Findings();
        Json.MAPPER.<JsonNode>valueToTree(address).properties().forEach(field -> {
            var value = field.getValue();
            findings.checkLength(field.getKey(), value.asString(""), MAX_CHARS);
            value.forEach(line -> findings.checkLength(field.getKey(), line.asString(""), MAX_CHARS));
        });
        findings.refuseInput();
    }
}
