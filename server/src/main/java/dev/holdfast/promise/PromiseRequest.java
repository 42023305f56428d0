package dev.holdfast.promise;

import dev.holdfast.shared.StockId;
import java.util.List;

/**
 * Goods wanted from one stock for one document: all lines or none.
 *
 * @param lines each SKU once
 * @param document what the goods are for, written by the undertaking in the transaction that promises them
 * @param <D> the kind of document, such as an order to be placed
 * @param <R> what the caller learns of it once it is written, such as its number
 */
public record PromiseRequest<D, R>(StockId stock, List<PromiseLine> lines, Undertaking<D, R> undertaking, D document) {

    public PromiseRequest {
        lines = List.copyOf(lines);
        if (lines.stream().map(PromiseLine::sku).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("A SKU stands twice in " + lines);
        }
    }
}
