package dev.holdfast.shipment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel can be followed.
 *
 * @param number the carrier's; empty when nobody gave one
 * @param carrierCode any text, such as {@code ups}
 * @param quantity units in the parcel
 */
record Track(
        String number,
        @Nullable String title,
        @Nullable String carrierCode,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal quantity,
        @Nullable String description) {}
