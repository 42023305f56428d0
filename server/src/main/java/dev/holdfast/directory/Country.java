package dev.holdfast.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A country, as on the wire.
 *
 * @param id the same as the two-letter abbreviation
 * @param availableRegions null for a country whose regions are written as free text
 */
public record Country(
        String id,
        String twoLetterAbbreviation,
        String threeLetterAbbreviation,
        String fullNameLocale,
        String fullNameEnglish,
        @Nullable List<Region> availableRegions) {

    /** @param id a number, which the wire carries as text */
    public record Region(String id, String code, String name) {}

    /** The region that a client means: the one with this id; when no id is given, with this code, or else this name, in any letter case. */
    public Optional<Region> region(@Nullable Integer regionId, @Nullable String code, @Nullable String name) {
        if (regionId != null) return region(region -> region.id.equals(String.valueOf(regionId)));
        return region(region -> region.code.equalsIgnoreCase(code))
                .or(() -> region(region -> region.name.equalsIgnoreCase(name)));
    }

    private Optional<Region> region(Predicate<Region> meant) {
        if (availableRegions == null) return Optional.empty();
        return availableRegions.stream().filter(meant).findFirst();
    }
}
