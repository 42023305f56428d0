package dev.holdfast.store;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** What a client may set of a store view; null leaves it as it is. */
record StoreViewFields(
        @Nullable Integer storeGroupId,
        @Nullable String code,
        @Nullable String name,
        @Nullable Boolean isActive) {

    private static final int NO_ID = -1;

    static final StoreView NOTHING_SET = new StoreView(NO_ID, "", "", 0, 0, true);

    StoreView over(StoreView known) {
        return new StoreView(
                known.id(),
                requireNonNullElse(code, known.code()),
                requireNonNullElse(name, known.name()),
                known.websiteId(),
                requireNonNullElse(storeGroupId, known.storeGroupId()),
                requireNonNullElse(isActive, known.active()));
    }
}
