package dev.holdfast.testing;

import dev.holdfast.reservation.Reservation;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.webapi.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Products, what the sources of {@link Fixtures} hold of them, and promises of them. Injected. */
public class Goods {

    private static final String PRODUCT = """
            insert into product (sku, sku_spelling, name, attribute_set_id, type_id)
            values (:sku, :spelling, :spelling, 4, :type)
            """;

    private static final String STOCK_ITEM = """
            insert into stock_item (sku, is_in_stock, is_qty_decimal,
                   use_config_manage_stock, manage_stock, use_config_backorders, backorders,
                   use_config_min_qty, min_qty, use_config_min_sale_qty, min_sale_qty,
                   use_config_max_sale_qty, max_sale_qty, use_config_enable_qty_inc, enable_qty_increments,
                   use_config_qty_increments, qty_increments)
            values (:sku, :inStock, :decimals,
                   not :unmanaged, not :unmanaged, :backorders::int is null, coalesce(:backorders::int, 0),
                   :minQty::numeric is null, coalesce(:minQty::numeric, 0),
                   :minSaleQty::numeric is null, coalesce(:minSaleQty::numeric, 1),
                   :maxSaleQty::numeric is null, coalesce(:maxSaleQty::numeric, 10000),
                   :increments::numeric is null, :increments::numeric is not null,
                   :increments::numeric is null, coalesce(:increments::numeric, 0))
            """;

    private final JdbcClient jdbc;
    private final Api api;
    private final Reservations reservations;

    Goods(JdbcClient jdbc, Api api, Reservations reservations) {
        this.jdbc = jdbc;
        this.api = api;
        this.reservations = reservations;
    }

    /**
     * The reference goods.
     *
     * <pre>
     * SKU-1  decimals                               eu-1 5.5, eu-2 3, eu-3 10 (out of stock), eu-disabled 10
     * SKU-2                                         us-1 5
     * SKU-3                                         eu-2 6 (out of stock)
     * SKU-4  not managed                            eu-2 6
     * SKU-5                                         nowhere
     * SKU-6  decimals, backorders down to −3        eu-1 0
     * </pre>
     */
    public void reference() {
        product("SKU-1", "decimals");
        product("SKU-2", "");
        product("SKU-3", "");
        product("SKU-4", "unmanaged");
        product("SKU-5", "");
        product("SKU-6", "decimals, min_qty -3, backorders 1");
        holds("SKU-1", "eu-1 5.5, eu-2 3, eu-3 10 out, eu-disabled 10");
        holds("SKU-2", "us-1 5");
        holds("SKU-3", "eu-2 6 out");
        holds("SKU-4", "eu-2 6");
        holds("SKU-6", "eu-1 0");
    }

    /**
     * A simple product.
     *
     * @param rules its own, as {@code min_qty -3, backorders 1, min_sale_qty 2, max_sale_qty 9, increments 3, decimals, unmanaged}
     */
    public void product(String sku, String rules) {
        product(sku, "simple", rules);
    }

    /** @param rules also {@code in_stock}, for types without a quantity of their own */
    @Transactional
    public void product(String sku, String type, String rules) {
        Map<String, String> own = parts(rules)
                .map(rule -> rule.split(" ", 2))
                .collect(Collectors.toMap(rule -> rule[0], rule -> rule.length > 1 ? rule[1] : "1"));
        var folded = new Sku(sku).folded();
        jdbc.sql(PRODUCT)
                .param("sku", folded)
                .param("spelling", sku)
                .param("type", type)
                .update();
        jdbc.sql(STOCK_ITEM)
                .param("sku", folded)
                .param("inStock", own.containsKey("in_stock"))
                .param("decimals", own.containsKey("decimals"))
                .param("unmanaged", own.containsKey("unmanaged"))
                .param("backorders", own.get("backorders"))
                .param("minQty", own.get("min_qty"))
                .param("minSaleQty", own.get("min_sale_qty"))
                .param("maxSaleQty", own.get("max_sale_qty"))
                .param("increments", own.get("increments"))
                .update();
    }

    /** @param items as {@code eu-1 5.5, eu-2 3 out}: source, quantity, and whether out of stock */
    public void holds(String sku, String items) {
        var body = parts(items)
                .map(item -> item.split(" ", 3))
                .map(item ->
                        """
                        {"sku": %s, "source_code": "%s", "quantity": %s, "status": %s}""".formatted(Json.MAPPER.writeValueAsString(sku), item[0], item[1], item.length > 2 ? 0 : 1))
                .collect(Collectors.joining(", "));
        api.post("/V1/inventory/source-items", "{\"sourceItems\": [" + body + "]}")
                .hasBody("[]");
    }

    /** @param quantity below zero promises, above zero gives back */
    @Transactional
    public void reserved(String sku, int stock, String quantity) {
        var event = new SalesEvent(SalesEvent.Type.ORDER_PLACED, "till", "1", "");
        reservations.append(List.of(new Reservation(new StockId(stock), new Sku(sku), Quantity.of(quantity), event)));
    }

    private static Stream<String> parts(String text) {
        return text.isEmpty() ? Stream.of() : Stream.of(text.split(", ", -1));
    }
}
