package dev.holdfast.explain;

import dev.holdfast.explain.Terms.LinkedSource;
import dev.holdfast.explain.Terms.OpenPromise;
import dev.holdfast.explain.Terms.Promised;
import dev.holdfast.salability.Salability;
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a salable quantity apart. All is read as of one moment, so that the terms add up whatever changes meanwhile. */
@Service
class ExplainQuantity {

    private final Salability salability;
    private final Terms terms;

    ExplainQuantity(Salability salability, Terms terms) {
        this.salability = salability;
        this.terms = terms;
    }

    /** @param open a page of what {@code promised} is made of */
    record Explanation(StockedProduct product, List<LinkedSource> sources, Promised promised, List<OpenPromise> open) {}

    /** @throws Refusal as {@link Salability#quantity} does */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Explanation explain(StockId stock, Sku sku, int page, int pageSize) {
        return new Explanation(
                salability.get(stock, sku),
                terms.sources(stock, sku),
                terms.promised(stock, sku),
                terms.open(stock, sku, page, pageSize));
    }
}
