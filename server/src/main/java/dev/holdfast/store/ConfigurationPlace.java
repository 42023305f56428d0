package dev.holdfast.store;

/**
 * Where a value is written or looked up.
 *
 * @param websiteId 0 at the default scope
 * @param storeId 0 unless the scope is that of store views
 */
record ConfigurationPlace(ConfigurationScope scope, int websiteId, int storeId) {

    static final ConfigurationPlace EVERYWHERE = new ConfigurationPlace(ConfigurationScope.DEFAULT, 0, 0);

    static ConfigurationPlace of(Website website) {
        return new ConfigurationPlace(ConfigurationScope.WEBSITES, website.id(), 0);
    }

    static ConfigurationPlace of(StoreView view) {
        return of(view.websiteId(), view.id());
    }

    /** The place of a store view. */
    static ConfigurationPlace of(int websiteId, int storeId) {
        return new ConfigurationPlace(ConfigurationScope.STORES, websiteId, storeId);
    }

    /** The id under which the value that holds here would be written at this or a wider scope. */
    int idAt(ConfigurationScope scope) {
        return switch (scope) {
            case DEFAULT -> 0;
            case WEBSITES -> websiteId;
            case STORES -> storeId;
        };
    }

    int id() {
        return idAt(scope);
    }
}
