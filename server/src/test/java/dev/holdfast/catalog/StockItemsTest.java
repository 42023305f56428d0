package dev.holdfast.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockItemsTest {

    private static final String UNKNOWN = "The Product with the \"%1\" SKU doesn't exist.";

    @Autowired
    Api api;

    CatalogApi catalog;

    @BeforeAll
    void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    @BeforeEach
    void client() {
        catalog = new CatalogApi(api);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            new-1 | {"qty": 30, "is_in_stock": true}                | default 30/1
            new-2 | {"qty": 30}                                     | default 30/1
            new-3 | {"qty": "30.5", "is_in_stock": false}           | default 30.5/0
            new-4 | {"is_in_stock": true}                           | default 0/1
            new-5 | {"qty": 0}                                      | ``
            new-6 | {"qty": -0, "is_in_stock": "no"}                | ``
            new-7 | {"qty": -2}                                     | default -2/0
            new-8 | {"min_qty": 3, "use_config_min_qty": false}     | ``
            new-9 | null                                            | ``
            """)
    void a_new_product_with_a_quantity_lands_in_the_default_source(String sku, String stockItem, String items) {
        catalog.saveWithStock(sku, stockItem).hasStatus(200);

        assertThat(catalog.itemsOf(sku)).isEqualTo(items);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            old-1 | {"qty": 12}                         | default 12/0, eu-1 7/1
            old-2 | {"is_in_stock": true}               | default 5/1, eu-1 7/1
            old-3 | {"qty": 0, "is_in_stock": false}    | default 0/0, eu-1 7/1
            old-4 | {"manage_stock": false}             | default 5/0, eu-1 7/1
            old-5 | {"qty": null, "is_in_stock": null}  | default 5/0, eu-1 7/1
            """)
    void a_save_changes_only_what_it_sends_and_only_the_default_source(String sku, String stockItem, String items) {
        catalog.saveWithStock(sku, "{\"qty\": 5, \"is_in_stock\": false}").hasStatus(200);
        catalog.putInSource(sku, "eu-1", "7", 1);

        catalog.saveWithStock(sku, stockItem).hasStatus(200);

        assertThat(catalog.itemsOf(sku)).isEqualTo(items);
        assertThat(catalog.salableQuantity(sku, 10)).isEqualTo("7");
    }

    @Test
    void the_stock_item_shows_what_other_routes_do_to_the_default_source() {
        catalog.saveWithStock("mirror-1", "{\"qty\": 5}").hasStatus(200);
        assertThat(catalog.salableQuantity("mirror-1", 1)).isEqualTo("5");

        catalog.putInSource("mirror-1", "default", "8.25", 0);

        assertThat(catalog.stockItem("mirror-1").path("qty").asString()).isEqualTo("8.25");
        assertThat(catalog.stockItem("mirror-1").path("is_in_stock").asBoolean(true))
                .isFalse();
        api.post("/V1/inventory/source-items-delete", """
                        {"sourceItems": [{"sku": "mirror-1", "source_code": "default"}]}
                        """).hasBody("[]");
        assertThat(catalog.stockItem("mirror-1").path("qty").asString()).isEqualTo("0");
        assertThat(catalog.movementsOf("mirror-1"))
                .isEqualTo("default +5 product_saved, default +3 saved, default -8 removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"configurable", "bundle", "grouped"})
    void a_composite_keeps_its_status_and_owns_no_source_item(String type) {
        catalog.save(type, """
                "type_id": "%s", "extension_attributes": {"stock_item": {"qty": 5, "is_in_stock": true}}
                """.formatted(type)).hasStatus(200);

        assertThat(catalog.itemsOf(type)).isEmpty();
        assertThat(catalog.stockItem(type).path("is_in_stock").asBoolean()).isTrue();
        assertThat(catalog.stockItem(type).path("qty").asInt()).isZero();
        catalog.saveWithStock(type, "{\"is_in_stock\": false}").hasStatus(200);
        assertThat(catalog.stockItem(type).path("is_in_stock").asBoolean(true)).isFalse();
    }

    @Test
    void every_setting_is_kept() {
        int id = catalog.saveWithStock("settings-1", """
                {"qty": 4, "is_qty_decimal": true, "show_default_notification_message": "yes",
                 "use_config_min_qty": false, "min_qty": -3.5, "use_config_min_sale_qty": 0, "min_sale_qty": 2,
                 "use_config_max_sale_qty": false, "max_sale_qty": 6, "use_config_backorders": false, "backorders": 2,
                 "use_config_notify_stock_qty": false, "notify_stock_qty": 9, "use_config_qty_increments": false,
                 "qty_increments": 0.5, "use_config_enable_qty_inc": false, "enable_qty_increments": true,
                 "use_config_manage_stock": false, "manage_stock": false, "is_decimal_divided": true,
                 "item_id": 999, "product_id": 999, "stock_id": 7, "low_stock_date": "2020-01-01 00:00:00",
                 "stock_status_changed_auto": 1}
                """)
                .hasStatus(200)
                .json()
                .path("id")
                .asInt();

        api.get("/V1/stockItems/settings-1").hasBody("""
                {"item_id": %d, "product_id": %d, "stock_id": 1, "qty": 4, "is_in_stock": true, "is_qty_decimal": true,
                 "show_default_notification_message": true, "use_config_min_qty": false, "min_qty": -3.5,
                 "use_config_min_sale_qty": 0, "min_sale_qty": 2, "use_config_max_sale_qty": false, "max_sale_qty": 6,
                 "use_config_backorders": false, "backorders": 2, "use_config_notify_stock_qty": false,
                 "notify_stock_qty": 9, "use_config_qty_increments": false, "qty_increments": 0.5,
                 "use_config_enable_qty_inc": false, "enable_qty_increments": true, "use_config_manage_stock": false,
                 "manage_stock": false, "low_stock_date": null, "is_decimal_divided": true, "stock_status_changed_auto": 0}
                """.formatted(id, id));
        assertThat(catalog.stockItem("settings-1"))
                .isEqualTo(api.get("/V1/stockItems/settings-1").json());
    }

    @Test
    void an_own_value_rules_only_when_the_configuration_does_not() {
        catalog.saveWithStock("flag-1", "{\"min_sale_qty\": 7, \"manage_stock\": false}")
                .hasStatus(200);
        assertThat(catalog.stockItem("flag-1").path("min_sale_qty").asInt()).isEqualTo(1);
        assertThat(catalog.stockItem("flag-1").path("manage_stock").asBoolean()).isTrue();

        catalog.saveWithStock("flag-1", "{\"use_config_min_sale_qty\": false, \"use_config_manage_stock\": 0}");

        assertThat(catalog.stockItem("flag-1").path("min_sale_qty").asInt()).isEqualTo(7);
        assertThat(catalog.stockItem("flag-1").path("manage_stock").asBoolean(true))
                .isFalse();
    }

    @Test
    void the_configuration_rules_what_a_product_leaves_to_it() {
        catalog.saveWithStock("config-1", "{\"use_config_max_sale_qty\": false, \"max_sale_qty\": 50}");
        configure("min_qty", "\"2.5\"");
        configure("max_sale_qty", "40");
        configure("backorders", "1");
        configure("enable_qty_increments", "1");
        configure("qty_increments", "3");

        var item = catalog.stockItem("config-1");

        assertThat(item.path("min_qty").asString()).isEqualTo("2.5");
        assertThat(item.path("max_sale_qty").asInt()).isEqualTo(50);
        assertThat(item.path("backorders").asInt()).isEqualTo(1);
        assertThat(item.path("enable_qty_increments").asBoolean()).isTrue();
        assertThat(item.path("qty_increments").asInt()).isEqualTo(3);
        for (var name :
                new String[] {"min_qty", "max_sale_qty", "backorders", "enable_qty_increments", "qty_increments"}) {
            configure(name, "null");
        }
        assertThat(catalog.stockItem("config-1").path("min_qty").asInt()).isZero();
    }

    private void configure(String option, String value) {
        api.put("/V1/store/config", """
                        {"config": {"path": "cataloginventory/item_options/%s", "value": %s}}
                        """.formatted(option, value)).hasStatus(200);
    }

    @Test
    void the_legacy_route_saves_like_a_product_and_answers_the_bare_id() {
        int id = catalog.save("legacy-1", "").json().path("id").asInt();

        api.put("/V1/products/LEGACY-1/stockItems/77", "{\"stockItem\": {\"qty\": \"12\", \"is_in_stock\": true}}")
                .hasText(Integer.toString(id));
        api.put("/V1/products/legacy-1/stockItems/" + id, "{\"stock_item\": {\"manageStock\": true}}")
                .hasText(Integer.toString(id));

        assertThat(catalog.itemsOf("legacy-1")).isEqualTo("default 12/1");
        api.put("/V1/products/legacy-1/stockItems/x", "{\"stockItem\": {\"qty\": 1}}")
                .refused(
                        400,
                        "Error occurred during \"itemId\" processing. The \"x\" value's type is invalid. The \"int\" type was"
                                + " expected. Verify and try again.");
        api.put("/V1/products/legacy-1/stockItems/1", "{}")
                .refused(
                        400,
                        Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "stockItem"));
        api.put("/V1/products/legacy-1/stockItems/1", "{\"stockItem\": {\"qty\": 1234567890123}}")
                .refused(
                        400,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", "qty")
                                .and("value", "1234567890123"));
        assertThat(catalog.itemsOf("legacy-1")).isEqualTo("default 12/1");
    }

    @Test
    void stock_data_of_an_unknown_product_are_not_found() {
        api.get("/V1/stockItems/nope").refused(404, UNKNOWN, "nope");
        api.get("/V1/stockStatuses/no%2Fpe").refused(404, UNKNOWN, "no/pe");
        api.put("/V1/products/nope/stockItems/1", "{\"stockItem\": {\"qty\": 1}}")
                .refused(404, UNKNOWN, "nope");
        assertThat(catalog.itemsOf("nope")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            st-1 | {"qty": 3}                                                             | 3  | 1
            st-2 | {"qty": 3, "is_in_stock": false}                                       | 3  | 0
            st-3 | {"qty": 3, "min_qty": 3, "use_config_min_qty": false}                  | 3  | 0
            st-4 | {"is_in_stock": true}                                                  | 0  | 0
            st-5 | {"is_in_stock": true, "backorders": 1, "use_config_backorders": false} | 0  | 1
            st-6 | {"manage_stock": false, "use_config_manage_stock": false}              | 0  | 1
            st-7 | {}                                                                     | 0  | 0
            """)
    void the_stock_status_is_that_of_the_default_source(String sku, String stockItem, String quantity, String status) {
        int id = catalog.saveWithStock(sku, stockItem).json().path("id").asInt();

        api.get("/V1/stockStatuses/" + sku).hasBody("""
                {"product_id": %d, "stock_id": 1, "qty": %s, "stock_status": %s, "stock_item": %s}
                """.formatted(id, quantity, status, catalog.stockItem(sku)));
    }

    @Test
    void goods_with_less_than_a_quantity_are_listed_page_by_page() {
        catalog.saveWithStock("low-1", "{\"qty\": -20}");
        catalog.saveWithStock("low-2", "{\"qty\": -19.5}");
        catalog.saveWithStock("low-3", "{\"qty\": -18}");
        catalog.save("low-4", "\"type_id\": \"bundle\"");
        catalog.saveWithStock("low-5", "{\"qty\": 0}");
        catalog.putInSource("low-5", "eu-1", "-50", 1);

        api.get("/V1/stockItems/lowStock/?scopeId=0&qty=-18&currentPage=2&pageSize=1")
                .hasBody("""
                {"items": [%s],
                 "search_criteria": {"filter_groups": [{"filters": [{"field": "qty", "value": "-18", "condition_type": "lt"}]}],
                 "page_size": 1, "current_page": 2}, "total_count": 2}
                """.formatted(catalog.stockItem("low-2")));
        var below = new ArrayList<Integer>();
        api.get("/V1/stockItems/lowStock?scopeId=0&qty=0.5")
                .hasStatus(200)
                .json()
                .path("items")
                .forEach(item -> below.add(item.path("product_id").asInt()));
        assertThat(below).contains(idOf("low-5"), idOf("low-3")).doesNotContain(idOf("low-4"));
        for (var qty : new String[] {"1e400", "abc", "", "NaN", "[]", "1%00"}) {
            api.get("/V1/stockItems/lowStock?scopeId=0&qty=" + qty.replace("[]", "%5B%5D"))
                    .hasStatus(400);
        }
        api.get("/V1/stockItems/lowStock")
                .failed(
                        "One or more input exceptions have occurred.",
                        Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "scopeId"),
                        Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "qty"));
    }

    private int idOf(String sku) {
        return catalog.get(sku).path("id").asInt();
    }
}
