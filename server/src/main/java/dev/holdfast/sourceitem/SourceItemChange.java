package dev.holdfast.sourceitem;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.SourceItemKey;
import org.jspecify.annotations.Nullable;

/** What is to happen to one source item. */
public sealed interface SourceItemChange {

    SourceItemKey key();

    /** The same change of the item named so. */
    default SourceItemChange of(SourceItemKey key) {
        return switch (this) {
            case Set set -> new Set(key, set.quantity, set.inStock);
            case Add add -> new Add(key, add.quantity, add.inStock);
            case Take take -> new Take(key, take.quantity);
            case Assign _ -> new Assign(key);
            case Remove _ -> new Remove(key);
        };
    }

    /**
     * Have this quantity; made when missing.
     *
     * @param inStock null to leave the status alone
     */
    record Set(
            SourceItemKey key, Quantity quantity, @Nullable Boolean inStock) implements SourceItemChange {}

    /**
     * Have so much more, or less; made when missing.
     *
     * @param inStock null to leave the status alone
     */
    record Add(
            SourceItemKey key, Quantity quantity, @Nullable Boolean inStock) implements SourceItemChange {}

    /** Have so much less, its status left alone; refused when it is missing or does not have as much. */
    record Take(SourceItemKey key, Quantity quantity) implements SourceItemChange {

        public Take {
            if (!quantity.isPositive()) throw new IllegalArgumentException("Nothing to take: " + quantity);
        }
    }

    /** Be there, empty and out of stock when it was missing, untouched otherwise. */
    record Assign(SourceItemKey key) implements SourceItemChange {}

    /** Be gone, with all that it held. */
    record Remove(SourceItemKey key) implements SourceItemChange {}
}
