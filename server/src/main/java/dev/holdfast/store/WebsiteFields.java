package dev.holdfast.store;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** What a client may set of a website; null leaves it as it is. */
record WebsiteFields(@Nullable String code, @Nullable String name) {

    private static final int NO_ID = -1;

    static final Website NOTHING_SET = new Website(NO_ID, "", "", 0);

    Website over(Website known) {
        return new Website(
                known.id(),
                requireNonNullElse(code, known.code()),
                requireNonNullElse(name, known.name()),
                known.defaultGroupId());
    }
}
