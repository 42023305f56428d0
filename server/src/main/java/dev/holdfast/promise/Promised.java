package dev.holdfast.promise;

import dev.holdfast.salability.StockedProduct;
import dev.holdfast.shared.Sku;
import java.util.List;
import java.util.Map;

/**
 * A document whose goods are there.
 *
 * @param products what it wants, as the stock had it just before
 * @param lines what is promised for it: nothing of what is sold without limit
 */
public record Promised<D>(D document, Map<Sku, StockedProduct> products, List<PromiseLine> lines) {}
