package dev.holdfast.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The totals of large lists are kept while rows come and go, and are exact for whoever reads them. */
@ServerTest
class RowCountTest {

    private static final int AT_A_TIME = 8;
    private static final int ROUNDS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void without_products() {
        jdbc.sql("delete from product").update();
        assertThat(total("/V1/products")).isZero();
    }

    @Test
    void products_made_and_deleted_at_the_same_time_are_counted_exactly() throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (int task = 0; task < AT_A_TIME; task++) {
            var prefix = "counted-" + task + "-";
            tasks.add(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    make(prefix + round, 1);
                    if (round % 2 == 0) delete(prefix + round);
                }
                return ROUNDS / 2;
            });
        }

        assertThat(Concurrently.race(tasks)).containsOnly(ROUNDS / 2);

        assertThat(total("/V1/products")).isEqualTo(AT_A_TIME * ROUNDS / 2);
    }

    @Test
    void the_entries_that_add_up_to_a_total_stay_few() {
        for (int round = 0; round < 250; round++) make("few-" + round, 1);

        assertThat(jdbc.sql("select count(*) from row_count")
                        .query(Integer.class)
                        .single())
                .isLessThan(110);
        assertThat(total("/V1/products")).isEqualTo(250);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 250})
    void what_a_running_import_adds_counts_from_its_commit_and_holds_nobody_up(int statements) {
        make("before-", 3);

        transaction.executeWithoutResult(_ -> {
            for (int statement = 0; statement < statements; statement++) make("import-" + statement + "-", 10);

            assertThat(total("/V1/products")).isEqualTo(3);
            var others = CompletableFuture.runAsync(() -> {
                for (int other = 0; other < 100; other++) make("meanwhile-" + other + "-", 1);
            });
            assertThat(others).succeedsWithin(PATIENCE);
            assertThat(total("/V1/products")).isEqualTo(103);
        });

        assertThat(total("/V1/products")).isEqualTo(103 + 10 * statements);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 250})
    void what_is_rolled_back_was_never_counted(int statements) {
        make("kept-", 3);

        transaction.executeWithoutResult(status -> {
            for (int statement = 0; statement < statements; statement++) make("undone-" + statement + "-", 10);
            delete("kept-1");
            status.setRollbackOnly();
        });

        assertThat(total("/V1/products")).isEqualTo(3);
    }

    @Test
    void source_items_are_counted_as_they_are_made_and_removed() {
        int before = total("/V1/inventory/source-items");
        api.post("/V1/inventory/source-items", """
                        {"sourceItems": [{"sku": "a", "source_code": "default", "quantity": 1, "status": 1},
                                         {"sku": "b", "source_code": "default", "quantity": 1, "status": 1},
                                         {"sku": "A", "source_code": "default", "quantity": 2, "status": 1}]}
                        """).hasStatus(200);
        assertThat(total("/V1/inventory/source-items")).isEqualTo(before + 2);

        api.post("/V1/inventory/source-items-delete", """
                        {"sourceItems": [{"sku": "a", "source_code": "default"}, {"sku": "c", "source_code": "default"}]}
                        """).hasStatus(200);
        assertThat(total("/V1/inventory/source-items")).isEqualTo(before + 1);
    }

    @Test
    void a_page_beyond_the_end_has_the_whole_total() {
        make("page-", 3);

        var beyond = api.get("/V1/products?searchCriteria[pageSize]=2&searchCriteria[currentPage]=9");
        assertThat(beyond.json().path("items")).isEmpty();
        assertThat(beyond.json().path("total_count").asInt()).isEqualTo(3);
    }

    private void make(String prefix, int products) {
        jdbc.sql("""
                        insert into product (sku, sku_spelling, name, attribute_set_id)
                        select :prefix || n, :prefix || n, 'Lamp', 4 from generate_series(1, :products) n
                        """).param("prefix", prefix).param("products", products).update();
    }

    private void delete(String prefix) {
        jdbc.sql("delete from product where sku like :prefix || '%'")
                .param("prefix", prefix)
                .update();
    }

    private int total(String path) {
        return api.get(path + "?searchCriteria[pageSize]=1")
                .hasStatus(200)
                .json()
                .path("total_count")
                .asInt();
    }
}
