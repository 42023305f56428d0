package dev.holdfast.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.RestRoutes;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionTest {

    @Autowired
    Api api;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Summaries summaries;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private JsonNode document;

    @BeforeAll
    void some_goods() {
        document = api.asGuest().fromRoot().get("/v3/api-docs").hasStatus(200).json();
        fixtures.company();
        api.post("/V1/products", """
                {"product": {"sku": "tea-1", "name": "Tea", "price": 4.5, "attribute_set_id": 4, "type_id": "simple", "weight": 0.1}}
                """).hasStatus(200);
        api.post("/V1/inventory/source-items", """
                {"sourceItems": [{"sku": "tea-1", "source_code": "eu-1", "quantity": 12.5, "status": 1}]}
                """).hasBody("[]");
    }

    /** Of the server, not of the tests. */
    private List<String> routes() {
        var code = codeOf(Summaries.class);
        var routes = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var controller = handler.getBeanType();
            if (!AnnotatedElementUtils.hasAnnotation(controller, RestRoutes.class)) return;
            if (!codeOf(ClassUtils.getUserClass(controller)).equals(code)) return;
            for (var path : mapping.getPatternValues()) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> routes.add(verb + " " + path.substring("/rest".length())));
            }
        });
        assertThat(routes).hasSizeGreaterThan(70);
        return List.copyOf(routes);
    }

    private static URL codeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void every_route_is_described_with_its_answer_and_its_input() {
        for (var route : routes()) {
            var operation = operation(route);
            assertThat(operation.isMissingNode()).as(route).isFalse();
            assertThat(operation
                            .at("/responses/200/content/application~1json/schema")
                            .isObject())
                    .as(route)
                    .isTrue();
            assertThat(operation
                            .at("/responses/default/content/application~1json/schema/$ref")
                            .asString(""))
                    .isEqualTo("#/components/schemas/Error");
            for (var segment : route.split("/", -1)) {
                if (segment.startsWith("{")) {
                    var names = new ArrayList<String>();
                    operation
                            .path("parameters")
                            .forEach(parameter ->
                                    names.add(parameter.path("name").asString("")));
                    assertThat(names).as(route).contains(segment.substring(1, segment.length() - 1));
                }
            }
        }
    }

    @Test
    void every_route_has_a_sentence_that_says_what_it_does_and_no_sentence_is_without_a_route() {
        assertThat(summaries.routes()).containsExactlyInAnyOrderElementsOf(routes());
    }

    @Test
    void every_reference_leads_somewhere() {
        for (var reference : document.findValues("$ref")) {
            assertThat(document.at(reference.asString().substring(1)).isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        }
    }

    @Test
    void bodies_have_their_wrapper_key_and_fields_in_snake_case() {
        var body = operation("POST /V1/inventory/sources").at("/requestBody/content/application~1json/schema");
        assertThat(body.at("/required/0").asString()).isEqualTo("source");
        var source = resolved(body.at("/properties/source"));
        assertThat(source.at("/properties/source_code/type").asString()).isEqualTo("string");
        assertThat(source.at("/properties/latitude/type").asString()).isEqualTo("number");
        assertThat(source.at("/properties/enabled/type").asString()).isEqualTo("boolean");
        var answer = operation("POST /V1/inventory/sources").at("/responses/200/content/application~1json/schema");
        assertThat(answer.at("/maxItems").asInt()).isZero();
    }

    @Test
    void who_may_call_is_said() {
        var list = operation("GET /V1/inventory/sources");
        assertThat(list.at("/description").asString()).isEqualTo("Needs `Magento_InventoryApi::source`.");
        assertThat(list.at("/security/0/token").isArray()).isTrue();
        var signIn = operation("POST /V1/integration/admin/token");
        assertThat(signIn.at("/security").isEmpty()).isTrue();
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void what_changes_something_takes_a_key_unless_its_answer_is_a_secret() {
        var key = "#/components/parameters/idempotencyKey";
        for (var route : routes()) {
            var operation = operation(route);
            boolean isTaken =
                    operation.path("parameters").findValuesAsString("$ref").contains(key);
            assertThat(operation.path("responses").has("422")).as(route).isEqualTo(isTaken);
            if (route.startsWith("GET")) assertThat(isTaken).as(route).isFalse();
        }
        assertThat(operation("PUT /V1/products/{sku}").path("parameters").findValuesAsString("$ref"))
                .contains(key);
        assertThat(operation("POST /V1/integration/admin/token")
                        .path("parameters")
                        .findValuesAsString("$ref"))
                .doesNotContain(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET  /V1/inventory/sources                                              | /V1/inventory/sources
        GET  /V1/inventory/sources/{sourceCode}                                 | /V1/inventory/sources/eu-1
        GET  /V1/inventory/stocks                                               | /V1/inventory/stocks
        GET  /V1/inventory/stocks/{stockId}                                     | /V1/inventory/stocks/10
        GET  /V1/inventory/stock-source-links                                   | /V1/inventory/stock-source-links?searchCriteria=
        GET  /V1/inventory/stock-resolver/{type}/{code}                         | /V1/inventory/stock-resolver/website/eu_website
        GET  /V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/{stockId} | /V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/10
        GET  /V1/inventory/source-items                                         | /V1/inventory/source-items?searchCriteria=
        GET  /V1/inventory/movements                                            | /V1/inventory/movements?searchCriteria=
        GET  /V1/inventory/get-product-salable-quantity/{sku}/{stockId}         | /V1/inventory/get-product-salable-quantity/tea-1/10
        GET  /V1/inventory/is-product-salable/{sku}/{stockId}                   | /V1/inventory/is-product-salable/tea-1/10
        GET  /V1/inventory/are-products-salable                                 | /V1/inventory/are-products-salable?skus[]=tea-1&stockId=10
        GET  /V1/inventory/is-product-salable-for-requested-qty/{sku}/{stockId}/{requestedQty} | /V1/inventory/is-product-salable-for-requested-qty/tea-1/10/99
        GET  /V1/inventory/audit                                                | /V1/inventory/audit
        GET  /V1/products                                                       | /V1/products?searchCriteria=
        GET  /V1/products/{sku}                                                 | /V1/products/tea-1
        GET  /V1/products/types                                                 | /V1/products/types
        GET  /V1/stockItems/{productSku}                                        | /V1/stockItems/tea-1
        GET  /V1/stockStatuses/{productSku}                                     | /V1/stockStatuses/tea-1
        GET  /V1/store/websites                                                 | /V1/store/websites
        GET  /V1/store/storeGroups                                              | /V1/store/storeGroups
        GET  /V1/store/storeViews                                               | /V1/store/storeViews
        GET  /V1/store/storeConfigs                                             | /V1/store/storeConfigs
        GET  /V1/directory/countries/{countryId}                                | /V1/directory/countries/DE
        GET  /V1/access/me                                                      | /V1/access/me
        GET  /V1/access/resources                                               | /V1/access/resources
        GET  /V1/access/roles                                                   | /V1/access/roles
        GET  /V1/access/users                                                   | /V1/access/users
        GET  /V1/access/integrations                                            | /V1/access/integrations
        """)
    void answers_are_as_described(String route, String path) {
        var schema = operation(route.replaceAll(" +", " ")).at("/responses/200/content/application~1json/schema");
        conforms(api.get(path).hasStatus(200).json(), schema, path);
    }

    private JsonNode operation(String route) {
        var parts = route.split(" ", -1);
        return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** As much of JSON Schema as the description uses. */
    private void conforms(JsonNode value, JsonNode described, String where) {
        var schema = resolved(described);
        switch (schema.path("type").asString("")) {
            case "string" ->
                assertThat(value.isString()).as(where + " " + value).isTrue();
            case "integer" ->
                assertThat(value.isIntegralNumber()).as(where + " " + value).isTrue();
            case "number" ->
                assertThat(value.isNumber()).as(where + " " + value).isTrue();
            case "boolean" ->
                assertThat(value.isBoolean()).as(where + " " + value).isTrue();
            case "array" -> {
                assertThat(value.isArray()).as(where + " " + value).isTrue();
                value.forEach(element -> conforms(element, schema.path("items"), where + "[]"));
            }
            case "object" -> {
                assertThat(value.isObject()).as(where + " " + value).isTrue();
                schema.path("required")
                        .forEach(name -> assertThat(value.has(name.asString()))
                                .as(where + " " + name)
                                .isTrue());
                value.properties().forEach(member -> {
                    var property = schema.path("properties").path(member.getKey());
                    boolean isFree = schema.has("additionalProperties") || !schema.has("properties");
                    assertThat(isFree || !property.isMissingNode())
                            .as(where + "." + member.getKey() + " is not described")
                            .isTrue();
                    if (!member.getValue().isNull())
                        conforms(member.getValue(), property, where + "." + member.getKey());
                });
            }
            default -> assertThat(schema.has("type")).isFalse();
        }
    }

    @Test
    void the_page_works_without_signing_in_and_without_the_internet() {
        var guest = api.asGuest().fromRoot().header("Accept", "text/html");
        var redirect = guest.get("/swagger").hasStatus(302);
        assertThat(redirect.header("Location")).endsWith("/swagger-ui/index.html");
        var page = guest.get("/swagger-ui/index.html").hasStatus(200).text();
        assertThat(page).doesNotContain("http://", "https://", "\"//");
        for (var part : List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js")) {
            assertThat(page).contains(part);
            api.asGuest()
                    .fromRoot()
                    .header("Accept", "*/*")
                    .get("/swagger-ui/" + part)
                    .hasStatus(200);
        }
        var settings = api.asGuest()
                .fromRoot()
                .get("/v3/api-docs/swagger-config")
                .hasStatus(200)
                .json();
        assertThat(settings.path("url").asString()).isEqualTo("/v3/api-docs");
        assertThat(settings.path("validatorUrl").asString("none")).isIn("none", "");
    }
}
