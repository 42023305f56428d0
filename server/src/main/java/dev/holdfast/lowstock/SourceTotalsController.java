package dev.holdfast.lowstock;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists the sources with how much is in each, and how much of that runs out. Added up at each request. */
@RestRoutes
class SourceTotalsController {

    private static final Listing<SourceTotalsView> SOURCE_TOTALS = Listing.of(
            "source_code, sku_count, quantity, out_of_stock_count, low_count",
            """
            (select s.source_code,
                    coalesce(t.sku_count, 0) as sku_count,
                    coalesce(t.quantity, 0) as quantity,
                    coalesce(t.out_of_stock_count, 0) as out_of_stock_count,
                    coalesce(l.low_count, 0) as low_count
               from source s
               left join (select source_code,
                                 count(*) as sku_count,
                                 sum(quantity) as quantity,
                                 count(*) filter (where status = 0 or quantity <= 0) as out_of_stock_count
                            from source_item
                           group by source_code) t on t.source_code = s.source_code
               left join (select i.source_code, count(*) as low_count
                            from %s
                           group by i.source_code) l on l.source_code = s.source_code) totals
            """.formatted(LowStockController.LOW_ITEMS),
            "source_code",
            (row, _) -> new SourceTotalsView(
                    new SourceCode(row.getString("source_code")),
                    row.getLong("sku_count"),
                    row.getBigDecimal("quantity"),
                    row.getLong("out_of_stock_count"),
                    row.getLong("low_count")),
            Field.text("source_code", "source_code"),
            Field.number("sku_count", "sku_count"),
            Field.number("quantity", "quantity"),
            Field.number("out_of_stock_count", "out_of_stock_count"),
            Field.number("low_count", "low_count"));

    private final JdbcClient jdbc;
    private final Configuration configuration;

    SourceTotalsController(JdbcClient jdbc, Configuration configuration) {
        this.jdbc = jdbc;
        this.configuration = configuration;
    }

    /**
     * @param skuCount how many SKUs have an item in the source
     * @param quantity units of all of them together, those out of stock too
     * @param outOfStockCount how many of the items have the status out of stock, or nothing left
     * @param lowCount how many of them {@code /V1/inventory/low-stock} lists
     */
    record SourceTotalsView(
            SourceCode sourceCode, long skuCount, BigDecimal quantity, long outOfStockCount, long lowCount) {}

    @Acl("Magento_InventoryApi::source")
    @GetMapping("/V1/inventory/source-totals")
    SearchResult<SourceTotalsView> list(@Nullable SearchCriteria searchCriteria) {
        return SOURCE_TOTALS.find(
                jdbc,
                searchCriteria == null ? SearchCriteria.ALL : searchCriteria,
                configuration.decimal(Setting.NOTIFY_STOCK_QTY));
    }
}
