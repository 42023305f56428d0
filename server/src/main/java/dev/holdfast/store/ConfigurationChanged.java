package dev.holdfast.store;

/** A value of the configuration was written or removed. */
public record ConfigurationChanged() {}
