package dev.holdfast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What is written to the outbox of changes in the inventory, read while nobody hands it on. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InventoryEventsTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Goods goods;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Relay relay;

    WebhookApi webhooks;
    int webhook;

    @BeforeAll
    void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
        relay.stop();
        webhooks = new WebhookApi(api);
        webhook = webhooks.listen("http://127.0.0.1:9", "salability.changed");
    }

    @AfterAll
    void hand_on() {
        jdbc.sql("delete from outbox").update();
        relay.start();
    }

    @BeforeEach
    void nothing_yet() {
        listenTo("salability.changed");
        jdbc.sql("delete from outbox").update();
    }

    private void listenTo(String type) {
        api.put("/V1/inventory/webhooks/" + webhook, "{\"webhook\": {\"event_types\": [\"%s\"]}}".formatted(type))
                .hasStatus(200);
    }

    /** The data of the events since this was asked last, in their order. */
    private List<JsonNode> events() {
        return jdbc.sql("""
                        with taken as (delete from outbox returning position, data)
                        select data::text as data from taken order by position
                        """).query((row, _) -> row.getString("data")).list().stream()
                .map(data -> Json.read(data.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** Such as {@code SKU-1@10 on, SKU-1@30 off}: became salable in stock 10, ceased to be in stock 30. */
    private String flips() {
        return events().stream()
                .map(data -> "%s@%d %s"
                        .formatted(
                                data.get("sku").asString(),
                                data.get("stock_id").intValue(),
                                data.get("salable").booleanValue() ? "on" : "off"))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private void promise(String sku, int stock, String quantity) {
        goods.reserved(sku, stock, quantity);
    }

    private void enable(String source, boolean enabled) {
        api.put("/V1/inventory/sources/" + source, """
                        {"source": {"name": "%s", "postcode": "1", "country_id": "DE", "enabled": %s}}
                        """.formatted(source, enabled))
                .hasBody("[]");
    }

    private void rules(String sku, String stockItem) {
        api.store("all").post("/V1/products", """
                        {"product": {"sku": "%s", "price": 1, "extension_attributes": {"stock_item": %s}}}
                        """.formatted(sku, stockItem)).hasStatus(200);
    }

    @Test
    void saved_items_make_salable_and_cease_to() {
        goods.product("Saved", "");
        goods.holds("Saved", "eu-1 5");
        assertThat(flips()).isEqualTo("Saved@10 on, Saved@30 on");

        goods.holds("saved", "eu-1 3");
        goods.holds("saved", "eu-disabled 3");
        assertThat(flips()).isEmpty();

        goods.holds("saved", "eu-1 3 out");
        assertThat(flips()).isEqualTo("Saved@10 off, Saved@30 off");
    }

    @Test
    void nothing_is_said_of_what_is_not_in_the_catalogue() {
        goods.holds("nowhere-known", "eu-1 5");
        assertThat(flips()).isEmpty();
    }

    @Test
    void promises_and_their_settlement_flip_the_last_unit() {
        goods.product("promised", "");
        goods.holds("promised", "eu-1 5");
        events();

        promise("promised", 10, "-4");
        assertThat(flips()).isEmpty();
        promise("promised", 10, "-1");
        assertThat(flips()).isEqualTo("promised@10 off");
        promise("promised", 10, "5");
        assertThat(flips()).isEqualTo("promised@10 on");
    }

    @Test
    void the_last_unit_flips_when_it_is_held_and_when_it_is_released() {
        goods.product("held", "");
        goods.holds("held", "us-1 3");
        events();

        var held = api.post("/V1/inventory/reservations", """
                        {"reservation": {"stock_id": 20, "items": [{"sku": "held", "qty": 3}]}}
                        """).hasStatus(200).json();
        assertThat(flips()).isEqualTo("held@20 off");
        api.post(
                        "/V1/inventory/reservations/"
                                + held.get("reservation_id").asString() + "/release",
                        "{\"items\": [{\"sku\": \"held\", \"qty\": 1}]}")
                .hasStatus(200);
        assertThat(flips()).isEqualTo("held@20 on");
    }

    @Test
    void backorders_and_unmanaged_stock_do_not_flip_with_quantities() {
        goods.product("backordered", "backorders 1");
        goods.product("unmanaged", "unmanaged");
        goods.holds("backordered", "us-1 5");
        goods.holds("unmanaged", "us-1 5");
        assertThat(flips()).isEqualTo("backordered@20 on, backordered@30 on, unmanaged@20 on, unmanaged@30 on");

        goods.holds("backordered", "us-1 0");
        goods.holds("unmanaged", "us-1 0 out");
        promise("backordered", 20, "-100");
        promise("backordered", 20, "100");
        assertThat(flips()).isEmpty();
    }

    @Test
    void a_source_of_many_items_flips_them_all() {
        jdbc.sql("""
                insert into product (sku, sku_spelling, name, attribute_set_id)
                select 'many-' || i, 'many-' || i, 'x', 4 from generate_series(1, 2500) i
                """).update();
        jdbc.sql("insert into stock_item (sku) select sku from product where sku like 'many-%'")
                .update();
        var items = IntStream.rangeClosed(1, 2500)
                .mapToObj(
                        "{\"sku\": \"many-%d\", \"source_code\": \"eu-disabled\", \"quantity\": 1, \"status\": 1}"
                                ::formatted)
                .collect(Collectors.joining(", "));
        api.post("/V1/inventory/source-items", "{\"sourceItems\": [" + items + "]}")
                .hasBody("[]");
        assertThat(events()).isEmpty();

        enable("eu-disabled", true);
        assertThat(events().stream()
                        .filter(data -> data.get("salable").booleanValue())
                        .distinct())
                .hasSize(5000);
        enable("eu-disabled", false);
        assertThat(events().stream()
                        .filter(data -> !data.get("salable").booleanValue())
                        .distinct())
                .hasSize(5000);
    }

    @Test
    void links_and_stocks_that_come_and_go_flip() {
        goods.product("linked", "");
        goods.holds("linked", "us-1 5");
        int stock = api.post("/V1/inventory/stocks", "{\"stock\": {\"name\": \"New\"}}")
                .hasStatus(200)
                .json()
                .intValue();
        events();
        var link = "{\"links\": [{\"stock_id\": %d, \"source_code\": \"us-1\", \"priority\": 1}]}".formatted(stock);

        api.post("/V1/inventory/stock-source-links", link).hasBody("[]");
        assertThat(flips()).contains("linked@%d on".formatted(stock));
        api.post("/V1/inventory/stock-source-links-delete", link).hasBody("[]");
        assertThat(flips()).contains("linked@%d off".formatted(stock));
        api.post("/V1/inventory/stock-source-links", link).hasBody("[]");
        assertThat(flips()).contains("linked@%d on".formatted(stock));
        api.delete("/V1/inventory/stocks/" + stock).hasStatus(200);
        assertThat(flips()).contains("linked@%d off".formatted(stock));
    }

    @Test
    void selling_rules_flip() {
        goods.product("ruled", "");
        goods.holds("ruled", "eu-1 5");
        events();

        rules("ruled", "{\"min_qty\": 5, \"use_config_min_qty\": false}");
        assertThat(flips()).isEqualTo("ruled@10 off, ruled@30 off");
        rules("ruled", "{\"min_qty\": 4}");
        assertThat(flips()).isEqualTo("ruled@10 on, ruled@30 on");
        rules("ruled", "{\"min_qty\": 3, \"max_sale_qty\": 2, \"use_config_max_sale_qty\": false}");
        assertThat(flips()).isEmpty();

        // Rules and the default source's quantity at once: the default stock sells what it holds above the threshold.
        rules("ruled", "{\"qty\": 9, \"is_in_stock\": true}");
        assertThat(flips()).isEqualTo("ruled@1 on");
        rules("ruled", "{\"qty\": 12, \"min_qty\": 20}");
        assertThat(flips()).isEqualTo("ruled@1 off, ruled@10 off, ruled@30 off");
    }

    @Test
    void products_that_come_change_their_sku_and_go_flip() {
        goods.holds("Comes", "us-1 5");
        events();

        var made = api.store("all").post("/V1/products", """
                        {"product": {"sku": "Comes", "name": "Comes", "price": 1, "attribute_set_id": 4}}
                        """).hasStatus(200).json();
        assertThat(flips()).isEqualTo("Comes@20 on, Comes@30 on");

        api.store("all")
                .put("/V1/products/Renamed", """
                        {"product": {"id": %d, "sku": "Renamed"}}
                        """.formatted(made.get("id").intValue()))
                .hasStatus(200);
        assertThat(flips()).isEqualTo("Comes@20 off, Comes@30 off, Renamed@20 on, Renamed@30 on");

        api.delete("/V1/products/renamed").hasText("true");
        assertThat(flips()).isEqualTo("Renamed@20 off, Renamed@30 off");
    }

    @Test
    void composites_flip_in_all_stocks_by_their_own_status() {
        goods.product("composite", "configurable", "");
        rules("composite", "{\"is_in_stock\": true}");
        assertThat(flips()).isEqualTo("composite@1 on, composite@10 on, composite@20 on, composite@30 on");
    }

    @Test
    void of_rules_and_quantities_changed_at_once_one_sees_the_other() throws Exception {
        goods.product("at-once", "");
        goods.holds("at-once", "us-1 5");
        events();

        var rules = new CompletableFuture<Void>();
        transaction.executeWithoutResult(_ -> {
            promise("at-once", 20, "-3");
            Thread.ofVirtual().start(() -> {
                rules("at-once", "{\"min_qty\": 2, \"use_config_min_qty\": false}");
                rules.complete(null);
            });
            try {
                Thread.sleep(500); // by now it waits for this transaction
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        rules.get(10, TimeUnit.SECONDS);

        // Five less three promised less two kept back: only both together leave nothing.
        assertThat(flips()).isEqualTo("at-once@20 off");
        promise("at-once", 20, "3");
    }

    @Test
    void source_items_that_come_change_and_go_are_told() {
        listenTo("source_item.changed");
        goods.product("Item", "");
        goods.holds("Item", "eu-1 5.5");
        goods.holds("item", "eu-1 5.5");
        goods.holds("item", "eu-1 4 out");
        api.post("/V1/inventory/bulk-product-source-assign", """
                {"skus": ["item"], "sourceCodes": ["eu-2"]}""").hasStatus(200);
        api.post("/V1/inventory/source-items-delete", """
                {"sourceItems": [{"sku": "item", "source_code": "EU-1"}]}""").hasBody("[]");

        assertThat(events().stream().map(JsonNode::toString)).containsExactly("""
                        {"change":"created","sku":"Item","source_code":"eu-1","quantity":5.5,"status":1,\
                        "previous_quantity":0,"previous_status":0,"reason":"saved"}""", """
                        {"change":"changed","sku":"Item","source_code":"eu-1","quantity":4,"status":0,\
                        "previous_quantity":5.5,"previous_status":1,"reason":"saved"}""", """
                        {"change":"created","sku":"Item","source_code":"eu-2","quantity":0,"status":0,\
                        "previous_quantity":0,"previous_status":0,"reason":"assigned"}""", """
                        {"change":"removed","sku":"Item","source_code":"eu-1","quantity":0,"status":0,\
                        "previous_quantity":4,"previous_status":0,"reason":"removed"}""");
    }

    @Test
    void stock_is_low_when_it_falls_below_and_not_again() {
        listenTo("stock.low");
        goods.product("Low", "");
        goods.holds("low", "eu-1 10");
        goods.holds("low", "eu-1 1");
        assertThat(events()).isEmpty(); // the configured quantity is 1

        goods.holds("low", "eu-1 0.5");
        goods.holds("low", "eu-1 0.25");
        assertThat(events().toString())
                .isEqualTo("[{\"sku\":\"low\",\"source_code\":\"eu-1\",\"quantity\":0.5,\"notify_stock_qty\":1}]");

        rules("low", "{\"notify_stock_qty\": 6, \"use_config_notify_stock_qty\": false}");
        goods.holds("low", "eu-1 8");
        goods.holds("low", "eu-1 5");
        assertThat(events().toString()).contains("\"quantity\":5,\"notify_stock_qty\":6}");

        api.post("/V1/inventory/low-quantity-notification", """
                {"sourceItemConfigurations": [{"sku": "LOW", "source_code": "EU-1", "notify_stock_qty": 4}]}
                """).hasBody("[]");
        goods.holds("low", "eu-1 4.5");
        assertThat(events()).isEmpty();
        goods.holds("low", "eu-1 3");
        assertThat(events().toString()).contains("\"quantity\":3,\"notify_stock_qty\":4}");
    }

    @Test
    void only_products_of_the_catalogue_are_low() {
        listenTo("stock.low");
        goods.holds("unknown-low", "eu-1 10");
        goods.holds("unknown-low", "eu-1 0");
        assertThat(events()).isEmpty();
    }
}
