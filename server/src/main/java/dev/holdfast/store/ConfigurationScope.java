package dev.holdfast.store;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a value of a setting may be written, from the widest scope to the narrowest; a narrower one inherits from a wider one. */
public enum ConfigurationScope {
    DEFAULT,
    WEBSITES,
    STORES;

    /** As on the wire and in the database: {@code websites}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ConfigurationScope> of(String label) {
        return Stream.of(values()).filter(scope -> scope.label().equals(label)).findAny();
    }
}
