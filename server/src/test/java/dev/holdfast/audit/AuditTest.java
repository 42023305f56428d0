package dev.holdfast.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Caller;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_parts_is_told_until_it_is_mended() {
        api.post("/V1/inventory/source-items", """
                {"sourceItems":[{"sku":"Tea","source_code":"eu-1","quantity":5,"status":1},
                                {"sku":"Jam","source_code":"us-1","quantity":7,"status":1}]}""").hasBody("[]");
        api.get("/V1/inventory/audit?fields=clean,difference_count,differences")
                .hasBody("{\"clean\":true,\"difference_count\":0,\"differences\":[]}");

        jdbc.sql("update salable_quantity set available = 6, items_in_stock = 0 where sku = 'tea' and stock_id = 10")
                .update();
        jdbc.sql("update salable_quantity set promised = 2 where sku = 'jam' and stock_id = 20")
                .update();
        jdbc.sql("update source_item set quantity = 9 where sku = 'jam'").update();
        api.get("/V1/inventory/audit?fields=clean,difference_count,differences").hasBody("""
                        {"clean":false,"difference_count":6,"differences":[
                          {"total":"available","sku":"jam","stock_id":20,"kept":7,"actual":9,"amount":-2},
                          {"total":"promised","sku":"jam","stock_id":20,"kept":2,"actual":0,"amount":2},
                          {"total":"available","sku":"jam","stock_id":30,"kept":7,"actual":9,"amount":-2},
                          {"total":"available","sku":"tea","stock_id":10,"kept":6,"actual":5,"amount":1},
                          {"total":"items_in_stock","sku":"tea","stock_id":10,"kept":0,"actual":1,"amount":-1},
                          {"total":"quantity","sku":"jam","source_code":"us-1","kept":9,"actual":7,"amount":2}]}
                        """);

        jdbc.sql("update salable_quantity set available = 5, items_in_stock = 1 where sku = 'tea' and stock_id = 10")
                .update();
        jdbc.sql("update salable_quantity set promised = 0 where sku = 'jam' and stock_id = 20")
                .update();
        jdbc.sql("update source_item set quantity = 7 where sku = 'jam'").update();
        api.get("/V1/inventory/audit?fields=clean").hasBody("{\"clean\":true}");
    }

    @Test
    void a_kept_number_of_rows_that_is_not_theirs_is_told() {
        jdbc.sql("insert into row_count (table_name, change) values ('product', 2), ('source_item', -1)")
                .update();
        api.get("/V1/inventory/audit?fields=clean,differences[total,document,amount]")
                .hasBody("""
                        {"clean":false,"differences":[{"total":"rows","document":"products","amount":2},
                                                      {"total":"rows","document":"source items","amount":-1}]}
                        """);

        jdbc.sql("insert into row_count (table_name, change) values ('product', -2), ('source_item', 1)")
                .update();
        api.get("/V1/inventory/audit?fields=clean").hasBody("{\"clean\":true}");
    }

    @Test
    void an_order_whose_goods_are_not_promised_is_told_and_so_are_promises_without_their_order(
            @Autowired PlacedOrders placedOrders) {
        goods.product("cup", "");
        goods.holds("cup", "eu-1 9");
        int order = placedOrders.placed(10, "cup 3, cup 1");
        api.get("/V1/inventory/audit?fields=clean,orders").hasBody("{\"clean\":true,\"orders\":1}");

        jdbc.sql("update reservation set object_id = '99' where object_id = :order")
                .param("order", Integer.toString(order))
                .update();
        api.get("/V1/inventory/audit?fields=clean,differences").hasBody("""
                        {"clean":false,"differences":[
                          {"total":"open","document":"order %d","sku":"cup","stock_id":10,"kept":4,"actual":0,"amount":4},
                          {"total":"open","document":"order 99","sku":"cup","stock_id":10,"kept":0,"actual":4,"amount":-4}]}
                        """.formatted(order));

        jdbc.sql("update reservation set object_id = :order where object_id = '99'")
                .param("order", Integer.toString(order))
                .update();
    }

    @Test
    void an_item_of_no_held_reservation_is_told() {
        var nobody = "00000000-0000-7000-8000-000000000000";
        jdbc.sql(
                        "insert into held_item (reservation_id, sku, sku_spelling, quantity) values (:id::uuid, 'nut', 'nut', 2)")
                .param("id", nobody)
                .update();
        api.get("/V1/inventory/audit?fields=clean,differences").hasBody("""
                        {"clean":false,"differences":[
                          {"total":"open","document":"reservation %s","sku":"nut","kept":2,"actual":0,"amount":2}]}
                        """.formatted(nobody));

        jdbc.sql("delete from held_item where reservation_id = :id::uuid")
                .param("id", nobody)
                .update();
    }

    @Test
    void only_those_with_the_right_may_audit() {
        api.withOnly("Magento_InventoryApi::source", "Magento_InventoryApi::stock")
                .get("/V1/inventory/audit")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Holdfast_Audit::audit"));
    }

    @Test
    void what_audits_found_is_remembered_the_newest_first() {
        jdbc.sql("delete from audit_run").update();
        goods.holds("Oil", "eu-1 5");
        api.get("/V1/inventory/audit").hasStatus(200);
        jdbc.sql("update salable_quantity set available = 6 where sku = 'oil' and stock_id = 10")
                .update();
        var audit =
                api.withOnly("Holdfast_Audit::audit").get("/V1/inventory/audit").json();
        jdbc.sql("update salable_quantity set available = 5 where sku = 'oil' and stock_id = 10")
                .update();

        var runs = api.get("/V1/inventory/audit-runs?searchCriteria[pageSize]=1")
                .hasStatus(200)
                .json();
        assertThat(runs.get("total_count").intValue()).isEqualTo(2);
        var last = runs.get("items").get(0);
        assertThat(last.get("clean").booleanValue()).isFalse();
        assertThat(last.get("difference_count").intValue()).isEqualTo(1);
        for (var count : List.of("salable_quantities", "source_items", "movements", "reservations", "orders")) {
            assertThat(last.get(count)).as(count).isEqualTo(audit.get(count));
        }
        assertThat(last.get("started_at").stringValue())
                .isLessThanOrEqualTo(last.get("finished_at").stringValue());
        assertThat(last.get("actor_type").stringValue()).isEqualTo("admin");
        assertThat(last.get("actor_id").intValue()).isPositive();
        assertThat(last.get("actor_name").stringValue()).isEqualTo("test user Holdfast_Audit::audit");

        api.get(
                        "/V1/inventory/audit-runs?searchCriteria[filter_groups][0][filters][0][field]=clean"
                                + "&searchCriteria[filter_groups][0][filters][0][value]=1&fields=items[clean,difference_count],total_count")
                .hasBody("{\"items\":[{\"clean\":true,\"difference_count\":0}],\"total_count\":1}");
    }

    @Test
    void of_audits_on_the_command_line_holdfast_is_the_actor_and_a_thousand_are_kept(@Autowired AuditCommand command) {
        jdbc.sql("""
                insert into audit_run (started_at, finished_at, differences, salable_quantities, source_items, movements, reservations,
                                       orders, actor_type, actor_name)
                select now(), now(), 0, 0, 0, 0, 0, 0, 'system', 'former ' || n
                  from generate_series(1, 1000) as n
                """).update();
        assertThat(command.run(List.of())).isZero();

        assertThat(remembered()).isEqualTo(1000);
        api.get("/V1/inventory/audit-runs?searchCriteria[pageSize]=1&fields=items[clean,actor_type,actor_name]")
                .hasBody("{\"items\":[{\"clean\":true,\"actor_type\":\"system\",\"actor_name\":\"holdfast\"}]}");
    }

    @Test
    void an_audit_that_cannot_be_written_down_is_an_audit_all_the_same(
            @Autowired RunAudit runAudit, @Autowired PlatformTransactionManager transactions) {
        int before = remembered();
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

        var summary = reading.execute(transaction -> {
            transaction.setRollbackOnly();
            return runAudit.run(Caller.SYSTEM, _ -> {});
        });

        assertThat(summary).isNotNull().matches(Audit.Summary::isClean);
        assertThat(remembered()).isEqualTo(before);
    }

    @Test
    void an_audit_is_only_remembered_when_the_oldest_can_be_forgotten(@Autowired RunAudit runAudit) {
        int before = remembered();
        jdbc.sql("create rule keep as on delete to audit_run do instead select 1 / 0")
                .update();
        try {
            assertThat(runAudit.run(Caller.SYSTEM, _ -> {})).matches(Audit.Summary::isClean);
        } finally {
            jdbc.sql("drop rule keep on audit_run").update();
        }
        assertThat(remembered()).isEqualTo(before);
    }

    private int remembered() {
        return jdbc.sql("select count(*) from audit_run").query(Integer.class).single();
    }
}
