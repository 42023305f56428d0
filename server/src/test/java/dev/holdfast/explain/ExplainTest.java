package dev.holdfast.explain;

import static dev.holdfast.testing.Concurrently.race;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Checkout;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Stock 10 sells from eu-1, eu-2, eu-3 and eu-disabled. */
@ServerTest
class ExplainTest {

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    Checkout checkout;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    private String stocked(String rules, String items) {
        var sku = "ex-" + UUID.randomUUID();
        goods.product(sku, rules);
        if (!items.isEmpty()) goods.holds(sku, items);
        return sku;
    }

    private String hold(String sku, String quantity, String more) {
        return api.post("/V1/inventory/reservations", """
                        {"reservation": {"stock_id": 10, "items": [{"sku": "%s", "qty": %s}]%s}}
                        """.formatted(sku, quantity, more))
                .hasStatus(200)
                .json()
                .get("reservation_id")
                .asString();
    }

    private JsonNode explained(String sku) {
        return api.get("/V1/inventory/explain/" + sku + "/10").hasStatus(200).json();
    }

    @Test
    void every_term_is_told() {
        var sku = stocked("decimals, min_qty 2", "eu-1 10.5, eu-2 3, eu-3 10 out, eu-disabled 10");
        goods.reserved(sku, 10, "-4");
        goods.reserved(sku, 10, "1");
        goods.reserved(sku, 30, "-1");
        var held = hold(sku, "2.5", ", \"reference\": \"pos-1\", \"expires_in_seconds\": 600");
        var answer = api.get("/V1/inventory/explain/" + sku + "/10").hasStatus(200);
        var promises = answer.json().get("promises");
        answer.hasBody("""
                {"sku": "%s", "stock_id": 10, "salable_quantity": 6,
                 "sources": [
                   {"source_code": "eu-1", "priority": 1, "enabled": true, "quantity": 10.5, "status": 1, "counts": true},
                   {"source_code": "eu-2", "priority": 2, "enabled": true, "quantity": 3, "status": 1, "counts": true},
                   {"source_code": "eu-3", "priority": 3, "enabled": true, "quantity": 10, "status": 0, "counts": false, "why_not": "out-of-stock"},
                   {"source_code": "eu-disabled", "priority": 4, "enabled": false, "quantity": 10, "status": 1, "counts": false, "why_not": "source-disabled"}],
                 "available": 13.5,
                 "promises": [
                   {"object_type": "till", "object_id": "1", "object_increment_id": "", "quantity": 3, "promised_at": "%s", "age_seconds": %s},
                   {"object_type": "reservation", "object_id": "%s", "object_increment_id": "pos-1", "quantity": 2.5, "promised_at": "%s", "age_seconds": %s, "expires_at": "%s"}],
                 "promise_count": 2, "promised": 5.5,
                 "manage_stock": true, "backorders": 0, "min_qty": 2, "threshold": 2, "sum": 6}
                """.formatted(
                        sku,
                        promises.get(0).get("promised_at").asString(),
                        promises.get(0).get("age_seconds"),
                        held,
                        promises.get(1).get("promised_at").asString(),
                        promises.get(1).get("age_seconds"),
                        promises.get(1).get("expires_at").asString()));
        assertThat(promises.get(0).get("age_seconds").asInt()).isBetween(0, 10);
        api.get("/V1/inventory/get-product-salable-quantity/" + sku + "/10").hasBody("6");
    }

    @Test
    void what_is_settled_is_no_promise_any_more() {
        var sku = stocked("", "eu-1 10");
        var path = "/V1/inventory/reservations/" + hold(sku, "4", "");
        hold(sku, "1", "");
        api.post(path + "/fulfill", "{\"source_code\": \"eu-1\"}").hasStatus(200);
        api.get("/V1/inventory/explain/" + sku
                        + "/10?fields=salable_quantity,available,promised,promise_count,sum,promises[quantity]")
                .hasBody("""
                        {"salable_quantity": 5, "available": 6, "promised": 1, "promise_count": 1, "sum": 5, "promises": [{"quantity": 1}]}
                        """);
    }

