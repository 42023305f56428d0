package dev.holdfast.creditmemo;

import dev.holdfast.selection.HoldingSources.Holder;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.SourceCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How goods of one SKU come back into sources: into those that gave them, each up to what it gave. Goods of which nobody knows who gave
 * them, or whose source does not have the SKU any more, come into the first source of the stock that has it: an enabled one if there is
 * any; the default source where no source of the stock has it.
 *
 * @param holders the sources that have the SKU, those of the stock first, by their priority
 */
record WayBack(List<Holder> holders) {

    /**
     * How much comes into which source.
     *
     * @param given what each source gave and has not got back
     */
    Map<SourceCode, Quantity> of(Quantity quantity, Map<SourceCode, Quantity> given) {
        var back = new LinkedHashMap<SourceCode, Quantity>();
        var open = quantity;
        for (var holder : holders) {
            var part = open.min(given.getOrDefault(holder.source(), Quantity.ZERO));
            if (!part.isPositive()) continue;
            back.put(holder.source(), part);
            open = open.minus(part);
        }
        if (open.isPositive()) back.merge(otherwise(), open, Quantity::plus);
        return back;
    }

    private SourceCode otherwise() {
        var linked = holders.stream().filter(Holder::isLinked).toList();
        return linked.stream()
                .filter(Holder::isEnabled)
                .findFirst()
                .or(() -> linked.stream().findFirst())
                .map(Holder::source)
                .orElse(SourceCode.DEFAULT);
    }
}
