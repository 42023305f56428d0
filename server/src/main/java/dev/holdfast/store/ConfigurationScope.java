package dev.holdfast.store;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a value of a setting may be written, from the widest scope to the narrowest; a narrower one inherits from a wider one. */
enum ConfigurationScope {
    DEFAULT("default"),
    WEBSITES("websites"),
    STORES("stores");

    private final String label;

    ConfigurationScope(String label) {
        this.label = label;
    }

    static Optional<ConfigurationScope> of(String label) {
        return Stream.of(values()).filter(scope -> scope.label.equals(label)).findAny();
    }

    /** As on the wire and in the database. */
    String label() {
        return label;
    }

    boolean isNarrowerThan(ConfigurationScope other) {
        return compareTo(other) > 0;
    }
}
