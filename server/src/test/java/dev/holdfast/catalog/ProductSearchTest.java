package dev.holdfast.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductSearchTest {

    @Autowired
    Api api;

    @BeforeAll
    void a_small_catalogue(@Autowired Fixtures fixtures) {
        fixtures.websites();
        var catalog = new CatalogApi(api);
        catalog.save("Bag-1", """
                "name": "Small bag", "price": 19.99, "weight": 0.5,
                "extension_attributes": {"website_ids": [1], "category_links": [{"category_id": 3, "position": 1}],
                  "stock_item": {"qty": 4}},
                "custom_attributes": {"color": 17, "description": "Of linen, for bread", "special_price": 9.5,
                  "meta_title": "Bag"}
                """).hasStatus(200);
        catalog.save("bag-2", """
                "name": "Large bag", "price": 120, "status": 2,
                "extension_attributes": {"website_ids": [1, 2], "category_links": [{"category_id": 3}, {"category_id": 4}]},
                "custom_attributes": {"color": 18, "description": "Of 100% wool", "special_price": 100}
                """).hasStatus(200);
        catalog.save("case_3", """
                "name": "Case", "price": 300, "visibility": 1, "type_id": "configurable",
                "extension_attributes": {"website_ids": []}
                """).hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sku                | eq      | BAG-1              | Bag-1
            sku                | like    | bag%               | Bag-1,bag-2
            sku                | nlike   | bag%               | case_3
            sku                | in      | bag-2,CASE_3,nope  | bag-2,case_3
            sku                | nin     | bag-2,CASE_3       | Bag-1
            sku                | neq     | bag-2              | Bag-1,case_3
            name               | like    | %BAG               | Bag-1,bag-2
            name               | eq      | case               | case_3
            price              | gt      | 19.99              | bag-2,case_3
            price              | gteq    | 19.990             | Bag-1,bag-2,case_3
            price              | lteq    | 1.2                |
            price              | in      | 300,120            | bag-2,case_3
            status             | eq      | 1                  | Bag-1,case_3
            visibility         | neq     | 4                  | case_3
            type_id            | eq      | configurable       | case_3
            weight             | null    | 1                  | bag-2,case_3
            weight             | notnull | 1                  | Bag-1
            attribute_set_id   | eq      | 4                  | Bag-1,bag-2,case_3
            created_at         | from    | 2020-01-01         | Bag-1,bag-2,case_3
            updated_at         | lt      | 2020-01-01 00:00:00 |
            website_id         | eq      | 1                  | Bag-1,bag-2
            website_id         | in      | 2,3                | bag-2
            website_id         | nin     | 2                  | Bag-1,case_3
            website_id         | neq     | 1                  | case_3
            website_id         | null    | 1                  | case_3
            website_id         | finset  | 2                  | bag-2
            category_id        | eq      | 4                  | bag-2
            category_id        | notnull | 1                  | Bag-1,bag-2
            color              | eq      | 17                 | Bag-1
            color              | in      | 17,18              | Bag-1,bag-2
            color              | like    | 1%                 | Bag-1,bag-2
            color              | null    | 1                  | case_3
            description        | like    | of %               | Bag-1,bag-2
            description        | like    | %100\\%%           | bag-2
            description        | eq      | OF LINEN, FOR BREAD | Bag-1
            special_price      | gt      | 10                 | bag-2
            url_key            | eq      | small-bag          | Bag-1
            meta_title         | in      | bag,case           | Bag-1
            has_options        | eq      | 0                  | Bag-1,bag-2,case_3
            tax_class_id       | eq      | 2                  | Bag-1,bag-2,case_3
            """)
    void products_are_found_by_every_field(String field, String operator, String value, String skus) {
        assertThat(skusOf(search(field, operator, value))).isEqualTo(skus == null ? "" : skus);
    }

    @Test
    void products_are_found_and_sorted_by_their_ids() {
        var ids = new ArrayList<String>();
        for (var sku : new String[] {"case_3", "bag-1"}) {
            ids.add(api.get("/V1/products/" + sku).json().path("id").asString());
        }
        for (var field : new String[] {"id", "entity_id"}) {
            assertThat(skusOf(api.get("/V1/products?" + filter(field, "in", String.join(",", ids))
                            + "&searchCriteria[sortOrders][0][field]=" + field)))
                    .isEqualTo("case_3,Bag-1");
        }
    }

    @Test
    void a_list_shows_less_of_each_product_and_pages() {
        var answer = api.get(
                        "/V1/products?searchCriteria[sortOrders][0][field]=price&searchCriteria[sortOrders][0][direction]=ASC"
                                + "&searchCriteria[pageSize]=2&searchCriteria[currentPage]=1&fields=items,total_count")
                .hasStatus(200);
        assertThat(skusOf(answer)).isEqualTo("Bag-1,bag-2");
        assertThat(answer.json().path("total_count").asInt()).isEqualTo(3);

        var full = (ObjectNode) api.get("/V1/products/bag-1").json();
        ((ObjectNode) full.path("extension_attributes")).remove("stock_item");
        assertThat(answer.json().path("items").get(0)).isEqualTo(full);
        assertThat(full.path("extension_attributes"))
                .isEqualTo(Json.MAPPER.readTree(
                        "{\"website_ids\": [1], \"category_links\": [{\"position\": 1, \"category_id\": \"3\"}]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "qty", "sku; drop table product", "custom_attributes", "1", "entity_id--"})
    void a_field_that_products_do_not_have_is_refused(String field) {
        search(field, "eq", "1")
                .refused(400, "The \"%1\" attribute name is invalid. Reset the name and try again.", field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or '1'='1", "'; delete from product; --", "\\", "%\\", "$$", "\"", "?", ":sku", "1e400"})
    void sql_in_a_value_is_only_a_value(String value) {
        for (var operator : new String[] {"eq", "like", "in", "finset", "nlike", "' or 1=1 --"}) {
            for (var field : new String[] {"sku", "name", "description"}) {
                int status = search(field, operator, value).status();
                assertThat(status).as(field + " " + operator).isEqualTo(200);
            }
        }
        search("price", "eq", value)
                .refused(
                        400,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", "price")
                                .and("value", value));
        assertThat(skusOf(api.get("/V1/products?searchCriteria="))).isEqualTo("Bag-1,bag-2,case_3");
    }

    @Test
    void a_list_asks_for_criteria() {
        api.get("/V1/products")
                .refused(
                        400,
                        Message.named(
                                "\"%fieldName\" is required. Enter and try again.", "fieldName", "searchCriteria"));
        search("sku", "eq", "a\0b").hasStatus(400);
    }

    private Answer search(String field, String operator, String value) {
        return api.get("/V1/products?" + filter(field, operator, value));
    }

    private static String filter(String field, String operator, String value) {
        var filter = "searchCriteria[filter_groups][0][filters][0]";
        return "%s[field]=%s&%s[condition_type]=%s&%s[value]=%s"
                .formatted(filter, Api.encoded(field), filter, Api.encoded(operator), filter, Api.encoded(value));
    }

    private static String skusOf(Answer answer) {
        var skus = new ArrayList<String>();
        answer.hasStatus(200)
                .json()
                .path("items")
                .forEach(item -> skus.add(item.path("sku").asString()));
        return String.join(",", skus);
    }
}
