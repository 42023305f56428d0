package dev.holdfast.source;

import dev.holdfast.shared.SourceCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as answers show it.
 *
 * @param latitude degrees north, six decimals
 * @param longitude degrees east, six decimals
 * @param countryId two letters, not looked up anywhere
 * @param regionId given by the client, as is {@code region}; neither is derived from the other
 * @param useDefaultCarrierConfig always true: sources have no carriers of their own
 * @param carrierLinks always empty
 */
public record SourceView(
        SourceCode sourceCode,
        String name,
        @Nullable String email,
        @Nullable String contactName,
        boolean enabled,
        @Nullable String description,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        String countryId,
        @Nullable Integer regionId,
        @Nullable String region,
        @Nullable String city,
        @Nullable String street,
        String postcode,
        @Nullable String phone,
        @Nullable String fax,
        boolean useDefaultCarrierConfig,
        List<CarrierLink> carrierLinks,
        ExtensionAttributes extensionAttributes) {

    /**
     * @param isPickupLocationActive whether customers may fetch their goods there
     * @param frontendName what customers know the place as
     */
    public record ExtensionAttributes(
            boolean isPickupLocationActive,
            @Nullable String frontendName,
            @Nullable String frontendDescription) {}
}
