package dev.holdfast.lowstock;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Lists the source items of which there is something left, but less than the quantity to notify below: the item's own, else the
 * product's, else the configured one. Only items in stock, of enabled products in enabled sources.
 */
@RestRoutes
class LowStockController {

    /**
     * Of an item with a notification {@code n}, if it has one, and a stock item {@code k}, if that has a quantity of its own; the placeholder
     * is the configured quantity.
     */
    static final String NOTIFY_QUANTITY = "coalesce(n.notify_stock_qty, k.notify_stock_qty, ?)";

    /** The items {@code i} that are low: a from clause with its condition, and a placeholder for the configured quantity. */
    static final String LOW_ITEMS = """
            source_item i
               join source s on s.source_code = i.source_code
               join product p on p.sku = i.sku
               left join stock_item k on k.sku = i.sku and not k.use_config_notify_stock_qty
               left join low_quantity_notification n on n.sku = i.sku and n.source_code = lower(i.source_code)
              cross join lateral (
                    select %s as notify_stock_qty) t
              where i.status = 1
                and i.quantity > 0
                and i.quantity < t.notify_stock_qty
                and s.enabled
                and p.status = 1
            """.formatted(NOTIFY_QUANTITY);

    private static final Listing<LowStockView> LOW_STOCK = Listing.of(
            "sku_spelling, name, source_code, source_name, quantity, notify_stock_qty",
            """
            (select i.sku, i.sku_spelling, p.name, i.source_code, s.name as source_name, i.quantity, t.notify_stock_qty
               from %s) item
            """.formatted(LOW_ITEMS),
            "sku, source_code",
            (row, _) -> new LowStockView(
                    new Sku(row.getString("sku_spelling")),
                    row.getString("name"),
                    new SourceCode(row.getString("source_code")),
                    row.getString("source_name"),
                    new Quantity(row.getBigDecimal("quantity")),
                    new Quantity(row.getBigDecimal("notify_stock_qty"))),
            Field.sku("sku", "sku"),
            Field.text("name", "name"),
            Field.text("source_code", "source_code"),
            Field.text("source_name", "source_name"),
            Field.number("quantity", "quantity"),
            Field.number("notify_stock_qty", "notify_stock_qty"));

    private final JdbcClient jdbc;
    private final Configuration configuration;

    LowStockController(JdbcClient jdbc, Configuration configuration) {
        this.jdbc = jdbc;
        this.configuration = configuration;
    }

    record LowStockView(
            Sku sku,
            String name,
            SourceCode sourceCode,
            String sourceName,
            Quantity quantity,
            Quantity notifyStockQty) {}

    @GetMapping("/V1/inventory/low-stock")
    @Acl("Magento_InventoryLowQuantityNotificationApi::low_quantity_notification")
    SearchResult<LowStockView> find(@Nullable SearchCriteria searchCriteria) {
        return LOW_STOCK.find(
                jdbc,
                searchCriteria == null ? SearchCriteria.ALL : searchCriteria,
                configuration.decimal(Setting.NOTIFY_STOCK_QTY));
    }
}
