package dev.holdfast.store;

/** A website, store group or store view was added, changed or removed. */
public record StoresChanged() {}
