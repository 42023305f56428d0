package dev.holdfast.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class CustomAttributesTest {

    @Autowired
    Api api;

    CatalogApi catalog;

    @BeforeEach
    void client() {
        catalog = new CatalogApi(api);
    }

    private static String attributes(String json) {
        return "\"custom_attributes\": " + json;
    }

    private JsonNode value(String sku, String code) {
        return StreamSupport.stream(catalog.get(sku).path("custom_attributes").spliterator(), false)
                .filter(attribute -> attribute.path("attribute_code").asString().equals(code))
                .map(attribute -> attribute.path("value"))
                .findFirst()
                .orElse(Json.NODES.missingNode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            form-1 | [{"attribute_code": "color", "value": "17"}, {"attribute_code": "cost", "value": 1.50}]
            form-2 | [{"attributeCode": "color", "value": 17}, {"value": "1.5", "attributeCode": "cost"}]
            form-3 | {"color": "17.9", "cost": "1.50"}
            form-4 | {"0": {"attribute_code": "color", "value": 17}, "x": {"attributeCode": "cost", "value": 1.5}}
            form-5 | [{"attribute_code": "color", "value": 3}, {"attribute_code": "cost", "value": 1.5}, {"attribute_code": "color", "value": 17}]
            form-6 | {"color": 17, "cost": "1.5", "erp_number": "unknown", "has_options": "1"}
            """)
    void every_form_is_read_alike(String sku, String json) {
        catalog.save(sku, attributes(json)).hasStatus(200);

        assertThat(value(sku, "color")).isEqualTo(Json.NODES.stringNode("17"));
        assertThat(value(sku, "cost")).isEqualTo(Json.NODES.stringNode("1.5"));
        assertThat(value(sku, "erp_number").isMissingNode()).isTrue();
        assertThat(value(sku, "has_options")).isEqualTo(Json.NODES.stringNode("0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{}]                                          | An empty custom attribute is specified. Enter the attribute and try again.
            ["color"]                                     | An empty custom attribute is specified. Enter the attribute and try again.
            [{"value": null}]                             | An empty custom attribute is specified. Enter the attribute and try again.
            [{"value": 17}]                               | A custom attribute is specified with a missing attribute code. Verify the code and try again.
            [{"attribute_code": "", "value": 17}]         | A custom attribute is specified with a missing attribute code. Verify the code and try again.
            [{"attribute_code": "color"}]                 | The "color" attribute code doesn't have a value set. Enter the value and try again.
            [{"attribute_code": "color", "value": "red"}] | Attribute "color" has invalid value. The "red" value's type is invalid. The "int" type was expected. Verify and try again.
            {"color": ""}                                 | Attribute "color" has invalid value. The "" value's type is invalid. The "int" type was expected. Verify and try again.
            {"cost": "cheap"}                             | Attribute "cost" has invalid value. The "cheap" value's type is invalid. The "float" type was expected. Verify and try again.
            {"description": ["a"]}                        | Attribute "description" has invalid value. The "array" value's type is invalid. The "string" type was expected. Verify and try again.
            """)
    void a_defect_is_named(String json, String message) {
        catalog.save("defect-1", attributes(json))
                .refused(400, "Error occurred during \"custom_attributes\" processing. " + message);
        assertThat(api.get("/V1/products/defect-1").status()).isEqualTo(404);
    }

    @Test
    void the_key_in_the_message_is_the_one_that_was_sent() {
        catalog.save("key-1", "\"customAttributes\": [{}]")
                .refused(
                        400,
                        "Error occurred during \"customAttributes\" processing. An empty custom attribute is specified. Enter"
                                + " the attribute and try again.");
        catalog.save("key-1", attributes("17")).refused(400, "Not all parameters valid.");
        catalog.save("key-1", attributes("null")).hasStatus(200);
    }

    @Test
    void a_value_is_text_and_null_or_nothing_takes_it_away() {
        catalog.save(
                "value-1",
                attributes("{\"meta_title\": 12, \"meta_keyword\": true, \"description\": \"A\", \"color\": 3}"));
        assertThat(value("value-1", "meta_title").asString()).isEqualTo("12");
        assertThat(value("value-1", "meta_keyword").asString()).isEqualTo("1");

        catalog.save("value-1", attributes("{\"meta_title\": null, \"meta_keyword\": \"\", \"color\": null}"));

        assertThat(value("value-1", "meta_title").isMissingNode()).isTrue();
        assertThat(value("value-1", "meta_keyword").isMissingNode()).isTrue();
        assertThat(value("value-1", "color").isMissingNode()).isTrue();
        assertThat(value("value-1", "description").asString()).isEqualTo("A");
    }

    @Test
    void categories_are_given_by_links_or_by_ids() {
        catalog.save(
                "cat-1", "\"extension_attributes\": {\"category_links\": [{\"category_id\": \"3\", \"position\": 5}]}");
        assertThat(value("cat-1", "category_ids").toString()).isEqualTo("[\"3\"]");

        catalog.save("cat-1", attributes("{\"category_ids\": [4, \"3\"]}"));
        assertThat(catalog.get("cat-1")
                        .path("extension_attributes")
                        .path("category_links")
                        .toString())
                .isEqualTo("[{\"position\":0,\"category_id\":\"4\"},{\"position\":5,\"category_id\":\"3\"}]");
        catalog.save("cat-1", attributes("[{\"attribute_code\": \"category_ids\", \"value\": \"7,8\"}]"));
        assertThat(value("cat-1", "category_ids").toString()).isEqualTo("[\"7\",\"8\"]");
        catalog.save("cat-1", attributes("{\"category_ids\": []}"));
        assertThat(catalog.get("cat-1").path("extension_attributes").has("category_links"))
                .isFalse();
    }
}
