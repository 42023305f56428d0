package dev.holdfast.catalog;

import static dev.holdfast.catalog.CatalogApi.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class ProductsTest {

    private static final String UNKNOWN =
            "The product that was requested doesn't exist. Verify the product and try again.";
    private static final String EMPTY = "The \"%1\" attribute value is empty. Set the attribute and try again.";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void websites(@Autowired Fixtures fixtures) {
        fixtures.websites();
    }

    private Answer save(String sku, String fields) {
        return new CatalogApi(api).save(sku, fields);
    }

    private JsonNode get(String sku) {
        return new CatalogApi(api).get(sku);
    }

    @Test
    void a_new_product_has_every_default() {
        var made = api.store("all").post("/V1/products", """
                {"product": {"sku": "lamp-7", "name": "Desk lamp", "attribute_set_id": 4, "price": 24.50}}
                """).hasStatus(200);
        int id = made.json().path("id").asInt();
        var createdAt = made.json().path("created_at").asString();

        assertThat(createdAt).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        made.hasText("""
                {"id":%d,"sku":"lamp-7","name":"Desk lamp","attribute_set_id":4,"price":24.5,"status":1,"visibility":4,\
                "type_id":"simple","created_at":"%s","updated_at":"%s","extension_attributes":{"website_ids":[1,2,3,4],\
                "stock_item":{"item_id":%d,"product_id":%d,"stock_id":1,"qty":0,"is_in_stock":false,"is_qty_decimal":false,\
                "show_default_notification_message":false,"use_config_min_qty":true,"min_qty":0,"use_config_min_sale_qty":1,\
                "min_sale_qty":1,"use_config_max_sale_qty":true,"max_sale_qty":10000,"use_config_backorders":true,\
                "backorders":0,"use_config_notify_stock_qty":true,"notify_stock_qty":1,"use_config_qty_increments":true,\
                "qty_increments":0,"use_config_enable_qty_inc":true,"enable_qty_increments":false,\
                "use_config_manage_stock":true,"manage_stock":true,"low_stock_date":null,"is_decimal_divided":false,\
                "stock_status_changed_auto":0}},"product_links":[],"options":[],"media_gallery_entries":[],"tier_prices":[],\
                "custom_attributes":[{"attribute_code":"options_container","value":"container2"},\
                {"attribute_code":"url_key","value":"desk-lamp"},{"attribute_code":"required_options","value":"0"},\
                {"attribute_code":"has_options","value":"0"},{"attribute_code":"tax_class_id","value":"2"},\
                {"attribute_code":"category_ids","value":[]}]}""".formatted(id, createdAt, createdAt, id, id));
        api.get("/V1/products/lamp-7?storeId=1&editMode=1&forceReload=true").hasText(made.text());
    }

    @Test
    void everything_sent_is_kept_and_given_back() {
        var made = api.store("all").post("/V1/products", """
                {"product": {"sku": "full-1", "name": "Everything", "attribute_set_id": 4, "price": "1299.999999", "status": 2,
                 "visibility": 1, "type_id": "virtual", "weight": 1.2505, "created_at": "2020-01-01 00:00:00",
                 "extensionAttributes": {"websiteIds": [2, "1", 2],
                   "category_links": [{"position": 3, "category_id": "12"}, {"category_id": 7}],
                   "downloadable_product_links": [{"title": "PDF", "price": 1.50}]},
                 "product_links": [{"sku": "full-1", "linkType": "related", "linked_product_sku": "lamp-7", "position": 1}],
                 "options": [{"title": "Engraving", "type": "field", "is_require": true}],
                 "media_gallery_entries": [{"media_type": "image", "label": "Front", "position": 1, "disabled": false,
                   "types": ["image"], "content": {"base64_encoded_data": "AAAA", "type": "image/png", "name": "a.png"}}],
                 "tier_prices": [{"customer_group_id": 0, "qty": 10, "value": 9.90}],
                 "custom_attributes": [{"attribute_code": "description", "value": "Ünïcode 🙂"}]}}
                """).hasStatus(200);
        var json = (ObjectNode) made.json();
        ((ObjectNode) json.path("extension_attributes")).remove("stock_item");

        assertThat(json.remove("created_at").asString()).isNotEqualTo("2020-01-01 00:00:00");
        json.remove(List.of("id", "updated_at"));
        assertThat(json).isEqualTo(Json.MAPPER.readTree("""
                {"sku": "full-1", "name": "Everything", "attribute_set_id": 4, "price": 1299.999999, "status": 2,
                 "visibility": 1, "type_id": "virtual", "weight": 1.2505,
                 "extension_attributes": {"website_ids": [1, 2],
                   "category_links": [{"position": 3, "category_id": "12"}, {"position": 0, "category_id": "7"}],
                   "downloadable_product_links": [{"title": "PDF", "price": 1.5}]},
                 "product_links": [{"sku": "full-1", "link_type": "related", "linked_product_sku": "lamp-7", "position": 1}],
                 "options": [{"title": "Engraving", "type": "field", "is_require": true}],
                 "media_gallery_entries": [{"media_type": "image", "label": "Front", "position": 1, "disabled": false,
                   "types": ["image"]}],
                 "tier_prices": [{"customer_group_id": 0, "qty": 10, "value": 9.9}],
                 "custom_attributes": [{"attribute_code": "options_container", "value": "container2"},
                   {"attribute_code": "url_key", "value": "everything"}, {"attribute_code": "required_options", "value": "1"},
                   {"attribute_code": "has_options", "value": "1"}, {"attribute_code": "tax_class_id", "value": "2"},
                   {"attribute_code": "description", "value": "Ünïcode 🙂"},
                   {"attribute_code": "category_ids", "value": ["12", "7"]}]}
                """));
        api.get("/V1/products/full-1").hasBody(made.text());
    }

    @Test
    void what_a_get_answers_can_be_put_back() {
        var made = save("round-1", "\"weight\": 2, \"extension_attributes\": {\"stock_item\": {\"qty\": 5}}");

        api.put("/V1/products/round-1", "{\"product\": %s}".formatted(made.text()))
                .hasStatus(200);

        var again = (ObjectNode) get("round-1");
        var before = (ObjectNode) made.json();
        again.remove("updated_at");
        before.remove("updated_at");
        assertThat(again).isEqualTo(before);
    }

    @Test
    void a_second_post_changes_only_what_it_sends() {
        var before =
                (ObjectNode) save("upsert-1", "\"weight\": 2, \"status\": 2").json();

        var after = (ObjectNode) api.post("/V1/products", """
                {"product": {"sku": "UPSERT-1", "price": 11, "custom_attributes": {"color": 17}}}
                """).hasStatus(200).json();

        assertThat(after.path("sku").asString()).isEqualTo("upsert-1");
        assertThat(after.path("price").asInt()).isEqualTo(11);
        assertThat(attribute(after, "color").asString()).isEqualTo("17");
        after.set("price", before.path("price"));
        after.set("custom_attributes", before.path("custom_attributes"));
        after.remove("updated_at");
        before.remove("updated_at");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_put_makes_what_is_not_there_and_the_path_says_what_it_is_called() {
        api.store("all")
                .put("/V1/products/put-1", body("something else", "\"weight\": 3"))
                .hasStatus(200);

        assertThat(get("put-1").path("weight").asInt()).isEqualTo(3);
        api.get("/V1/products/something%20else").refused(404, UNKNOWN);
        api.put("/V1/products/put-1", """
                        {"product": {"weight": null, "price": 12}, "saveOptions": true}
                        """).hasStatus(200);
        assertThat(get("put-1").has("weight")).isFalse();
        assertThat(get("put-1").path("price").asInt()).isEqualTo(12);
    }

    @Test
    void a_new_product_is_shown_by_the_website_of_the_store_view_or_by_all() {
        api.post("/V1/products", body("site-1", "")).hasStatus(200);
        api.store("store_for_us_website")
                .post("/V1/products", body("site-2", ""))
                .hasStatus(200);
        save("site-3", "\"extension_attributes\": {\"website_ids\": []}");

        assertThat(websites("site-1")).containsExactly(1);
        assertThat(websites("site-2")).containsExactly(3);
        assertThat(websites("site-3")).isEmpty();
        api.store("store_for_eu_website")
                .post("/V1/products", body("site-1", ""))
                .hasStatus(200);
        assertThat(websites("site-1")).containsExactly(1);
    }

    @Test
    void websites_are_added_and_taken_away_one_by_one() {
        api.post("/V1/products", body("links-1", "")).hasStatus(200);

        api.post("/V1/products/links-1/websites", """
                {"productWebsiteLink": {"sku": "LINKS-1", "website_id": 2}}
                """).hasBody("true");
        api.put("/V1/products/links-1/websites", """
                {"productWebsiteLink": {"sku": "nonsense", "websiteId": "4"}}
                """).hasBody("true");
        assertThat(websites("links-1")).containsExactly(1, 2, 4);
        api.delete("/V1/products/links-1/websites/2").hasBody("true");
        api.delete("/V1/products/links-1/websites/2").hasBody("true");
        assertThat(websites("links-1")).containsExactly(1, 4);

        api.post("/V1/products/links-1/websites", "{\"productWebsiteLink\": {\"sku\": \"links-1\"}}")
                .refused(400, "There are not websites for assign to product");
        api.post("/V1/products/x/websites", "{\"productWebsiteLink\": {\"sku\": \"nope\", \"website_id\": 1}}")
                .refused(404, UNKNOWN);
        api.delete("/V1/products/nope/websites/1").refused(404, UNKNOWN);
        api.delete("/V1/products/links-1/websites/one")
                .refused(
                        400,
                        "The \"one\" value's type is invalid. The \"int\" type was expected. Verify and try again.");
        for (int unknown : new int[] {0, 99, -1}) {
            api.put("/V1/products/links-1/websites", """
                            {"productWebsiteLink": {"website_id": %d}}
                            """.formatted(unknown))
                    .refused(
                            400,
                            "The website with id %1 that was requested wasn't found. Verify the website and try again.",
                            unknown);
        }
        assertThat(websites("links-1")).containsExactly(1, 4);
    }

    @Test
    void a_deleted_product_is_gone() {
        save("gone-1", "");

        api.delete("/V1/products/GONE-1").hasBody("true");

        api.get("/V1/products/gone-1").refused(404, UNKNOWN);
        api.delete("/V1/products/gone-1").refused(404, UNKNOWN);
        save("gone-1", "").hasStatus(200);
    }

    @Test
    void the_types_and_the_attribute_set_are_listed() {
        api.get("/V1/products/types").hasBody("""
                [{"name": "simple", "label": "Simple Product"}, {"name": "virtual", "label": "Virtual Product"},
                 {"name": "downloadable", "label": "Downloadable Product"},
                 {"name": "configurable", "label": "Configurable Product"}, {"name": "bundle", "label": "Bundle Product"},
                 {"name": "grouped", "label": "Grouped Product"}]
                """);
        api.get("/V1/products/attribute-sets/sets/list?searchCriteria=").hasBody("""
                {"items": [{"attribute_set_id": 4, "attribute_set_name": "Default", "sort_order": 1, "entity_type_id": 4}],
                 "search_criteria": {"filter_groups": []}, "total_count": 1}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /V1/products                                         | Magento_Catalog::products
            PUT    | /V1/products/x                                       | Magento_Catalog::products
            GET    | /V1/products/x                                       | Magento_Catalog::products
            GET    | /V1/products                                         | Magento_Catalog::products
            DELETE | /V1/products/x                                       | Magento_Catalog::products
            POST   | /V1/products/x/websites                              | Magento_Catalog::products
            PUT    | /V1/products/x/websites                              | Magento_Catalog::products
            DELETE | /V1/products/x/websites/1                            | Magento_Catalog::products
            GET    | /V1/products/types                                   | Magento_Catalog::products
            GET    | /V1/products/attribute-sets/sets/list?searchCriteria | Magento_Catalog::sets
            GET    | /V1/stockItems/x                                     | Magento_Catalog::catalog_inventory
            PUT    | /V1/products/x/stockItems/1                          | Magento_Catalog::catalog_inventory
            GET    | /V1/stockItems/lowStock/?scopeId=0&qty=1             | Magento_Catalog::catalog_inventory
            GET    | /V1/stockStatuses/x                                  | Magento_Catalog::catalog_inventory
            """)
    void every_route_asks_for_its_resource(String verb, String path, String resource) {
        var refusal = Message.named("The consumer isn't authorized to access %resources.", "resources", resource);
        api.asGuest().send(verb, path, "").refused(401, refusal);
        api.withOnly("Magento_Sales::ship").send(verb, path, "").refused(401, refusal);
        assertThat(api.withOnly(resource).send(verb, path, "").status()).isNotEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name": ""                     | The "%1" attribute value is empty. Set the attribute and try again. | Product Name
            "name": " "                    | The "%1" attribute value is empty. Set the attribute and try again. | Product Name
            "name": null                   | The "%1" attribute value is empty. Set the attribute and try again. | Product Name
            "price": null                  | The "%1" attribute value is empty. Set the attribute and try again. | Price
            "price": -0.01                 | Please enter a number 0 or greater in this field.                   |
            "weight": -1                   | Please enter a number 0 or greater in this field.                   |
            "weight": 1, "price": "-5"     | Please enter a number 0 or greater in this field.                   |
            "custom_attributes": {"special_price": -1} | Please enter a number 0 or greater in this field.       |
            "attribute_set_id": 3          | Invalid product data: %1                                            | Invalid attribute set entity type
            "sku": " "                     | The "%1" attribute value is empty. Set the attribute and try again. | sku
            "sku": null                    | The "%1" attribute value is empty. Set the attribute and try again. | sku
            """)
    void what_makes_no_product_is_refused(String fields, String template, String parameter) {
        var expected = parameter == null ? Message.of(template) : Message.of(template, parameter);
        long before = count();

        save("bad-1", fields).refused(400, expected);

        assertThat(count()).isEqualTo(before);
        save("good-1", "").hasStatus(200);
        if (!fields.contains("sku")) save("good-1", fields).refused(400, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "status": 3             | status     | 3
            "status": 0             | status     | 0
            "visibility": 5         | visibility | 5
            "type_id": "giftcard"   | type_id    | giftcard
            "price": 1e400          | price      | 1E+400
            "price": 1e999999999    | price      | 1E+400
            "price": 99999999999999.9999999 | price | 99999999999999.9999999
            "weight": 1234567890123 | weight     | 1234567890123
            "extension_attributes": {"category_links": [{"category_id": "x"}]} | category_id | x
            "custom_attributes": {"cost": 1e15}                        | cost        | 1E+15
            "custom_attributes": {"category_ids": [1, "two"]}          | category_id | two
            "extension_attributes": {"stock_item": {"qty": 1234567890123}} | qty      | 1234567890123
            "extension_attributes": {"stock_item": {"qty": 1e400}}     | qty         | 1E+400
            "extension_attributes": {"stock_item": {"backorders": 3}}  | backorders  | 3
            "extension_attributes": {"stock_item": {"min_qty": -1e8}}  | min_qty     | -1E+8
            "options": [{"price": 1e999999999}]                        | price       | 1E+999999999
            """)
    void a_value_out_of_range_is_named(String fields, String field, String value) {
        save("range-1", fields)
                .refused(
                        400,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", field)
                                .and("value", value));
        api.get("/V1/products/range-1").refused(404, UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "price": "cheap"     | Error occurred during "price" processing. The "cheap" value's type is invalid. The "float" type was expected. Verify and try again.
            "price": ""          | Error occurred during "price" processing. The "" value's type is invalid. The "float" type was expected. Verify and try again.
            "name": ["a"]        | Error occurred during "name" processing. The "array" value's type is invalid. The "string" type was expected. Verify and try again.
            "status": "on"       | Error occurred during "status" processing. The "on" value's type is invalid. The "int" type was expected. Verify and try again.
            "extension_attributes": {"stock_item": {"qty": "many"}} | Error occurred during "extension_attributes" processing. Error occurred during "stock_item" processing. Error occurred during "qty" processing. The "many" value's type is invalid. The "float" type was expected. Verify and try again.
            "extension_attributes": {"website_ids": 1} | Error occurred during "extension_attributes" processing. Error occurred during "website_ids" processing. The "integer" value's type is invalid. The "int[]" type was expected. Verify and try again.
            "product_links": "x" | Not all parameters valid.
            """)
    void a_value_of_another_type_is_refused(String fields, String message) {
        save("type-1", fields).refused(400, message);
        api.get("/V1/products/type-1").refused(404, UNKNOWN);
    }

    @Test
    void a_field_that_products_do_not_have_is_refused() {
        var template = "\"%fieldName\" is not supported. Correct the field name and try again.";
        save("field-1", "\"shoe_size\": 44").refused(400, Message.named(template, "fieldName", "ShoeSize"));
        save("field-1", "\"extension_attributes\": {\"stock_item\": {\"qtty\": 1}}")
                .refused(400, Message.named(template, "fieldName", "Qtty"));
        api.post("/V1/products", "{}")
                .refused(
                        400, Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "product"));
        api.post("/V1/products", "{\"product\": {}}").refused(400, EMPTY, "sku");
        api.get("/V1/products/field-1").refused(404, UNKNOWN);
    }

    @Test
    void a_product_lacks_its_mandatory_fields_only_once() {
        api.post("/V1/products", "{\"product\": {\"sku\": \"m-1\", \"name\": \"M\", \"price\": 1}}")
                .refused(400, "Invalid product data: %1", "Invalid attribute set entity type");
        api.post("/V1/products", "{\"product\": {\"sku\": \"m-1\", \"attribute_set_id\": 4, \"price\": 1}}")
                .refused(400, EMPTY, "Product Name");
        api.post("/V1/products", "{\"product\": {\"sku\": \"m-1\", \"attribute_set_id\": 4, \"name\": \"M\"}}")
                .refused(400, EMPTY, "Price");
        api.post("/V1/products", """
                {"product": {"sku": "m-1", "attribute_set_id": 4, "name": "M", "type_id": "bundle"}}
                """).hasStatus(200);
        assertThat(get("m-1").has("price")).isFalse();
        api.post("/V1/products", "{\"product\": {\"sku\": \"m-1\", \"type_id\": \"simple\"}}")
                .refused(400, EMPTY, "Price");
        assertThat(get("m-1").path("type_id").asString()).isEqualTo("bundle");
    }

    @Test
    void a_sku_has_1_to_64_characters_and_no_blanks_around_it() {
        var longest = "🙂".repeat(64);
        save("  trimmed  ", "").hasStatus(200);
        assertThat(get(" trimmed ").path("sku").asString()).isEqualTo("trimmed");

        save(longest, "").hasStatus(200);
        save(longest + "x", "").refused(400, "SKU length should be %1 characters maximum.", 64);
        api.put("/V1/products/" + Api.encoded(longest + "x"), body("x", ""))
                .refused(400, "SKU length should be %1 characters maximum.", 64);
        api.get("/V1/products/" + Api.encoded(longest + "x")).refused(404, UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"1e-999999999", "0e-999999999", "'\"-1e-999999999\"'", "-0", "-0.0", "0e999999999", "0.00000049"})
    void a_number_too_small_to_tell_is_zero(String number) {
        save(
                        "tiny-1",
                        "\"price\": %s, \"weight\": %s, \"extension_attributes\": {\"stock_item\": {\"qty\": %s}}"
                                .formatted(number, number, number))
                .hasStatus(200);

        assertThat(get("tiny-1").path("price").toString()).isEqualTo("0");
        assertThat(get("tiny-1").path("weight").toString()).isEqualTo("0");
        assertThat(get("tiny-1").at("/extension_attributes/stock_item/qty").toString())
                .isEqualTo("0");
    }

    @Test
    void a_name_has_at_most_255_characters() {
        save("name-1", "\"name\": \"%s\"".formatted("é🙂".repeat(127) + "x")).hasStatus(200);
        save("name-1", "\"name\": \"%s\"".formatted("é🙂".repeat(128)))
                .refusedAs(
                        400,
                        "product-name-too-long",
                        Message.of("Product Name length should be %1 characters maximum.", 255));
        assertThat(get("name-1").path("name").asString()).hasSize(127 * 3 + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a/b
            100%
            a%2Fb
            a+b
            it's "5" <inch>
            a;b=c
            ..
            a?b#c
            größe/🙂
            a&b
            _
            """)
    void any_printable_sku_can_stand_in_a_path(String sku) {
        var path = "/V1/products/" + Api.encoded(sku).replace(".", "%2E");
        var escaped = sku.replace("\"", "\\\"");

        api.store("all").put(path, body("ignored", "")).hasStatus(200);

        assertThat(api.get(path).hasStatus(200).json().path("sku").asString()).isEqualTo(sku);
        save(escaped, "\"status\": 2").hasStatus(200);
        assertThat(api.get(path).json().path("status").asInt()).isEqualTo(2);
        api.get("/V1/stockItems/" + Api.encoded(sku).replace(".", "%2E")).hasStatus(200);
        api.delete(path).hasBody("true");
        api.get(path).refused(404, UNKNOWN);
    }

    @Test
    void text_with_nul_is_refused_wherever_it_stands() {
        var invalid = "\"%field_name\" does not contains valid value.";
        save("nul-1", "\"custom_attributes\": {\"description\": \"a\\u0000b\"}")
                .refused(400, Message.named(invalid, "field_name", "description"));
        save("nul-1", "\"options\": [{\"title\": \"a\\u0000b\"}]")
                .refused(400, Message.named(invalid, "field_name", "title"));
        save("nul-1", "\"options\": [{\"a\\u0000b\": 1}]").hasStatus(400);
        save("nul-1", "\"name\": \"a\\u0000b\"").refused(400, Message.named(invalid, "field_name", "name"));
        api.get("/V1/products/nul%00").hasStatus(400);
        api.get("/V1/products/nul-1").refused(404, UNKNOWN);
    }

    @Test
    void url_keys_are_unique_and_made_from_the_name_when_not_given() {
        save("url-1", "\"name\": \"Tëst  Lamp, (grün)!\"").hasStatus(200);
        int second = save("url-2", "\"name\": \"Test lamp grun\"")
                .hasStatus(200)
                .json()
                .path("id")
                .asInt();
        int third = save("url-3", "\"name\": \"日本\"")
                .hasStatus(200)
                .json()
                .path("id")
                .asInt();
        int fourth = save("url-4", "\"name\": \"日本\"")
                .hasStatus(200)
                .json()
                .path("id")
                .asInt();

        assertThat(attribute(get("url-1"), "url_key").asString()).isEqualTo("test-lamp-grun");
        assertThat(attribute(get("url-2"), "url_key").asString()).isEqualTo("test-lamp-grun-" + second);
        assertThat(attribute(get("url-3"), "url_key").asString()).isEqualTo("product");
        assertThat(third).isNotEqualTo(fourth);
        assertThat(attribute(get("url-4"), "url_key").asString()).isEqualTo("product-" + fourth);
        save("url-1", "\"name\": \"Renamed\"").hasStatus(200);
        assertThat(attribute(get("url-1"), "url_key").asString()).isEqualTo("test-lamp-grun");

        var taken = "\"custom_attributes\": {\"url_key\": \"Test Lamp Grun\"}";
        save("url-5", taken).refused(400, "URL key for specified store already exists.");
        save("url-2", taken).refused(400, "URL key for specified store already exists.");
        api.get("/V1/products/url-5").refused(404, UNKNOWN);
        assertThat(attribute(get("url-2"), "url_key").asString()).isEqualTo("test-lamp-grun-" + second);
        save("url-2", "\"custom_attributes\": {\"url_key\": \"\"}").hasStatus(200);
        assertThat(attribute(get("url-2"), "url_key").asString()).isEqualTo("lamp-url-2-" + second);
    }

    @Test
    void two_who_make_one_sku_at_the_same_moment_make_one_product() throws Exception {
        for (int round = 0; round < 10; round++) {
            var sku = "race-" + round;
            var statuses = Concurrently.race(6, () -> save(sku, "").status());

            assertThat(statuses).containsOnly(200);
            assertThat(rows("sku = '" + sku + "'")).isEqualTo(1);
            assertThat(get(sku).path("name").asString()).isEqualTo("Lamp " + sku);
        }
    }

    @Test
    void two_who_change_different_fields_at_the_same_moment_both_do() throws Exception {
        for (int round = 1; round <= 10; round++) {
            var sku = "fields-1";
            int number = round;
            save(sku, "").hasStatus(200);

            var statuses = Concurrently.race(List.of(
                    () -> change(sku, "\"price\": " + (number + 100)),
                    () -> change(sku, "\"weight\": " + number),
                    () -> change(sku, "\"custom_attributes\": {\"color\": %d}".formatted(number)),
                    () -> change(
                            sku, "\"extension_attributes\": {\"stock_item\": {\"min_qty\": %d}}".formatted(number)),
                    () -> change(
                            sku,
                            "\"extension_attributes\": {\"stock_item\": {\"max_sale_qty\": %d}}".formatted(number))));

            assertThat(statuses).containsOnly(200);
            var product = get(sku);
            assertThat(product.path("price").asInt()).isEqualTo(number + 100);
            assertThat(product.path("weight").asInt()).isEqualTo(number);
            assertThat(attribute(product, "color").asString()).isEqualTo(Integer.toString(number));
            var own = jdbc.sql("select min_qty::int || ' ' || max_sale_qty::int from stock_item where sku = 'fields-1'")
                    .query(String.class)
                    .single();
            assertThat(own).isEqualTo(number + " " + number);
        }
    }

    private int change(String sku, String fields) {
        return api.post("/V1/products", "{\"product\": {\"sku\": \"%s\", %s}}".formatted(sku, fields))
                .status();
    }

    @Test
    void many_new_products_of_one_name_get_a_url_key_each() throws Exception {
        var skus = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            var sku = "twin-" + i;
            skus.add(() -> save(sku, "\"name\": \"Twin\"").status());
        }

        assertThat(Concurrently.race(skus)).containsOnly(200);

        assertThat(rows("sku like 'twin-%'")).isEqualTo(8);
    }

    private List<Integer> websites(String sku) {
        var ids = new ArrayList<Integer>();
        get(sku).path("extension_attributes").path("website_ids").forEach(id -> ids.add(id.asInt()));
        return ids;
    }

    private static JsonNode attribute(JsonNode product, String code) {
        for (var attribute : product.path("custom_attributes")) {
            if (attribute.path("attribute_code").asString().equals(code)) return attribute.path("value");
        }
        return Json.NODES.missingNode();
    }

    private long count() {
        return rows("true");
    }

    private long rows(String condition) {
        return jdbc.sql("select count(*) from product where " + condition)
                .query(Long.class)
                .single();
    }
}
