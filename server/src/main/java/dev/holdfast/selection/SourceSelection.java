package dev.holdfast.selection;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A proposal which sources ship what.
 *
 * @param picks one for each item that could be drawn on, also where nothing is taken from it
 * @param isShippable whether the picks make up all that was wanted
 */
record SourceSelection(List<Pick> picks, boolean isShippable) {

    public SourceSelection {
        picks = List.copyOf(picks);
    }

    /** What a source has of a SKU; below zero when it owes. */
    public record Candidate(SourceCode source, Sku sku, Quantity available) {}

    /** What to take from a candidate: never below zero, never more than it has. */
    public record Pick(Candidate from, Quantity taken) {}

    /**
     * Takes from each candidate in turn as much as is still wanted. Empties the first sources first; it does not look for the
     * fewest.
     *
     * @param wanted zero or more of each SKU
     */
    public static SourceSelection inOrder(List<Candidate> candidates, Map<Sku, Quantity> wanted) {
        var open = new HashMap<>(wanted);
        var picks = new ArrayList<Pick>();
        for (var candidate : candidates) {
            var missing = open.getOrDefault(candidate.sku(), Quantity.ZERO);
            var taken = candidate.available().max(Quantity.ZERO).min(missing);
            open.put(candidate.sku(), missing.minus(taken));
            picks.add(new Pick(candidate, taken));
        }
        return new SourceSelection(picks, open.values().stream().allMatch(Quantity::isZero));
    }
}
