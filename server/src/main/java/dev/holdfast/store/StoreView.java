package dev.holdfast.store;

/**
 * A language or look of a store. Its code stands in URLs.
 *
 * @param websiteId that of the store group
 * @param active whether its code is known in URLs
 */
public record StoreView(int id, String code, String name, int websiteId, int storeGroupId, boolean active) {}
