package dev.holdfast.sourceitem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.audit.Audit;
import dev.holdfast.audit.Difference;
import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Random;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That the totals follow their causes, one after the other and all at once. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalableQuantitiesTest {

    private static final StockId EU = new StockId(10);
    private static final StockId GLOBAL = new StockId(30);
    private static final int ROUNDS = 25;

    @Autowired
    Api api;

    @Autowired
    Audit audit;

    @Autowired
    SalableQuantities salableQuantities;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    private String item(String sku, String source, int quantity, int status) {
        return "{\"sku\":\"%s\",\"source_code\":\"%s\",\"quantity\":%d,\"status\":%d}"
                .formatted(sku, source, quantity, status);
    }

    private void save(String... items) {
        api.post("/V1/inventory/source-items", "{\"sourceItems\":[" + String.join(",", items) + "]}")
                .hasBody("[]");
    }

    private void enable(String source, boolean enabled) {
        api.put(
                        "/V1/inventory/sources/" + source,
                        "{\"source\":{\"name\":\"%s\",\"postcode\":\"1\",\"country_id\":\"DE\",\"enabled\":%s}}"
                                .formatted(source, enabled))
                .hasBody("[]");
    }

    private void link(int stock, String source) {
        api.post(
                        "/V1/inventory/stock-source-links",
                        "{\"links\":[{\"stock_id\":%d,\"source_code\":\"%s\",\"priority\":9}]}"
                                .formatted(stock, source))
                .hasBody("[]");
    }

    private void unlink(int stock, String source) {
        api.post(
                        "/V1/inventory/stock-source-links-delete",
                        "{\"links\":[{\"stock_id\":%d,\"source_code\":\"%s\"}]}".formatted(stock, source))
                .hasBody("[]");
    }

    private String available(String sku, StockId stock) {
        var row = salableQuantities.find(stock, new Sku(sku));
        return "%s (%d/%d/%d)"
                .formatted(
                        row.available().stripTrailingZeros().toPlainString(),
                        row.itemsAssigned(),
                        row.itemsEnabled(),
                        row.itemsInStock());
    }

    private BigDecimal unitsOf(String pattern) {
        return jdbc.sql("select sum(quantity) from source_item where sku like :pattern")
                .param("pattern", pattern)
                .query(BigDecimal.class)
                .single();
    }

    private void assertAudited() {
        var differences = new ArrayList<Difference>();
        audit.run(differences::add);
        assertThat(differences).isEmpty();
    }

    @Test
    void what_counts_is_in_stock_in_an_enabled_linked_source() {
        save(
                item("sum", "eu-1", 5, 1),
                item("sum", "eu-2", 3, 1),
                item("sum", "eu-3", 10, 0),
                item("sum", "eu-disabled", 20, 1),
                item("sum", "us-1", 40, 1));

        assertThat(available("sum", EU)).isEqualTo("8 (4/3/2)");
        assertThat(available("sum", GLOBAL)).isEqualTo("48 (5/4/3)");

        enable("eu-disabled", true);
        assertThat(available("sum", EU)).isEqualTo("28 (4/4/3)");
        enable("eu-disabled", false);
        assertThat(available("sum", EU)).isEqualTo("8 (4/3/2)");

        link(10, "us-1");
        assertThat(available("sum", EU)).isEqualTo("48 (5/4/3)");
        link(10, "us-1");
        assertThat(available("sum", EU)).isEqualTo("48 (5/4/3)");
        unlink(10, "us-1");
        unlink(10, "us-1");
        assertThat(available("sum", EU)).isEqualTo("8 (4/3/2)");
    }

    @RepeatedTest(3)
    void enabling_linking_and_writing_at_once_leave_true_totals() throws Exception {
        save(item("storm-0", "us-1", 1, 1));
        var tasks = new ArrayList<Callable<Integer>>();
        for (int writer = 0; writer < 4; writer++) {
            var random = new Random(writer);
            tasks.add(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    save(
                            item("storm-" + random.nextInt(4), "us-1", random.nextInt(100), random.nextInt(2)),
                            item("storm-" + random.nextInt(4), "eu-1", random.nextInt(100), random.nextInt(2)));
                }
                return 0;
            });
        }
        tasks.add(() -> {
            for (int round = 0; round < ROUNDS; round++) enable("us-1", round % 2 == 0);
            return 0;
        });
        tasks.add(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                link(10, "us-1");
                unlink(10, "us-1");
            }
            return 0;
        });
        tasks.add(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                api.post(
                                "/V1/inventory/source-items-delete",
                                "{\"sourceItems\":[" + item("storm-1", "us-1", 0, 0) + "]}")
                        .hasBody("[]");
            }
            return 0;
        });
        Concurrently.race(tasks);

        assertAudited();
    }

    @Test
    void transfers_in_opposite_directions_neither_lock_up_nor_lose_a_unit() throws Exception {
        var skus = new StringJoiner("\",\"", "[\"", "\"]");
        for (int i = 0; i < 20; i++) {
            skus.add("to-and-fro-" + i);
            save(item("to-and-fro-" + i, "eu-1", 50, 1), item("to-and-fro-" + i, "eu-2", 50, 1));
        }
        Concurrently.race(there("eu-1", "eu-2", skus.toString()), there("eu-2", "eu-1", skus.toString()));

        assertThat(unitsOf("to-and-fro-%"))
                .as("20 SKUs of 100 units; their statuses went with them")
                .isEqualByComparingTo("2000");
        assertAudited();
    }

    private Callable<Integer> there(String origin, String destination, String skus) {
        return () -> {
            for (int round = 0; round < ROUNDS; round++) {
                api.post(
                                "/V1/inventory/bulk-product-source-transfer",
                                "{\"skus\":%s,\"originSource\":\"%s\",\"destinationSource\":\"%s\",\"unassignFromOrigin\":%s}"
                                        .formatted(skus, origin, destination, round % 3 == 0))
                        .hasBody("true");
            }
            return 0;
        };
    }

    @RepeatedTest(5)
    void a_transfer_that_makes_some_items_and_a_save_elsewhere_do_not_lock_each_other_out() throws Exception {
        var skus = new StringJoiner("\",\"", "[\"", "\"]");
        var before = new ArrayList<String>();
        var saved = new ArrayList<String>();
        var run = UUID.randomUUID();
        for (int i = 0; i < 200; i++) {
            var sku = "moves-%03d-%.8s".formatted(i, run);
            skus.add(sku);
            before.add(item(sku, "eu-1", 1, 1));
            if (i % 2 == 0) before.add(item(sku, "eu-2", 1, 1));
            saved.add(item(sku, "eu-3", 1, 1));
        }
        save(before.toArray(String[]::new));
        Concurrently.race(there("eu-1", "eu-2", skus.toString()), () -> {
            for (int round = 0; round < ROUNDS; round++) save(saved.toArray(String[]::new));
            return 0;
        });

        assertAudited();
    }

    @RepeatedTest(3)
    void lists_that_overlap_in_opposite_order_neither_lock_up_nor_differ() throws Exception {
        var forth = new ArrayList<String>();
        for (int i = 0; i < 300; i++) forth.add(item("overlap-" + i, i % 2 == 0 ? "eu-1" : "eu-2", i, 1));
        var back = forth.reversed();
        Concurrently.race(
                () -> {
                    for (int round = 0; round < 5; round++) save(forth.toArray(String[]::new));
                    return 0;
                },
                () -> {
                    for (int round = 0; round < 5; round++) save(back.toArray(String[]::new));
                    return 0;
                });

        assertAudited();
    }

    @RepeatedTest(5)
    void of_transfers_at_once_that_each_want_all_of_it_one_gets_it() throws Exception {
        save(item("scarce", "eu-1", 10, 1), item("scarce", "eu-2", 0, 1));

        var statuses = Concurrently.race(
                8,
                () -> api.post("/V1/inventory/bulk-partial-source-transfer", """
                        {"originSourceCode":"eu-1","destinationSourceCode":"eu-2","items":[{"sku":"scarce","qty":10}]}""")
                        .status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 400, 400, 400, 400, 400, 400, 400);
        assertThat(unitsOf("scarce")).isEqualByComparingTo("10");
        assertAudited();
    }
}
