package dev.holdfast.promise;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of a request once the transaction that decides it has read what it is about.
 *
 * @param <D> the document that goods are promised for, such as an order
 */
public sealed interface Claim<D> {

    /**
     * Goods wanted from one stock for one document: all of them or none.
     *
     * @param wanted how much of each SKU, in the order in which the ledger tells it; what they are is read for all who share the transaction
     */
    record Wanted<D>(D document, StockId stock, Map<Sku, Quantity> wanted) implements Claim<D> {

        public Wanted {
            wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
        }
    }

    /** Nothing is promised for it. */
    record Refused<D>(Refusal refusal) implements Claim<D> {}
}
