package dev.holdfast.order;

import dev.holdfast.customer.Address;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an order is sent, or who pays for it: a copy, which stays as it was when the order was placed.
 *
 * @param id 0 while the order is not written
 * @param customerAddressId the address of the customer that it was copied from
 */
public record OrderAddress(
        int id,
        @Nullable Integer customerAddressId,
        @Nullable String email,
        Address address) {

    /** First and last name. */
    public String name() {
        return address.firstname() + " " + address.lastname();
    }

    /** What an address of an order is for. */
    public enum Type {
        BILLING,
        SHIPPING;

        /** As on the wire and in the table: {@code billing}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
