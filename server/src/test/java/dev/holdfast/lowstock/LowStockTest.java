package dev.holdfast.lowstock;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class LowStockTest {

    private static final String LOW_STOCK = "/V1/inventory/low-stock";

    @Autowired
    Api api;

    @BeforeAll
    static void company(
            @Autowired Fixtures fixtures, @Autowired Goods goods, @Autowired Api api, @Autowired JdbcClient jdbc) {
        fixtures.company();
        for (var sku : new String[] {"Tea", "mug", "own", "off", "gone", "much"}) goods.product(sku, "decimals");
        jdbc.sql("update product set status = 2 where sku = 'off'").update();
        jdbc.sql("update stock_item set use_config_notify_stock_qty = false, notify_stock_qty = 4 where sku = 'own'")
                .update();
        goods.holds("Tea", "eu-1 0.5, eu-2 1, eu-3 0.5 out, eu-disabled 0.5, us-1 0");
        goods.holds("mug", "eu-1 5, eu-2 5");
        goods.holds("own", "eu-1 3, eu-2 3");
        goods.holds("off", "eu-1 0.5");
        goods.holds("unknown", "eu-1 0.5");
        goods.holds("much", "eu-1 50");
        api.post("/V1/inventory/low-quantity-notification", """
                        {"sourceItemConfigurations": [
                           {"source_code": "eu-2", "sku": "mug", "notify_stock_qty": 5.5},
                           {"source_code": "eu-2", "sku": "own", "notify_stock_qty": 3}]}""").hasBody("[]");
    }

    @Test
    void items_below_their_quantity_are_listed() {
        api.get(LOW_STOCK).hasBody("""
                {"items": [
                   {"sku": "mug", "name": "mug", "source_code": "eu-2", "source_name": "EU-source-2", "quantity": 5, "notify_stock_qty": 5.5},
                   {"sku": "own", "name": "own", "source_code": "eu-1", "source_name": "EU-source-1", "quantity": 3, "notify_stock_qty": 4},
                   {"sku": "Tea", "name": "Tea", "source_code": "eu-1", "source_name": "EU-source-1", "quantity": 0.5, "notify_stock_qty": 1}],
                 "search_criteria": {"filter_groups": []},
                 "total_count": 3}""");
    }

    @Test
    void the_list_can_be_searched() {
        api.get(
                        LOW_STOCK + "?searchCriteria[filter_groups][0][filters][0][field]=source_code"
                                + "&searchCriteria[filter_groups][0][filters][0][value]=eu-1"
                                + "&searchCriteria[sortOrders][0][field]=quantity&searchCriteria[sortOrders][0][direction]=ASC"
                                + "&searchCriteria[pageSize]=1&searchCriteria[currentPage]=2&fields=items[sku,quantity],total_count")
                .hasBody("""
                        {"items": [{"sku": "own", "quantity": 3}], "total_count": 2}""");
    }

    @Test
    void every_item_says_from_which_quantity_on_it_is_low_and_whether_that_is_its_own() {
        api.get("/V1/inventory/low-quantity-notifications?fields=items,total_count"
                        + "&searchCriteria[filter_groups][0][filters][0][field]=sku"
                        + "&searchCriteria[filter_groups][0][filters][0][value]=MUG,own,unknown"
                        + "&searchCriteria[filter_groups][0][filters][0][condition_type]=in")
                .hasBody("""
                        {"items": [
                           {"sku": "mug", "source_code": "eu-1", "notify_stock_qty": 1, "use_default": true},
                           {"sku": "mug", "source_code": "eu-2", "notify_stock_qty": 5.5, "use_default": false},
                           {"sku": "own", "source_code": "eu-1", "notify_stock_qty": 4, "use_default": true},
                           {"sku": "own", "source_code": "eu-2", "notify_stock_qty": 3, "use_default": false},
                           {"sku": "unknown", "source_code": "eu-1", "notify_stock_qty": 1, "use_default": true}],
                         "total_count": 5}""");
    }

    @Test
    void every_source_says_how_much_it_holds_and_how_much_runs_out() {
        api.get("/V1/inventory/source-totals?fields=items,total_count").hasBody("""
                {"items": [
                   {"source_code": "default", "sku_count": 0, "quantity": 0, "out_of_stock_count": 0, "low_count": 0},
                   {"source_code": "eu-1", "sku_count": 6, "quantity": 59.5, "out_of_stock_count": 0, "low_count": 2},
                   {"source_code": "eu-2", "sku_count": 3, "quantity": 9, "out_of_stock_count": 0, "low_count": 1},
                   {"source_code": "eu-3", "sku_count": 1, "quantity": 0.5, "out_of_stock_count": 1, "low_count": 0},
                   {"source_code": "eu-disabled", "sku_count": 1, "quantity": 0.5, "out_of_stock_count": 0, "low_count": 0},
                   {"source_code": "us-1", "sku_count": 1, "quantity": 0, "out_of_stock_count": 1, "low_count": 0}],
                 "total_count": 6}""");
    }

    @Test
    void sources_can_be_searched_by_how_much_runs_out() {
        api.get("/V1/inventory/source-totals?searchCriteria[filter_groups][0][filters][0][field]=low_count"
                        + "&searchCriteria[filter_groups][0][filters][0][value]=0"
                        + "&searchCriteria[filter_groups][0][filters][0][condition_type]=gt"
                        + "&searchCriteria[sortOrders][0][field]=quantity&fields=items[source_code],total_count")
                .hasBody("""
                        {"items": [{"source_code": "eu-1"}, {"source_code": "eu-2"}], "total_count": 2}""");
    }
}
