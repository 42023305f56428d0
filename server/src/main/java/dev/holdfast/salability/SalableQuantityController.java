package dev.holdfast.salability;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Lists what stocks may still promise of the SKUs assigned to them. So that the list can be searched by the answer, the decisions of
 * {@link StockedProduct} are said here once more, in SQL; a test holds the two together.
 */
@RestRoutes
class SalableQuantityController {

    private static final int DEFAULT_PAGE_SIZE = 100;

    private static final Listing<SalableQuantityView> SALABLE_QUANTITIES = Listing.of(
            "sku_spelling, stock_id, salable_qty, manage_stock, is_salable",
            """
            (select q.sku, p.sku_spelling, p.name, q.stock_id, r.manage_stock,
                    case when r.manage_stock then
                         case when q.items_enabled > 0
                                   and (r.sells_without_goods and q.items_in_stock > 0 or t.quantity > 0)
                              then t.quantity else 0 end
                    end as salable_qty,
                    not r.manage_stock
                    or q.items_in_stock > 0 and (r.sells_without_goods or t.quantity > 0) as is_salable
               from salable_quantity q
               join product p on p.sku = q.sku
               join stock_item i on i.sku = q.sku
              cross join lateral (
                    select case when i.use_config_manage_stock then ? else i.manage_stock end as manage_stock,
                           case when i.use_config_backorders then ? else i.backorders end > 0 as backorders,
                           case when i.use_config_min_qty then ? else i.min_qty end as min_qty) c
              cross join lateral (
                    select c.manage_stock,
                           c.backorders and c.min_qty >= 0 as sells_without_goods,
                           case when c.backorders then least(c.min_qty, 0) else greatest(c.min_qty, 0) end as threshold) r
              cross join lateral (select q.available - q.promised - r.threshold as quantity) t -- what is left
              where q.items_assigned > 0
                and p.type_id in ('simple', 'virtual', 'downloadable')) assigned
            """,
            "sku, stock_id",
            (row, _) -> new SalableQuantityView(
                    new Sku(row.getString("sku_spelling")),
                    new StockId(row.getInt("stock_id")),
                    row.getBigDecimal("salable_qty"),
                    row.getBoolean("manage_stock"),
                    row.getBoolean("is_salable")),
            Field.sku("sku", "sku"),
            Field.text("name", "name"),
            Field.number("stock_id", "stock_id"),
            Field.number("salable_qty", "salable_qty"),
            Field.bool("manage_stock", "manage_stock"),
            Field.bool("is_salable", "is_salable"));

    private final JdbcClient jdbc;
    private final Configuration configuration;

    SalableQuantityController(JdbcClient jdbc, Configuration configuration) {
        this.jdbc = jdbc;
        this.configuration = configuration;
    }

    /** @param salableQty null where the product is sold without limit */
    record SalableQuantityView(
            Sku sku,
            StockId stockId,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal salableQty,

            boolean manageStock,
            boolean isSalable) {}

    /** A page of them, of 100 when the request names no size. */
    @GetMapping("/V1/inventory/salable-quantities")
    @Acl("Magento_InventorySalesApi::stock")
    SearchResult<SalableQuantityView> list(SearchCriteria searchCriteria) {
        return SALABLE_QUANTITIES.find(
                jdbc,
                searchCriteria.withPageSizeOr(DEFAULT_PAGE_SIZE),
                configuration.flag(Setting.MANAGE_STOCK),
                configuration.integer(Setting.BACKORDERS),
                configuration.decimal(Setting.MIN_QTY));
    }
}
