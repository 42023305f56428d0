package dev.holdfast.shared;

import java.util.Comparator;

/** Which source item: one SKU in one source. Ordered as rows are locked. */
public record SourceItemKey(SourceCode source, Sku sku) implements Comparable<SourceItemKey> {

    private static final Comparator<SourceItemKey> LOCK_ORDER =
            Comparator.comparing(SourceItemKey::sku).thenComparing(SourceItemKey::source);

    @Override
    public int compareTo(SourceItemKey other) {
        return LOCK_ORDER.compare(this, other);
    }
}
