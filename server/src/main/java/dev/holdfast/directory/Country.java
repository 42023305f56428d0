package dev.holdfast.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /** The region that a client means: by its id, or else its code, or else its name; letter case does not matter. */
    public Optional<Region> region(@Nullable Integer regionId, @Nullable String code, @Nullable String name) {
        if (regionId != null) return region(region -> region.id.equals(String.valueOf(regionId)));
        if (code != null) return region(region -> region.code.equalsIgnoreCase(code));
        return name == null ? Optional.empty() : region(region -> region.name.equalsIgnoreCase(name));
    }

    private Optional<Region> region(Predicate<Region> meant) {
        return Stream.ofNullable(availableRegions)
                .flatMap(List::stream)
                .filter(meant)
                .findFirst();
    }
}
