package dev.holdfast.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.reservation.Reservation;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenameAndDeleteTest {

    private static final String UNKNOWN =
            "The product that was requested doesn't exist. Verify the product and try again.";
    private static final SalesEvent ORDER = new SalesEvent(SalesEvent.Type.ORDER_PLACED, "till", "1", "");

    private static final String NOTIFY = """
            insert into low_quantity_notification (source_code, sku, notify_stock_qty)
            values (:source, :sku, :quantity)
            """;

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reservations reservations;

    @Autowired
    TransactionTemplate transaction;

    CatalogApi catalog;

    @BeforeAll
    void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    @BeforeEach
    void client() {
        catalog = new CatalogApi(api);
    }

    @AfterEach
    void all_totals_are_true() {
        var audit = api.get("/V1/inventory/audit").hasStatus(200).json();
        assertThat(audit.path("differences").isEmpty()).as(audit.toString()).isTrue();
    }

    /** 5 in the default source, 7 in eu-1, 3 in eu-2 out of stock; 2 promised in the EU. */
    private int stocked(String sku) {
        int id = catalog.saveWithStock(sku, "{\"qty\": 5}")
                .hasStatus(200)
                .json()
                .path("id")
                .asInt();
        catalog.putInSource(sku, "eu-1", "7", 1);
        catalog.putInSource(sku, "eu-2", "3", 0);
        promise(sku, "-2");
        return id;
    }

    private void promise(String sku, String quantity) {
        transaction.executeWithoutResult(_ -> reservations.append(
                List.of(new Reservation(new StockId(10), new Sku(sku), Quantity.of(quantity), ORDER))));
    }

    private Answer rename(int id, String sku) {
        return api.post("/V1/products", "{\"product\": {\"id\": %d, \"sku\": \"%s\"}}".formatted(id, sku));
    }

    private void notify(String sku, String source, int quantity) {
        jdbc.sql(NOTIFY)
                .param("source", source)
                .param("sku", sku)
                .param("quantity", quantity)
                .update();
    }

    private long rows(String table, String sku) {
        return jdbc.sql("select count(*) from " + table + " where sku = lower(:sku)")
                .param("sku", sku)
                .query(Long.class)
                .single();
    }

    @Test
    void a_renamed_product_takes_along_all_that_hangs_on_its_sku() {
        int id = stocked("ren-1");
        notify("ren-1", "eu-1", 6);

        rename(id, "Ren-New").hasStatus(200);

        api.get("/V1/products/ren-1").refused(404, UNKNOWN);
        assertThat(catalog.get("REN-new").path("id").asInt()).isEqualTo(id);
        assertThat(catalog.get("ren-new").path("sku").asString()).isEqualTo("Ren-New");
        assertThat(catalog.itemsOf("ren-new")).isEqualTo("default 5/1, eu-1 7/1, eu-2 3/0");
        assertThat(catalog.itemsOf("ren-1")).isEmpty();
        assertThat(catalog.stockItem("ren-new").path("qty").asInt()).isEqualTo(5);
        assertThat(catalog.salableQuantity("ren-new", 10)).isEqualTo("5");
        assertThat(catalog.salableQuantity("ren-new", 1)).isEqualTo("5");
        assertThat(rows("low_quantity_notification", "ren-new")).isEqualTo(1);
        assertThat(rows("low_quantity_notification", "ren-1")).isZero();
        assertThat(rows("reservation", "ren-1")).isZero();
        assertThat(rows("reservation", "ren-new")).isEqualTo(1);
        assertThat(catalog.movementsOf("ren-1"))
                .isEqualTo("default +5 product_saved, eu-1 +7 saved, eu-2 +3 saved, "
                        + "default -5 sku_renamed, eu-1 -7 sku_renamed, eu-2 -3 sku_renamed");
        assertThat(catalog.movementsOf("ren-new"))
                .isEqualTo("default +5 sku_renamed, eu-1 +7 sku_renamed, eu-2 +3 sku_renamed");
    }

    @Test
    void the_path_of_a_put_may_be_the_new_name() {
        int id = stocked("ren-2");

        api.put("/V1/products/ren%2F2", "{\"product\": {\"id\": %d, \"price\": 11}}".formatted(id))
                .hasStatus(200);

        assertThat(catalog.get("ren/2").path("price").asInt()).isEqualTo(11);
        assertThat(catalog.itemsOf("ren/2")).isEqualTo("default 5/1, eu-1 7/1, eu-2 3/0");
        api.get("/V1/products/ren-2").refused(404, UNKNOWN);
    }

    @Test
    void a_renaming_save_may_change_the_quantity_as_well() {
        int id = stocked("ren-3");

        catalog.save("ren-4", """
                "id": %d, "name": "Other", "extension_attributes": {"stock_item": {"qty": 50}}
                """.formatted(id)).hasStatus(200);

        assertThat(catalog.itemsOf("ren-4")).isEqualTo("default 50/1, eu-1 7/1, eu-2 3/0");
        assertThat(catalog.get("ren-4").path("name").asString()).isEqualTo("Other");
    }

    @Test
    void the_sku_of_another_product_is_not_given_away() {
        int id = stocked("mine-1");
        stocked("yours-1");

        rename(id, "YOURS-1")
                .refused(
                        400,
                        "The value of the \"%1\" attribute isn't unique. Set a unique value and try again.",
                        "SKU");

        assertThat(catalog.itemsOf("mine-1")).isEqualTo("default 5/1, eu-1 7/1, eu-2 3/0");
        assertThat(catalog.itemsOf("yours-1")).isEqualTo("default 5/1, eu-1 7/1, eu-2 3/0");
        assertThat(catalog.get("mine-1").path("id").asInt()).isEqualTo(id);
    }

    @Test
    void what_sources_hold_of_the_new_name_already_is_added() {
        int id = stocked("ren-5");
        catalog.putInSource("ren-6", "eu-1", "100", 1);
        catalog.putInSource("ren-6", "us-1", "1", 1);

        rename(id, "ren-6").hasStatus(200);

        assertThat(catalog.itemsOf("ren-6")).isEqualTo("default 5/1, eu-1 107/1, eu-2 3/0, us-1 1/1");
    }

    @Test
    void the_same_sku_can_be_spelled_anew() {
        int id = stocked("spell-1");

        rename(id, "SPELL-1").hasStatus(200);

        assertThat(catalog.get("spell-1").path("sku").asString()).isEqualTo("SPELL-1");
        assertThat(api.get("/V1/inventory/source-items?searchCriteria[filterGroups][0][filters][0][field]=sku"
                                + "&searchCriteria[filterGroups][0][filters][0][value]=spell-1&fields=items[sku]")
                        .text())
                .isEqualTo("{\"items\":[{\"sku\":\"SPELL-1\"},{\"sku\":\"SPELL-1\"},{\"sku\":\"SPELL-1\"}]}");
        assertThat(catalog.movementsOf("spell-1")).doesNotContain("renamed");
        assertThat(catalog.salableQuantity("spell-1", 10)).isEqualTo("5");
    }

    @Test
    void an_id_that_no_product_has_says_nothing() {
        stocked("ids-1");
        catalog.save("ids-1", "\"id\": 2000000000, \"price\": 12").hasStatus(200);
        catalog.save("ids-2", "\"id\": 0").hasStatus(200);

        assertThat(catalog.get("ids-1").path("price").asInt()).isEqualTo(12);
        assertThat(catalog.get("ids-2").path("id").asInt()).isPositive().isNotEqualTo(2000000000);
    }

    @Test
    void a_product_that_becomes_a_composite_owns_nothing_any_more() {
        stocked("type-1");
        notify("type-1", "eu-1", 6);

        catalog.save("type-1", "\"type_id\": \"configurable\"").hasStatus(200);

        assertThat(catalog.itemsOf("type-1")).isEmpty();
        assertThat(rows("low_quantity_notification", "type-1")).isZero();
        assertThat(catalog.stockItem("type-1").path("qty").asInt()).isZero();
        catalog.save("type-1", "\"type_id\": \"simple\", \"extension_attributes\": {\"stock_item\": {\"qty\": 2}}")
                .hasStatus(200);
        assertThat(catalog.itemsOf("type-1")).isEqualTo("default 2/1");
    }

    @Test
    void a_deleted_product_leaves_its_history_and_its_open_promises() {
        stocked("del-1");
        notify("del-1", "eu-1", 6);

        api.delete("/V1/products/del-1").hasBody("true");

        assertThat(catalog.itemsOf("del-1")).isEmpty();
        assertThat(rows("low_quantity_notification", "del-1")).isZero();
        assertThat(rows("stock_item", "del-1")).isZero();
        assertThat(rows("product_website", "del-1")).isZero();
        assertThat(catalog.movementsOf("del-1"))
                .endsWith("default -5 product_deleted, eu-1 -7 product_deleted, eu-2 -3 product_deleted");
        assertThat(rows("reservation", "del-1")).isEqualTo(1);

        stocked("del-1");
        assertThat(catalog.salableQuantity("del-1", 10)).isEqualTo("3");
    }

    @Test
    void promises_go_with_the_product_where_reservations_follow_the_catalogue() {
        stocked("del-2");
        synchronizeWithCatalog("1");
        try {
            api.delete("/V1/products/del-2").hasBody("true");
        } finally {
            synchronizeWithCatalog("0");
        }

        assertThat(rows("reservation", "del-2")).isZero();
        stocked("del-2");
        assertThat(catalog.salableQuantity("del-2", 10)).isEqualTo("5");
    }

    private void synchronizeWithCatalog(String value) {
        api.put("/V1/store/config", """
                        {"config": {"path": "cataloginventory/options/synchronize_with_catalog", "value": "%s"}}
                        """.formatted(value)).hasStatus(200);
    }

    @Test
    void a_rename_refused_for_another_reason_moves_nothing() {
        int id = stocked("ren-7");

        catalog.save(
                        "ren-8",
                        "\"id\": %d, \"extension_attributes\": {\"stock_item\": {\"backorders\": 9}}".formatted(id))
                .hasStatus(400);

        assertThat(catalog.itemsOf("ren-7")).isEqualTo("default 5/1, eu-1 7/1, eu-2 3/0");
        assertThat(catalog.itemsOf("ren-8")).isEmpty();
        assertThat(catalog.get("ren-7").path("id").asInt()).isEqualTo(id);
    }

    @Test
    void goods_moved_while_their_sku_is_renamed_are_neither_lost_nor_doubled() throws Exception {
        int id = stocked("here");
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 10; i++) {
            var name = i % 2 == 0 ? "there" : "here";
            tasks.add(() -> rename(id, name).status());
            tasks.add(() -> transfer(name, "eu-1", "eu-2").status());
            tasks.add(() -> transfer(name, "eu-2", "eu-1").status());
            tasks.add(() -> {
                promise(name, "-1");
                return 200;
            });
        }

        var statuses = Concurrently.race(tasks);

        assertThat(statuses).doesNotContain(500);
        for (int i = 0; i < tasks.size(); i += 4) assertThat(statuses.get(i)).isEqualTo(200);
        assertThat(jdbc.sql("select sum(quantity)::int from source_item where sku in ('here', 'there')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(15);
        var name = jdbc.sql("select sku from product where product_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(jdbc.sql("select sum(quantity)::int from source_item where sku = :sku")
                        .param("sku", name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(15);
    }

    private Answer transfer(String sku, String from, String to) {
        return api.post("/V1/inventory/bulk-partial-source-transfer", """
                {"originSourceCode": "%s", "destinationSourceCode": "%s", "items": [{"sku": "%s", "qty": 1}]}
                """.formatted(from, to, sku));
    }

    @Test
    void quantities_pushed_while_a_product_is_renamed_or_deleted_leave_true_totals() throws Exception {
        for (int round = 0; round < 5; round++) {
            var sku = "push-" + round;
            int id = stocked(sku);
            var tasks = new ArrayList<Callable<Integer>>();
            tasks.add(() -> rename(id, sku + "-new").status());
            tasks.add(() -> rename(id, sku + "-other").status());
            tasks.add(() -> api.delete("/V1/products/" + sku).status());
            for (var source : List.of("eu-1", "eu-3", "us-1", "default")) {
                tasks.add(() -> {
                    catalog.putInSource(sku, source, "9", 1);
                    return 200;
                });
            }

            assertThat(Concurrently.race(tasks)).doesNotContain(500, 503);
        }
    }
}
