package dev.holdfast.stock;

import dev.holdfast.salable.SourceInStock;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import java.util.Collection;
import java.util.List;

/**
 * A stock sells what a source holds.
 *
 * @param priority 1 before 2: which source of the stock is asked first
 */
record StockSourceLink(StockId stockId, SourceCode sourceCode, int priority) {

    /** The default source serves the default stock, and neither has another link. */
    boolean touchesDefault() {
        return stockId.equals(StockId.DEFAULT) || sourceCode.isDefault();
    }

    boolean isDefault() {
        return stockId.equals(StockId.DEFAULT) && sourceCode.isDefault();
    }

    static List<SourceInStock> sourcesInStocks(Collection<StockSourceLink> links) {
        return links.stream()
                .map(link -> new SourceInStock(link.stockId, link.sourceCode))
                .toList();
    }
}
