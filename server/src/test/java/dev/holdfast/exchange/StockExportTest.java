package dev.holdfast.exchange;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class StockExportTest {

    private static final String EXPORT = "/V1/inventory/export-stock-salable-qty/website/";
    private static final String DUMP = "/V1/inventory/dump-stock-index-data/website/";

    private static final String ON_TWO_WEBSITES = """
            insert into product_website (sku, website_id)
            select p.sku, w.website_id
              from product p, website w
             where p.sku <> 'sku-6'
               and w.code in ('base', 'eu_website')
            """;

    @Autowired
    Api api;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures, @Autowired Goods goods, @Autowired JdbcClient jdbc) {
        fixtures.company();
        goods.reference();
        goods.product("download", "downloadable", "min_qty 2");
        goods.product("kit", "bundle", "in_stock");
        goods.product("set", "grouped", "");
        goods.product("free", "virtual", "unmanaged");
        goods.holds("SKU-1", "default 5.5");
        goods.holds("download", "eu-1 100, default 100");
        goods.reserved("SKU-1", 10, "-1");
        goods.reserved("SKU-1", 1, "-1");
        jdbc.sql(ON_TWO_WEBSITES).update();
    }

    @Test
    void what_the_stock_of_a_channel_can_promise_is_exported() {
        api.get(EXPORT + "eu_website?searchCriteria=").hasBody("""
                {"items": [
                   {"sku": "SKU-1", "qty": 7.5, "is_salable": true},
                   {"sku": "SKU-3", "qty": 0, "is_salable": false},
                   {"sku": "SKU-4", "qty": 0, "is_salable": true},
                   {"sku": "SKU-6", "qty": 3, "is_salable": true},
                   {"sku": "download", "qty": 98, "is_salable": true},
                   {"sku": "kit", "qty": 0, "is_salable": true},
                   {"sku": "set", "qty": 0, "is_salable": false},
                   {"sku": "free", "qty": 0, "is_salable": true}],
                 "search_criteria": {"filter_groups": []},
                 "total_count": 10}""");
    }

    @Test
    void the_default_stock_leaves_no_product_out() {
        api.get(EXPORT + "base?searchCriteria[filter_groups][0][filters][0][field]=sku"
                        + "&searchCriteria[filter_groups][0][filters][0][value]=SKU-1,SKU-2"
                        + "&searchCriteria[filter_groups][0][filters][0][condition_type]=in")
                .hasBody("""
                        {"items": [
                           {"sku": "SKU-1", "qty": 4.5, "is_salable": true},
                           {"sku": "SKU-2", "qty": 0, "is_salable": false}],
                         "search_criteria": {"filter_groups": [
                           {"filters": [{"field": "sku", "value": "SKU-1,SKU-2", "condition_type": "in"}]}]},
                         "total_count": 2}""");
    }

    @Test
    void pages_are_pages_of_the_catalogue() {
        api.get(EXPORT + "eu_website?searchCriteria[pageSize]=2&searchCriteria[currentPage]=1"
                        + "&searchCriteria[sortOrders][0][field]=sku&searchCriteria[sortOrders][0][direction]=DESC")
                .hasBody("""
                        {"items": [{"sku": "SKU-6", "qty": 3, "is_salable": true}],
                         "search_criteria": {"filter_groups": [], "sort_orders": [{"field": "sku", "direction": "DESC"}],
                                             "page_size": 2, "current_page": 1},
                         "total_count": 10}""");
        api.get(
                        EXPORT
                                + "eu_website?searchCriteria[pageSize]=100&searchCriteria[currentPage]=99&fields=items,total_count")
                .hasBody("""
                        {"items": [], "total_count": 10}""");
    }

    @Test
    void what_the_stock_of_a_channel_has_is_dumped() {
        api.get(DUMP + "eu_website").hasBody("""
                [{"sku": "download", "qty": 100, "is_salable": true},
                 {"sku": "free", "qty": 0, "is_salable": true},
                 {"sku": "kit", "qty": 0, "is_salable": true},
                 {"sku": "set", "qty": 0, "is_salable": false},
                 {"sku": "SKU-1", "qty": 8.5, "is_salable": true},
                 {"sku": "SKU-3", "qty": 0, "is_salable": false},
                 {"sku": "SKU-4", "qty": 0, "is_salable": true}]""");
        api.get(DUMP + "base").hasBody("""
                [{"sku": "download", "qty": 100, "is_salable": true},
                 {"sku": "free", "qty": 0, "is_salable": true},
                 {"sku": "kit", "qty": 0, "is_salable": true},
                 {"sku": "set", "qty": 0, "is_salable": false},
                 {"sku": "SKU-1", "qty": 5.5, "is_salable": true},
                 {"sku": "SKU-2", "qty": 0, "is_salable": false},
                 {"sku": "SKU-3", "qty": 0, "is_salable": false},
                 {"sku": "SKU-4", "qty": 0, "is_salable": true},
                 {"sku": "SKU-5", "qty": 0, "is_salable": false}]""");
        api.get(DUMP + "us_website").hasBody("[]");
        api.get(DUMP + "admin").hasBody("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"website/nowhere", "shop/base", "website/%27%20or%201=1", "website/a%2Fb"})
    void a_channel_that_no_stock_serves_is_unknown(String channel) {
        api.get("/V1/inventory/export-stock-salable-qty/" + channel + "?searchCriteria=")
                .refused(404, "No linked stock found");
        api.get("/V1/inventory/dump-stock-index-data/" + channel).refused(404, "No linked stock found");
    }

    @Test
    void the_catalogue_is_searched_by_its_own_fields() {
        api.get(EXPORT + "base")
                .refused(
                        400,
                        Message.named(
                                "\"%fieldName\" is required. Enter and try again.", "fieldName", "searchCriteria"));
        api.get(
                        EXPORT
                                + "base?searchCriteria[sortOrders][0][field]=quantity&searchCriteria[sortOrders][0][direction]=ASC")
                .refused(400, "The \"%1\" attribute name is invalid. Reset the name and try again.", "quantity");
    }

    @Test
    void only_those_who_may_see_stocks_may_ask() {
        var refusal = Message.named(
                "The consumer isn't authorized to access %resources.", "resources", "Magento_InventoryApi::stock");
        var salesOnly = api.withOnly("Magento_InventorySalesApi::stock");
        salesOnly.get(EXPORT + "base?searchCriteria=").refused(401, refusal);
        salesOnly.get(DUMP + "base").refused(401, refusal);
    }
}
