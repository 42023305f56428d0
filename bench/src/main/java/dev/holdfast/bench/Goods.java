package dev.holdfast.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.StringJoiner;

/**
 * What there is to sell: so many products, {@code bench-0}, {@code bench-1} …, in a stock. Products are written straight into the tables, as
 * restoring a backup would.
 */
record Goods(int products, int stock) {

    /** Of each product, in each source: more than any run can take. */
    static final int UNITS = 10_000_000;

    static final String SOURCE = "default";

    private static final int DEFAULT_STOCK = 1;
    private static final int ITEMS_A_REQUEST = 5_000;
    private static final int SOURCES = 5;

    private static final String PRODUCTS = """
            with added as (
                insert into product (sku, sku_spelling, name, attribute_set_id, price, weight, custom_attributes)
                select 'bench-' || n, 'bench-' || n, 'Product ' || n, 4, 10, 1, jsonb_build_object('url_key', 'bench-' || n)
                  from generate_series(0, %d) n
                returning sku),
            offered as (
                insert into product_website (sku, website_id)
                select sku, website_id from added cross join website where website_id > 0)
            insert into stock_item (sku) select sku from added;
            """;

    private static final String ITEMS = """
            insert into source_item (source_code, sku, sku_spelling, quantity, status)
            select 'bench-' || s, 'bench-' || n, 'bench-' || n, %2$d, 1
              from generate_series(0, %1$d) n cross join generate_series(1, %3$d) s;
            insert into movement (sku, sku_spelling, source_code, quantity_change, quantity_after, reason, actor_type)
            select sku, sku_spelling, source_code, quantity, quantity, 'set', 'system' from source_item;
            insert into salable_quantity (stock_id, sku, available, items_assigned, items_enabled, items_in_stock)
            select %4$d, sku, sum(quantity), count(*), count(*), count(*) from source_item group by sku;
            """;

    /** Orders of long ago, placed and shipped: they add up to nothing. */
    private static final String HISTORY = """
            insert into reservation (stock_id, sku, quantity, event_type, object_type, object_id, created_at)
            select %2$d, 'bench-' || (n / 2 * 7919::bigint %% %3$d), case when n %% 2 = 0 then -1 else 1 end,
                   case when n %% 2 = 0 then 'order_placed' else 'shipment_created' end, 'order', 'old-' || n / 2,
                   now() - interval '1 year'
              from generate_series(0, %1$d) n;
            """;

    static String sku(int number) {
        return "bench-" + number;
    }

    /** Products in the default stock and source; their quantities are sent over the REST API. */
    static Goods load(HoldfastServer server, int products) throws IOException, SQLException {
        execute(server, PRODUCTS.formatted(products - 1));
        var administrator = server.administrator();
        try (var connection = new HttpConnection(server.port())) {
            for (int from = 0; from < products; from += ITEMS_A_REQUEST) {
                var items = new StringJoiner(",", "{\"sourceItems\":[", "]}");
                for (int number = from; number < Math.min(products, from + ITEMS_A_REQUEST); number++) {
                    items.add(item(sku(number), SOURCE, UNITS));
                }
                connection
                        .send(administrator.post("inventory/source-items", items.toString()))
                        .orFail();
            }
        }
        return new Goods(products, DEFAULT_STOCK);
    }

    /** Products in five sources of a stock, after years of orders: all of it written straight into the tables. */
    static Goods loadYears(HoldfastServer server, int products, int ledgerEntries) throws IOException, SQLException {
        var stock = stock(server, SOURCES);
        execute(server, PRODUCTS.formatted(products - 1));
        execute(server, ITEMS.formatted(products - 1, UNITS, SOURCES, stock));
        execute(server, HISTORY.formatted(ledgerEntries - 1, stock, products));
        return new Goods(products, stock);
    }

    /** A new stock with new sources {@code bench-1}, {@code bench-2} …; answers its id. */
    static int stock(HoldfastServer server, int sources) throws IOException {
        var administrator = server.administrator();
        try (var connection = new HttpConnection(server.port())) {
            var name = "{\"stock\":{\"name\":\"%d sources\"}}".formatted(sources);
            var stock = Integer.parseInt(connection
                    .send(administrator.post("inventory/stocks", name))
                    .orFail());
            var links = new StringJoiner(",", "{\"links\":[", "]}");
            for (int source = 1; source <= sources; source++) {
                connection
                        .send(administrator.post("inventory/sources", """
                                {"source":{"source_code":"bench-%1$d","name":"Bench %1$d","enabled":true,"postcode":"1","country_id":"DE"}}""".formatted(source)))
                        .orFail();
                links.add("{\"stock_id\":%d,\"source_code\":\"bench-%d\",\"priority\":%d}"
                        .formatted(stock, source, source));
            }
            connection
                    .send(administrator.post("inventory/stock-source-links", links.toString()))
                    .orFail();
            return stock;
        }
    }

    /** A source item as the API takes it. */
    static String item(String sku, String source, int quantity) {
        return "{\"sku\":\"%s\",\"source_code\":\"%s\",\"quantity\":%d,\"status\":1}".formatted(sku, source, quantity);
    }

    private static void execute(HoldfastServer server, String statements) throws SQLException {
        try (var connection = server.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
