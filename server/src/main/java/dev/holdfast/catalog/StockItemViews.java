package dev.holdfast.catalog;

import dev.holdfast.product.Product;
import dev.holdfast.product.Products;
import dev.holdfast.product.StockSettings;
import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchCriteria.Filter;
import dev.holdfast.search.SearchCriteria.FilterGroup;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.sourceitem.ProductItems;
import dev.holdfast.webapi.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the stock data of products: settings, and what the default source holds. */
@Component
class StockItemViews {

    /** Goods with a quantity, and how much the default source has of them. */
    private static final Listing<Sku> IN_DEFAULT_SOURCE = Listing.of(
            "sku_spelling",
            """
            (select p.product_id, p.sku_spelling, coalesce(i.quantity, 0) as quantity
               from product p
               left join source_item i on i.sku = p.sku and i.source_code = 'default'
              where p.type_id in ('simple', 'virtual', 'downloadable')) as goods
            """,
            "product_id",
            (row, _) -> new Sku(row.getString("sku_spelling")),
            Field.number("qty", "quantity"));

    private final JdbcClient jdbc;
    private final Products products;
    private final StockSettings settings;
    private final ProductItems productItems;

    StockItemViews(JdbcClient jdbc, Products products, StockSettings settings, ProductItems productItems) {
        this.jdbc = jdbc;
        this.products = products;
        this.settings = settings;
        this.productItems = productItems;
    }

    /** Of the product of this SKU, if there is one, as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<StockItemView> find(Sku sku) {
        return products.find(sku).map(this::of);
    }

    /** Of a product that this transaction holds, or sees as of one moment. */
    StockItemView of(Product product) {
        return of(List.of(product)).getFirst();
    }

    private List<StockItemView> of(Collection<Product> shown) {
        var skus = shown.stream().map(Product::sku).toList();
        var stored = settings.stored(skus);
        var inDefaultSource = productItems.inDefaultSource(skus);
        var configured = settings.configured();
        var views = new ArrayList<StockItemView>();
        for (var product : shown) {
            var item = stored.get(product.sku());
            if (item == null) throw new IllegalStateException("A product without stock settings: " + product.sku());
            views.add(StockItemView.of(product, item, item.inForce(configured), inDefaultSource.get(product.sku())));
        }
        return views;
    }

    /** Those of which the default source has less than so much. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SearchResult<StockItemView> below(
            Quantity quantity, @Nullable Integer currentPage, @Nullable Integer pageSize) {
        var below = new Filter("qty", Json.NODES.stringNode(quantity.toString()), "lt");
        var found = IN_DEFAULT_SOURCE.find(
                jdbc, new SearchCriteria(List.of(new FilterGroup(List.of(below))), null, pageSize, currentPage));
        return new SearchResult<>(of(products.find(found.items())), found.searchCriteria(), found.totalCount());
    }
}
