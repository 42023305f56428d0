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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists every source item with the quantity to notify below, and whose that is: the item's own, or the product's or configured one. */
@RestRoutes
class NotifyQuantityController {

    private static final int DEFAULT_PAGE_SIZE = 100;

    private static final Listing<NotifyQuantityView> NOTIFY_QUANTITIES = Listing.of(
            "sku_spelling, source_code, notify_stock_qty, use_default",
            """
            (select i.sku, i.sku_spelling, i.source_code,
                    %s as notify_stock_qty,
                    n.notify_stock_qty is null as use_default
               from source_item i
               left join stock_item k on k.sku = i.sku and not k.use_config_notify_stock_qty
               left join low_quantity_notification n on n.sku = i.sku and n.source_code = lower(i.source_code)) item
            """.formatted(LowStockController.NOTIFY_QUANTITY),
            "sku, source_code",
            (row, _) -> new NotifyQuantityView(
                    new Sku(row.getString("sku_spelling")),
                    new SourceCode(row.getString("source_code")),
                    new Quantity(row.getBigDecimal("notify_stock_qty")),
                    row.getBoolean("use_default")),
            Field.sku("sku", "sku"),
            Field.text("source_code", "source_code"),
            Field.number("notify_stock_qty", "notify_stock_qty"),
            Field.bool("use_default", "use_default"));

    private final JdbcClient jdbc;
    private final Configuration configuration;

    NotifyQuantityController(JdbcClient jdbc, Configuration configuration) {
        this.jdbc = jdbc;
        this.configuration = configuration;
    }

    /** @param useDefault whether the item has no quantity of its own */
    record NotifyQuantityView(Sku sku, SourceCode sourceCode, Quantity notifyStockQty, boolean useDefault) {}

    /** A page of them, of 100 when the request names no size. */
    @GetMapping("/V1/inventory/low-quantity-notifications")
    @Acl("Magento_InventoryLowQuantityNotificationApi::low_quantity_notification")
    SearchResult<NotifyQuantityView> find(SearchCriteria searchCriteria) {
        return NOTIFY_QUANTITIES.find(
                jdbc,
                searchCriteria.withPageSizeOr(DEFAULT_PAGE_SIZE),
                configuration.decimal(Setting.NOTIFY_STOCK_QTY));
    }
}
