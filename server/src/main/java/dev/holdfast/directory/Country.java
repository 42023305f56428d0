package dev.holdfast.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country, as on the wire.
 *
 * @param id the same as the two-letter abbreviation
 * @param availableRegions null for a country whose regions are written as free text
 */
record Country(
        String id,
        String twoLetterAbbreviation,
        String threeLetterAbbreviation,
        String fullNameLocale,
        String fullNameEnglish,
        @Nullable List<Region> availableRegions) {

    /** @param id a number, which the wire carries as text */
    record Region(String id, String code, String name) {}
}
