package dev.holdfast.source;

import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.webapi.Sent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source as a client sends it. What is not sent stays as it is stored, or gets its default in a new source; what is sent as null is
 * emptied, unless it cannot be empty. The rules look at the request alone: name, code, postcode and country come with every save.
 */
record SourceRequest(
        @Nullable SourceCode sourceCode,
        @Nullable String name,
        Sent<String> email,
        Sent<String> contactName,
        @Nullable Boolean enabled,
        Sent<String> description,
        Sent<BigDecimal> latitude,
        Sent<BigDecimal> longitude,
        @Nullable String countryId,
        Sent<Integer> regionId,
        Sent<String> region,
        Sent<String> city,
        Sent<String> street,
        @Nullable String postcode,
        Sent<String> phone,
        Sent<String> fax,
        @Nullable Boolean useDefaultCarrierConfig,
        @Nullable List<CarrierLink> carrierLinks,
        @Nullable ExtensionAttributes extensionAttributes) {

    record ExtensionAttributes(
            @Nullable Boolean isPickupLocationActive,
            @Nullable String frontendName,
            @Nullable String frontendDescription) {

        static final ExtensionAttributes NONE = new ExtensionAttributes(null, null, null);
    }

    private static final int COORDINATE_DECIMALS = 6;
    private static final BigDecimal LARGEST_LATITUDE = new BigDecimal("99.999999");
    private static final BigDecimal LARGEST_LONGITUDE = new BigDecimal("999.999999");
    private static final BigDecimal SMALLEST_COORDINATE = new BigDecimal("0.000001");

    private static final int MAX_TEXT_CHARS = 255;
    private static final Map<String, Integer> OTHER_MAX_CHARS =
            Map.of("country_id", 2, "description", 65_535, "frontend_description", 65_535);

    private static final Pattern TEMPLATE_START = Pattern.compile("\\$:*\\{");

    /**
     * The columns that this request writes, apart from the code, and their values.
     *
     * @throws Refusal 400 with every finding
     */
    Map<String, @Nullable Object> checkedColumns() {
        var columns = columns();
        var findings = new Findings();
        checkTexts(findings);
        if (isDefault() && !Boolean.TRUE.equals(enabled)) {
            findings.add(Message.of("Default source can not be disabled."));
        }
        if (Boolean.TRUE.equals(extensions().isPickupLocationActive)) checkPickupLocation(findings);
        if (carrierLinks != null && !carrierLinks.isEmpty()) {
            findings.add(Message.named(
                    "You can't configure \"%field\" because you have chosen Global Shipping configuration.",
                    "field", "carrier_links"));
        }
        checkSizes(columns, findings);
        findings.refuse();
        return columns;
    }

    /** The code, of a request that was checked. */
    SourceCode code() {
        if (sourceCode == null) throw new IllegalStateException("A source without a code");
        return sourceCode;
    }

    private boolean isDefault() {
        return sourceCode != null && sourceCode.isDefault();
    }

    private ExtensionAttributes extensions() {
        return extensionAttributes == null ? ExtensionAttributes.NONE : extensionAttributes;
    }

    private void checkTexts(Findings findings) {
        if (isBlank(name)) findings.addEmpty("name");
        if (isTemplate(name)) findings.add(Message.of("Validation Failed"));
        var code = sourceCode == null ? null : sourceCode.value();
        if (isBlank(code)) findings.addEmpty("source_code");
        if (code != null && code.chars().anyMatch(Character::isWhitespace)) {
            findings.add(Message.named("\"%field\" can not contain whitespaces.", "field", "source_code"));
        }
        if (isTemplate(code)) findings.add(Message.of("Validation Failed"));
        if (isBlank(postcode)) findings.addEmpty("postcode");
        if (isBlank(countryId)) findings.addEmpty("country_id");
    }

    private void checkPickupLocation(Findings findings) {
        var needed = new LinkedHashMap<String, Sent<String>>();
        needed.put("city", city);
        needed.put("street", street);
        needed.put("phone", phone);
        needed.forEach((field, text) -> {
            if (isBlank(text.value())) {
                findings.add(Message.named("\"%field\" can not be empty for Pickup Location.", "field", field));
            }
        });
        if (isDefault()) {
            findings.add(Message.of("The Default Source can not be used for In-Store Pickup Delivery."));
        }
    }

    private void checkSizes(Map<String, @Nullable Object> columns, Findings findings) {
        if (sourceCode != null) findings.checkLength("source_code", sourceCode.value(), MAX_TEXT_CHARS);
        columns.forEach((column, value) -> {
            boolean repeated = column.equals("frontend_name") && Objects.equals(value, name);
            if (value instanceof String text && !repeated) {
                findings.checkLength(column, text, OTHER_MAX_CHARS.getOrDefault(column, MAX_TEXT_CHARS));
            }
        });
        checkCoordinate("latitude", latitude.value(), LARGEST_LATITUDE, findings);
        checkCoordinate("longitude", longitude.value(), LARGEST_LONGITUDE, findings);
    }

    private static void checkCoordinate(
            String field, @Nullable BigDecimal degrees, BigDecimal largest, Findings findings) {
        if (degrees == null || degrees.abs().compareTo(largest) <= 0) return;
        findings.add(Message.named("\"%field\" should be between %min and %max.", "field", field)
                .and("min", largest.negate())
                .and("max", largest));
    }

    private Map<String, @Nullable Object> columns() {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("name", name);
        email.ifPresent(value -> columns.put("email", value));
        contactName.ifPresent(value -> columns.put("contact_name", value));
        if (enabled != null) columns.put("enabled", enabled);
        description.ifPresent(value -> columns.put("description", value));
        latitude.ifPresent(value -> columns.put("latitude", rounded(value)));
        longitude.ifPresent(value -> columns.put("longitude", rounded(value)));
        columns.put("country_id", countryId);
        regionId.ifPresent(value -> columns.put("region_id", value));
        region.ifPresent(value -> columns.put("region", value));
        city.ifPresent(value -> columns.put("city", value));
        street.ifPresent(value -> columns.put("street", value));
        columns.put("postcode", postcode);
        phone.ifPresent(value -> columns.put("phone", value));
        fax.ifPresent(value -> columns.put("fax", value));
        var extensions = extensions();
        if (extensions.isPickupLocationActive != null) {
            columns.put("is_pickup_location_active", extensions.isPickupLocationActive);
        }
        // Unlike all others these two are reset when they are left out.
        columns.put("frontend_name", isBlank(extensions.frontendName) ? name : extensions.frontendName);
        columns.put("frontend_description", extensions.frontendDescription);
        return columns;
    }

    /** Never expands a huge exponent, neither of a large number nor of a small one. */
    private static @Nullable BigDecimal rounded(@Nullable BigDecimal degrees) {
        if (degrees == null || degrees.abs().compareTo(LARGEST_LONGITUDE) > 0) return degrees;
        if (degrees.abs().compareTo(SMALLEST_COORDINATE) < 0) return BigDecimal.ZERO;
        return degrees.setScale(COORDINATE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Whether a line of the text has an expression such as <code>${…}</code> that a template engine might run. */
    private static boolean isTemplate(@Nullable String text) {
        return text != null
                && text.lines().anyMatch(line -> {
                    var start = TEMPLATE_START.matcher(line);
                    return start.find() && line.indexOf('}', start.end()) >= 0;
                });
    }
}
