package dev.holdfast.sourceitem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.ServerTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class DeleteSourceTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SalableQuantities salableQuantities;

    @Test
    void a_source_that_holds_nothing_goes_with_its_links_and_empty_items() {
        source("a-1");
        int stock = stock("A");
        link(stock, "a-1");
        item("a-pen", "a-1", "0", 1);
        notification("a-pen", "a-1", "5");
        notification("a-never-held", "a-1", "5");

        delete("A-1").hasBody("true");

        api.get("/V1/inventory/sources/a-1").hasStatus(404);
        assertThat(rows("select 1 from stock_source_link where source_code = 'a-1'"))
                .isZero();
        assertThat(rows("select 1 from source_item where source_code = 'a-1'")).isZero();
        assertThat(rows("select 1 from low_quantity_notification where source_code = 'a-1'"))
                .isZero();
        assertThat(counted(stock, "a-pen")).isEqualTo("0.0000: 0 0 0");
        source("a-1");
    }

    @Test
    void a_source_that_holds_goods_stays_and_says_how_many() {
        source("b-1");
        item("b-pen", "b-1", "3", 1);
        item("b-ink", "b-1", "-1", 0);
        item("b-cap", "b-1", "0", 1);
        var before = everything();

        delete("B-1")
                .refusedAs(
                        409,
                        "source-holds-goods",
                        Message.of(
                                "The source \"%1\" still holds %2 SKUs. Name another source in transferTo to move them there.",
                                "b-1", 2));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_goods_of_a_source_move_to_another_one_with_status_history_and_notification() {
        source("c-old");
        source("c-new");
        int stock = stock("C");
        link(stock, "c-old");
        link(stock, "c-new");
        item("C-Pen", "c-old", "3.5", 0);
        item("c-pen", "c-new", "2", 1);
        item("c-ink", "c-old", "4", 1);
        notification("c-pen", "c-old", "7");
        notification("c-pen", "c-new", "1");
        notification("c-ink", "c-old", "9");
        assertThat(counted(stock, "c-pen")).isEqualTo("2.0000: 2 2 1");

        delete("c-old?transferTo=C-NEW").hasBody("true");

        assertThat(items("c-new")).containsExactly("c-ink 4.0000 1", "c-pen 5.5000 0");
        assertThat(rows("select 1 from source_item where source_code = 'c-old'"))
                .isZero();
        assertThat(counted(stock, "c-pen")).isEqualTo("0.0000: 1 1 0");
        assertThat(counted(stock, "c-ink")).isEqualTo("4.0000: 1 1 1");
        assertThat(jdbc.sql("""
                        select source_code || ' ' || sku || ' ' || quantity_change || ' ' || quantity_after || ' ' || cause_type
                               || ' ' || cause_id
                          from movement
                         where reason = 'source_deleted' and sku like 'c-%'
                         order by sku, source_code
                        """).query(String.class).list())
                .containsExactly(
                        "c-new c-ink 4.0000 4.0000 source c-old",
                        "c-old c-ink -4.0000 0.0000 source c-old",
                        "c-new c-pen 3.5000 5.5000 source c-old",
                        "c-old c-pen -3.5000 0.0000 source c-old");
        assertThat(jdbc.sql("""
                        select source_code || ' ' || sku || ' ' || notify_stock_qty
                          from low_quantity_notification
                         where sku like 'c-%'
                         order by sku
                        """).query(String.class).list())
                .containsExactly("c-new c-ink 9.0000", "c-new c-pen 1.0000");
    }

    @Test
    void an_empty_item_does_not_change_the_status_of_the_goods_elsewhere_but_keeps_the_sku_assigned() {
        source("d-old");
        source("d-new");
        item("d-pen", "d-old", "0", 0);
        item("d-pen", "d-new", "2", 1);
        item("d-ink", "d-old", "0", 1);

        delete("d-old?transferTo=d-new").hasBody("true");

        assertThat(items("d-new")).containsExactly("d-ink 0.0000 1", "d-pen 2.0000 1");
    }

    @Test
    void what_cannot_be_done_changes_nothing() {
        source("e-1");
        source("e-2");
        item("e-pen", "e-1", "99999999", 1);
        item("e-pen", "e-2", "1", 1);
        var before = everything();
        var stays = Message.of("Default source can not be deleted.");

        delete("default").refusedAs(400, "default-source-stays", stays);
        delete("Default?transferTo=e-1").refusedAs(400, "default-source-stays", stays);
        delete("atlantis").refused(404, unknown("atlantis"));
        delete("atlantis?transferTo=e-1").refused(404, unknown("atlantis"));
        delete("e-1?transferTo=atlantis")
                .refused(404, Message.named("Destination source %sourceCode does not exist", "sourceCode", "atlantis"));
        delete("e-1?transferTo=E-1").refused(400, "Cannot transfer a source on itself");
        delete("e-1?transferTo=e-2").refused(400, "Could not save Source Item");
        api.withOnly("Magento_InventoryApi::source")
                .delete("/V1/inventory/sources/e-1")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_InventoryApi::source_edit"));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void goods_that_arrive_while_a_source_is_deleted_are_moved_too_or_refused() throws Exception {
        source("f-new");
        for (int round = 0; round < 10; round++) {
            var old = "f-" + round;
            var sku = "f-pen-" + round;
            source(old);
            item(sku, old, "1", 1);

            var answers = Concurrently.race(
                    () -> delete(old + "?transferTo=f-new").hasBody("true"), () -> saveItem(sku, old, "5", 1));

            var saved = answers.getLast().status() == 200;
            if (!saved) answers.getLast().refused(400, "Could not save Source Item");
            assertThat(jdbc.sql("select quantity from source_item where sku = ?")
                            .param(sku)
                            .query(Integer.class)
                            .list())
                    .isEqualTo(List.of(saved ? 5 : 1));
        }
    }

    @Test
    void sources_that_move_into_each_other_at_once_leave_one_with_all_the_goods() throws Exception {
        for (int round = 0; round < 10; round++) {
            var one = "g-one-" + round;
            var two = "g-two-" + round;
            source(one);
            source(two);
            item("g-pen-" + round, one, "2", 1);
            item("g-pen-" + round, two, "3", 1);

            var answers = Concurrently.race(
                    () -> delete(one + "?transferTo=" + two).status(),
                    () -> delete(two + "?transferTo=" + one).status());

            assertThat(answers).containsExactlyInAnyOrder(200, 404);
            assertThat(jdbc.sql("select quantity from source_item where sku = ?")
                            .param("g-pen-" + round)
                            .query(Integer.class)
                            .list())
                    .containsExactly(5);
        }
    }

    private static Message unknown(String code) {
        return Message.named("Source with code \"%value\" does not exist.", "value", code);
    }

    private Answer delete(String codeAndQuery) {
        return api.delete("/V1/inventory/sources/" + codeAndQuery);
    }

    private void source(String code) {
        api.post("/V1/inventory/sources", """
                {"source": {"source_code": "%1$s", "name": "%1$s", "country_id": "NL", "postcode": "1011"}}
                """.formatted(code)).hasBody("[]");
    }

    private int stock(String name) {
        return Integer.parseInt(api.post("/V1/inventory/stocks", "{\"stock\": {\"name\": \"" + name + "\"}}")
                .hasStatus(200)
                .text());
    }

    private void link(int stock, String source) {
        api.post("/V1/inventory/stock-source-links", """
                {"links": [{"stock_id": %d, "source_code": "%s", "priority": 1}]}
                """.formatted(stock, source))
                .hasBody("[]");
    }

    private void item(String sku, String source, String quantity, int status) {
        saveItem(sku, source, quantity, status).hasBody("[]");
    }

    private Answer saveItem(String sku, String source, String quantity, int status) {
        return api.post("/V1/inventory/source-items", """
                {"sourceItems": [{"sku": "%s", "source_code": "%s", "quantity": %s, "status": %d}]}
                """.formatted(sku, source, quantity, status));
    }

    private void notification(String sku, String source, String quantity) {
        jdbc.sql("insert into low_quantity_notification (source_code, sku, notify_stock_qty) values (?, ?, ?::numeric)")
                .params(source, sku, quantity)
                .update();
    }

    private int rows(String query) {
        return jdbc.sql("select count(*) from (" + query + ") as q")
                .query(Integer.class)
                .single();
    }

    private List<@Nullable String> items(String source) {
        return jdbc.sql("""
                        select sku || ' ' || quantity || ' ' || status from source_item where source_code = ? order by sku
                        """).param(source).query(String.class).list();
    }

    private String everything() {
        return jdbc.sql("""
                        select (select json_agg(s order by source_code)::text from source s)
                               || (select json_agg(i order by sku, source_code)::text from source_item i)
                               || (select count(*) from movement)
                        """).query(String.class).single();
    }

    /** What the stock has of the SKU, and how many of its items it counts as assigned, enabled and in stock. */
    private String counted(int stock, String sku) {
        var quantity = salableQuantities.find(new StockId(stock), new Sku(sku));
        return quantity.available() + ": " + quantity.itemsAssigned() + " " + quantity.itemsEnabled() + " "
                + quantity.itemsInStock();
    }
}
