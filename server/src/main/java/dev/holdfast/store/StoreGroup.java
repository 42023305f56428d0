package dev.holdfast.store;

/**
 * The store views of a website that show one catalogue.
 *
 * @param defaultStoreId the store view that stands for the group; 0 as long as it has none
 */
record StoreGroup(int id, int websiteId, int rootCategoryId, int defaultStoreId, String name, String code) {}
