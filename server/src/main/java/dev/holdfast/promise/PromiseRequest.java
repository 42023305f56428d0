package dev.holdfast.promise;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Goods wanted from one stock for one document: all of them or none.
 *
 * @param wanted how much of each SKU; what they are is read when they are promised, for all who share the transaction at once
 * @param document what the goods are for, written by the undertaking in the transaction that promises them
 * @param <D> the kind of document, such as an order to be placed
 * @param <R> what the caller learns of it once it is written, such as its number
 */
public record PromiseRequest<D, R>(
        StockId stock, Map<Sku, Quantity> wanted, Undertaking<D, R> undertaking, D document) {

    public PromiseRequest {
        wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
    }
}
