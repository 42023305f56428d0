package dev.holdfast.store;

/**
 * A website: a sales channel of the inventory.
 *
 * @param defaultGroupId the store group that stands for the website; 0 as long as it has none
 */
public record Website(int id, String code, String name, int defaultGroupId) {}
