package dev.holdfast.exchange;

import dev.holdfast.product.Products;
import dev.holdfast.salability.Salability;
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.stock.Stocks;
import dev.holdfast.store.Website;
import dev.holdfast.store.Websites;
import dev.holdfast.webapi.Streamed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/** What stocks have and can promise, of whole catalogues: a thousand products at a time, in three statements. */
@Service
class StockExport {

    private static final int PRODUCTS_AT_A_TIME = 1000;
    private static final Sku BEFORE_ALL = new Sku("");

    private final Products products;
    private final Salability salability;
    private final Stocks stocks;
    private final Websites websites;

    StockExport(Products products, Salability salability, Stocks stocks, Websites websites) {
        this.products = products;
        this.salability = salability;
        this.stocks = stocks;
        this.websites = websites;
    }

    /** @param qty zero where a quantity says nothing: of composites, and of products sold without limit */
    record Line(Sku sku, BigDecimal qty, boolean isSalable) {}

    /**
     * How much of the products on one page of the catalogue the channel's stock can still promise. Products that the stock does not
     * know are left out; the total is that of the catalogue, so that clients know how many pages there are.
     *
     * @throws Refusal 404 when there is no such channel
     */
    SearchResult<Line> salable(String channelType, String channelCode, SearchCriteria criteria) {
        var stock = stock(channelType, channelCode);
        var page = products.searchSkus(criteria);
        var lines = new ArrayList<Line>();
        for (int from = 0; from < page.items().size(); from += PRODUCTS_AT_A_TIME) {
            int to = Math.min(from + PRODUCTS_AT_A_TIME, page.items().size());
            lines.addAll(lines(stock, page.items().subList(from, to), StockExport::salable));
        }
        return new SearchResult<>(lines, page.searchCriteria(), page.totalCount());
    }

    private static Optional<Line> salable(Sku sku, StockedProduct product) {
        if (isComposite(product)) return Optional.of(new Line(sku, BigDecimal.ZERO, product.isSalable()));
        if (isUnlimited(product)) return Optional.of(new Line(sku, BigDecimal.ZERO, true));
        if (!product.isAssigned()) return Optional.empty();
        return Optional.of(new Line(sku, product.salableQuantity(), product.isSalable()));
    }

    /**
     * What the channel's stock has of every product that the channel's website shows: neither promises nor thresholds are taken off.
     * Left out are products that no enabled source of the stock has an item of.
     *
     * @throws Refusal 404 when there is no such channel
     */
    Streamed<Line> inStock(String channelType, String channelCode) {
        var stock = stock(channelType, channelCode);
        var website = websites.find(channelCode).map(Website::id);
        return taker -> website.ifPresent(id -> {
            var page = products.onWebsite(id, BEFORE_ALL, PRODUCTS_AT_A_TIME);
            while (!page.isEmpty()) {
                lines(stock, page, StockExport::inStock).forEach(taker);
                page = products.onWebsite(id, page.getLast(), PRODUCTS_AT_A_TIME);
            }
        });
    }

    private static Optional<Line> inStock(Sku sku, StockedProduct product) {
        if (isUnlimited(product)) return Optional.of(new Line(sku, BigDecimal.ZERO, true));
        if (isComposite(product)) return Optional.of(new Line(sku, BigDecimal.ZERO, product.isSalable()));
        if (!product.quantity().isListed() && !product.stock().equals(StockId.DEFAULT)) return Optional.empty();
        return Optional.of(new Line(sku, product.quantity().available(), product.isSalable()));
    }

    private List<Line> lines(StockId stock, List<Sku> skus, BiFunction<Sku, StockedProduct, Optional<Line>> line) {
        var found = salability.find(stock, skus);
        var lines = new ArrayList<Line>(skus.size());
        for (var sku : skus) {
            var product = found.get(sku);
            if (product != null) line.apply(sku, product).ifPresent(lines::add);
        }
        return lines;
    }

    private StockId stock(String channelType, String channelCode) {
        return stocks.servingChannel(channelType, channelCode)
                .orElseThrow(() -> Refusal.notFound("No linked stock found"));
    }

    private static boolean isComposite(StockedProduct product) {
        return !product.product().type().hasOwnQuantity();
    }

    private static boolean isUnlimited(StockedProduct product) {
        return !product.product().rules().manageStock();
    }
}