    @Test
    void an_order_is_a_promise() {
        var sku = stocked("", "eu-1 10");
        int order = checkout.order("store_for_eu_website", sku + " 3");
        var incrementId = jdbc.sql("select increment_id from sales_order where order_id = ?")
                .param(order)
                .query(String.class)
                .single();
        api.get(
                        "/V1/inventory/explain/" + sku
                                + "/10?fields=salable_quantity,promised,promises[object_type,object_id,object_increment_id,quantity]")
                .hasBody("""
                        {"salable_quantity": 7, "promised": 3,
                         "promises": [{"object_type": "order", "object_id": "%d", "object_increment_id": "%s", "quantity": 3}]}
                        """.formatted(order, incrementId));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rules                     | items                      | promised | available | threshold | sum | salable | why zero
        min_qty 0                 | eu-1 5                     | 0        | 5         | 0         | 5   | 5       |
        min_qty 0                 | eu-1 5                     | 5        | 5         | 0         | 0   | 0       |
        min_qty 0                 | eu-1 5                     | 7        | 5         | 0         | -2  | 0       | nothing-left
        min_qty 4                 | eu-1 5                     | 2        | 5         | 4         | -1  | 0       | nothing-left
        min_qty -4                | eu-1 5                     | 2        | 5         | 0         | 3   | 3       |
        min_qty 4, backorders 1   | eu-1 5                     | 7        | 5         | 0         | -2  | -2      |
        min_qty -4, backorders 1  | eu-1 5                     | 7        | 5         | -4        | 2   | 2       |
        min_qty -4, backorders 2  | eu-1 5                     | 9        | 5         | -4        | 0   | 0       |
        min_qty -4, backorders 1  | eu-1 5                     | 10       | 5         | -4        | -1  | 0       | nothing-left
        min_qty 0, backorders 1   | eu-1 5 out                 | 2        | 0         | 0         | -2  | 0       | nothing-left
        min_qty 0, unmanaged      | eu-1 5                     | 7        | 5         | 0         | -2  | -2      |
        min_qty 0                 | eu-disabled 5              | 0        | 0         | 0         | 0   | 0       |
        min_qty 0                 | eu-disabled 5              | 2        | 0         | 0         | -2  | 0       | no-enabled-source
        min_qty 2                 |                            | 0        | 0         | 2         | -2  | 0       | no-enabled-source
        """, useHeadersInDisplayName = true)
    void the_terms_add_up_to_the_salable_quantity(
            String rules,
            String items,
            String promised,
            BigDecimal available,
            BigDecimal threshold,
            BigDecimal sum,
            BigDecimal salable,
            String whyZero) {
        var sku = stocked(rules, items == null ? "" : items);
        if (!promised.equals("0")) goods.reserved(sku, 10, "-" + promised);
        var explained = explained(sku);
        assertThat(explained.get("available").decimalValue()).isEqualByComparingTo(available);
        assertThat(explained.get("promised").decimalValue()).isEqualByComparingTo(promised);
        assertThat(explained.get("threshold").decimalValue()).isEqualByComparingTo(threshold);
        assertThat(explained.get("sum").decimalValue()).isEqualByComparingTo(sum);
        assertThat(explained.get("salable_quantity").decimalValue()).isEqualByComparingTo(salable);
        assertThat(explained.path("why_zero").asString("")).isEqualTo(whyZero == null ? "" : whyZero);
        api.get("/V1/inventory/get-product-salable-quantity/" + sku + "/10").hasBody(salable.toPlainString());
    }

    @Test
    void promises_come_in_pages_and_their_sum_is_of_all() {
        var sku = stocked("", "eu-1 100");
        for (int i = 1; i <= 5; i++) hold(sku, Integer.toString(i), ", \"reference\": \"page-%d\"".formatted(i));
        var path = "/V1/inventory/explain/" + sku
                + "/10?fields=promised,promise_count,promises[object_increment_id]&pageSize=2";
        api.get(path).hasBody("""
                {"promised": 15, "promise_count": 5, "promises": [{"object_increment_id": "page-1"}, {"object_increment_id": "page-2"}]}
                """);
        api.get(path + "&currentPage=3").hasBody("""
                {"promised": 15, "promise_count": 5, "promises": [{"object_increment_id": "page-5"}]}
                """);
        api.get(path + "&currentPage=4").hasBody("{\"promised\": 15, \"promise_count\": 5, \"promises\": []}");
        for (var wrong : List.of("currentPage=0", "pageSize=0", "pageSize=1001")) {
            var parts = wrong.split("=", -1);
            api.get("/V1/inventory/explain/" + sku + "/10?" + wrong)
                    .refused(
                            400,
                            Message.named(
                                            "Invalid value of \"%value\" provided for the %fieldName field.",
                                            "fieldName", parts[0])
                                    .and("value", Integer.valueOf(parts[1])));
        }
    }

    @Test
    void the_default_stock_is_explained_too() {
        var sku = stocked("", "default 3");
        api.get("/V1/inventory/explain/" + sku + "/1?fields=salable_quantity,sources[source_code,counts]")
                .hasBody("{\"salable_quantity\": 3, \"sources\": [{\"source_code\": \"default\", \"counts\": true}]}");
    }

    @Test
    void what_has_no_salable_quantity_has_no_explanation() {
        api.get("/V1/inventory/explain/no-such-sku/10")
                .refused(404, "The product that was requested doesn't exist. Verify the product and try again.");
        var composite = "ex-" + UUID.randomUUID();
        goods.product(composite, "configurable", "in_stock");
        api.get("/V1/inventory/explain/" + composite + "/10")
                .refused(400, "Can't check requested quantity for products without Source Items support.");
        api.get("/V1/inventory/explain/" + stocked("", "") + "/99").refused(400, "Could not receive Stock Item data");
        api.withOnly("Magento_Sales::sales")
                .get("/V1/inventory/explain/" + composite + "/10")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_InventorySalesApi::stock"));
    }

    @Test
    void the_terms_add_up_at_every_moment() throws Exception {
        var sku = stocked("", "eu-1 1000, eu-2 1000");
        var running = new AtomicInteger(2);
        Callable<Integer> sell = () -> {
            for (int i = 0; i < 25; i++) {
                var path = "/V1/inventory/reservations/" + hold(sku, "2", "");
                if (i % 2 == 0)
                    api.post(path + "/fulfill", "{\"source_code\": \"eu-1\"}").hasStatus(200);
                if (i % 5 == 0) goods.holds(sku, "eu-2 " + (900 + i));
            }
            running.decrementAndGet();
            return 0;
        };
        Callable<Integer> look = () -> {
            int looks = 0;
            for (; running.get() > 0 || looks == 0; looks++) {
                var explained = explained(sku);
                assertThat(explained.get("sum")).isEqualTo(explained.get("salable_quantity"));
            }
            return looks;
        };
        var looks = race(new ArrayList<>(List.of(sell, sell, look, look)));
        assertThat(looks.get(2) + looks.get(3)).isGreaterThan(10);
    }
}
