package dev.holdfast.salability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalableQuantitiesListTest {

    private static final String LIST = "/V1/inventory/salable-quantities?";
    private static final List<String> SETTINGS = List.of("manage_stock", "backorders", "min_qty");

    @Autowired
    Api api;

    @BeforeAll
    void goods(@Autowired Fixtures fixtures, @Autowired Goods goods) {
        fixtures.company();
        goods.reference();
        goods.holds("nowhere in the catalogue", "eu-1 5");
        goods.product("idle", "");
        goods.holds("idle", "eu-disabled 5");
        goods.product("Tea", "");
        goods.product("kept-back", "min_qty 3");
        goods.product("to-order", "backorders 1, min_qty 0");
        goods.product("to-order-out", "backorders 2, min_qty 0");
        goods.product("no-order", "backorders 0, min_qty -2");
        goods.product("kept-back-order", "backorders 1, min_qty 3");
        for (var sku : List.of("Tea", "kept-back", "to-order", "no-order", "kept-back-order", "SKU-4", "SKU-6")) {
            goods.holds(sku, "eu-1 4, us-1 4");
            goods.reserved(sku, 10, "-1");
            goods.reserved(sku, 20, "-5");
        }
        goods.holds("to-order-out", "eu-1 4 out, us-1 4");
        goods.reserved("to-order-out", 20, "-4");
    }

    @AfterEach
    void as_before() {
        for (var setting : SETTINGS) configure(setting, "null");
    }

    private void configure(String setting, String value) {
        api.put("/V1/store/config", """
                        {"config": {"path": "cataloginventory/item_options/%s", "value": %s}}""".formatted(setting, value)).hasStatus(200);
    }

    @Test
    void what_stocks_may_still_sell_is_listed_for_the_skus_asked_for() {
        api.get(LIST + filter(0, "sku", "in", "tea,sku-4,SKU-5,kept-back")).hasBody("""
                {"items": [
                   {"sku": "kept-back", "stock_id": 10, "salable_qty": 0, "manage_stock": true, "is_salable": false},
                   {"sku": "kept-back", "stock_id": 20, "salable_qty": 0, "manage_stock": true, "is_salable": false},
                   {"sku": "kept-back", "stock_id": 30, "salable_qty": 5, "manage_stock": true, "is_salable": true},
                   {"sku": "SKU-4", "stock_id": 10, "salable_qty": null, "manage_stock": false, "is_salable": true},
                   {"sku": "SKU-4", "stock_id": 20, "salable_qty": null, "manage_stock": false, "is_salable": true},
                   {"sku": "SKU-4", "stock_id": 30, "salable_qty": null, "manage_stock": false, "is_salable": true},
                   {"sku": "Tea", "stock_id": 10, "salable_qty": 3, "manage_stock": true, "is_salable": true},
                   {"sku": "Tea", "stock_id": 20, "salable_qty": 0, "manage_stock": true, "is_salable": false},
                   {"sku": "Tea", "stock_id": 30, "salable_qty": 8, "manage_stock": true, "is_salable": true}],
                 "search_criteria": {"filter_groups": [{"filters": [
                    {"field": "sku", "value": "tea,sku-4,SKU-5,kept-back", "condition_type": "in"}]}], "page_size": 100},
                 "total_count": 9}""");
    }

    /** The rules are said twice, in Java and in SQL. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "manage_stock 0",
                "backorders 1",
                "backorders 2, min_qty -3",
                "backorders 1, min_qty 2",
                "min_qty 2",
                "min_qty -2"
            })
    void every_row_says_what_the_routes_for_one_sku_say(String settings) {
        for (var setting : settings.isEmpty() ? List.<String>of() : List.of(settings.split(", ", -1))) {
            var words = setting.split(" ", -1);
            configure(words[0], "\"" + words[1] + "\"");
        }

        var rows = api.get(LIST + "searchCriteria=").hasStatus(200).json().get("items");
        assertThat(rows.size()).isGreaterThan(25);
        for (var row : rows) {
            var path = "/" + row.get("sku").stringValue() + "/" + row.get("stock_id");
            api.get("/V1/inventory/is-product-salable" + path)
                    .hasText(row.get("is_salable").toString());
            assertThat(row.get("salable_qty").isNull())
                    .as(row.toString())
                    .isNotEqualTo(row.get("manage_stock").booleanValue());
            if (row.get("salable_qty").isNull()) continue;
            api.get("/V1/inventory/get-product-salable-quantity" + path)
                    .hasText(row.get("salable_qty").toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            salable_qty  | gt   | 7   | kept-back-order@30 no-order@30 SKU-1@10 SKU-1@30 SKU-6@30 Tea@30 to-order@30
            salable_qty  | lt   | 0   | kept-back-order@20 to-order@20
            manage_stock | eq   | 0   | SKU-4@10 SKU-4@20 SKU-4@30
            is_salable   | eq   | 0   | idle@10 idle@30 kept-back@10 kept-back@20 no-order@20 SKU-3@10 SKU-3@30 Tea@20 to-order-out@10
            name         | like | te% | Tea@10 Tea@20 Tea@30
            stock_id     | eq   | 20  | kept-back@20 kept-back-order@20 no-order@20 SKU-2@20 SKU-4@20 SKU-6@20 Tea@20 to-order@20 to-order-out@20
            """)
    void the_list_can_be_searched_by_what_it_says(String field, String operator, String value, String goods) {
        var rows = api.get(LIST + filter(0, field, operator, value))
                .hasStatus(200)
                .json()
                .get("items");
        var found = rows.valueStream()
                .map(row -> row.get("sku").stringValue() + "@" + row.get("stock_id"))
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(goods);
    }

    @Test
    void it_can_be_sorted_by_what_is_left() {
        api.get(LIST + filter(0, "sku", "eq", "tea")
                        + "&searchCriteria[sortOrders][0][field]=salable_qty&searchCriteria[sortOrders][0][direction]=DESC"
                        + "&searchCriteria[pageSize]=2&fields=items[stock_id,salable_qty],total_count")
                .hasBody("""
                        {"items": [{"stock_id": 30, "salable_qty": 8}, {"stock_id": 10, "salable_qty": 3}], "total_count": 3}""");
    }

    private static String filter(int group, String field, String operator, String value) {
        var filter = "searchCriteria[filter_groups][" + group + "][filters][0]";
        return "%1$s[field]=%2$s&%1$s[condition_type]=%3$s&%1$s[value]=%4$s"
                .formatted(filter, field, operator, Api.encoded(value));
    }
}
