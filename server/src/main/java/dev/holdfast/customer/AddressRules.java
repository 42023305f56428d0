package dev.holdfast.customer;

import dev.holdfast.directory.Countries;
import dev.holdfast.directory.Country;
import dev.holdfast.shared.Findings;
import dev.holdfast.store.Setting;
import dev.holdfast.store.StoreConfiguration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an address of a customer, or of an order, must have. It depends on the country, and for some of it on how the store view is configured. */
@Component
public class AddressRules {

    private static final int MAX_CHARS = 255;

    private final Countries countries;

    AddressRules(Countries countries) {
        this.countries = countries;
    }

    /** The address with its region looked up; what is wrong with it is added to the findings. */
    public Address check(Address address, StoreConfiguration configuration, Findings findings) {
        require("firstname", address.firstname(), findings);
        require("lastname", address.lastname(), findings);
        require("street", String.join("", address.street()), findings);
        require("city", address.city(), findings);
        require("telephone", address.telephone(), findings);
        var country = countries.find(address.countryId()).orElse(null);
        if (!isListed(country, Setting.COUNTRIES_WITHOUT_POSTCODES, configuration)) {
            require("postcode", address.postcode(), findings);
        }
        checkLengths(address, findings);
        if (country == null) {
            if (address.countryId().isBlank()) findings.addRequired("countryId");
            else findings.addInvalid("countryId", address.countryId());
            return address;
        }
        boolean isRegionRequired = isListed(country, Setting.COUNTRIES_THAT_REQUIRE_REGIONS, configuration);
        return address.in(region(address.region(), country, isRegionRequired, findings));
    }

    private static boolean isListed(@Nullable Country country, Setting countries, StoreConfiguration configuration) {
        return country != null
                && List.of(configuration.text(countries).split(",")).contains(country.id());
    }

    private static AddressRegion region(AddressRegion meant, Country country, boolean isRequired, Findings findings) {
        if (country.availableRegions() == null) {
            if (isRequired) require("region", meant.name(), findings);
            return new AddressRegion(null, meant.code(), meant.name());
        }
        var known = country.region(meant.id(), meant.code(), meant.name());
        if (known.isPresent()) {
            var region = known.get();
            return new AddressRegion(Integer.valueOf(region.id()), region.code(), region.name());
        }
        if (meant.id() != null) findings.addInvalid("regionId", meant.id());
        else if (isRequired) findings.addRequired("regionId");
        return meant;
    }

    private static void checkLengths(Address address, Findings findings) {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("firstname", address.firstname());
        texts.put("lastname", address.lastname());
        texts.put("middlename", address.middlename());
        texts.put("prefix", address.prefix());
        texts.put("suffix", address.suffix());
        texts.put("company", address.company());
        texts.put("street", String.join("\n", address.street()));
        texts.put("city", address.city());
        texts.put("region", address.region().name());
        texts.put("region_code", address.region().code());
        texts.put("postcode", address.postcode());
        texts.put("telephone", address.telephone());
        texts.put("fax", address.fax());
        texts.put("vat_id", address.vatId());
        texts.forEach((field, text) -> findings.checkLength(field, Objects.requireNonNullElse(text, ""), MAX_CHARS));
    }

    private static void require(String field, @Nullable String text, Findings findings) {
        if (text == null || text.isBlank()) findings.addRequired(field);
    }
}
