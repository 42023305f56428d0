package dev.holdfast.customer;

import org.jspecify.annotations.Nullable;

/**
 * The region of an address: one that is known has an id, a code and a name; where a country has no list of regions, just the name
 * that was written.
 */
public record AddressRegion(
        @Nullable Integer id,
        @Nullable String code,
        @Nullable String name) {

    public static final AddressRegion NONE = new AddressRegion(null, null, null);
}
