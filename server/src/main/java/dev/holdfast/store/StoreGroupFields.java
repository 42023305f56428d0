package dev.holdfast.store;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** What a client may set of a store group; null leaves it as it is. */
record StoreGroupFields(
        @Nullable Integer websiteId,
        @Nullable String code,
        @Nullable String name,
        @Nullable Integer rootCategoryId) {

    private static final int NO_ID = -1;
    private static final int DEFAULT_CATEGORY = 2;

    static final StoreGroup NOTHING_SET = new StoreGroup(NO_ID, 0, DEFAULT_CATEGORY, 0, "", "");

    StoreGroup over(StoreGroup known) {
        return new StoreGroup(
                known.id(),
                requireNonNullElse(websiteId, known.websiteId()),
                requireNonNullElse(rootCategoryId, known.rootCategoryId()),
                known.defaultStoreId(),
                requireNonNullElse(name, known.name()),
                requireNonNullElse(code, known.code()));
    }
}
