package dev.holdfast.pickuplocation;

import dev.holdfast.shared.SourceCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A source where buyers fetch what they ordered, as on the wire.
 *
 * @param name what customers know the place as, the source's {@code frontend_name}, as {@code description} is its {@code frontend_description}
 * @param latitude degrees north, six decimals
 * @param longitude degrees east, six decimals
 */
public record PickupLocation(
        SourceCode pickupLocationCode,
        @Nullable String name,
        @Nullable String email,
        @Nullable String fax,
        @Nullable String contactName,
        @Nullable String description,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        String countryId,
        @Nullable Integer regionId,
        @Nullable String region,
        @Nullable String city,
        @Nullable String street,
        String postcode,
        @Nullable String phone) {}
