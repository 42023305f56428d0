package dev.holdfast.webapi;

/**
 * The store view that a request is for.
 *
 * @param storeId 0 for the admin scope, the code {@code all} of URLs
 */
public record StoreScope(int storeId, String storeCode, int websiteId) {

    /** Whether values are meant for all store views. */
    public boolean isAdmin() {
        return storeId == 0;
    }
}
