package dev.holdfast.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.ServerTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SaveSourceTest {

    private static final Message NAME_EMPTY = empty("name");
    private static final Message CODE_EMPTY = empty("source_code");
    private static final Message POSTCODE_EMPTY = empty("postcode");
    private static final Message COUNTRY_EMPTY = empty("country_id");
    private static final Message CODE_HAS_WHITESPACE =
            Message.named("\"%field\" can not contain whitespaces.", "field", "source_code");
    private static final Message TEMPLATE = Message.of("Validation Failed");
    private static final Message DEFAULT_DISABLED = Message.of("Default source can not be disabled.");
    private static final Message DEFAULT_FOR_PICKUP =
            Message.of("The Default Source can not be used for In-Store Pickup Delivery.");
    private static final Message CARRIERS = Message.named(
            "You can't configure \"%field\" because you have chosen Global Shipping configuration.",
            "field", "carrier_links");

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SalableQuantities salableQuantities;

    @Test
    void a_source_is_shown_as_it_was_saved_with_its_keys_in_the_order_of_the_contract() {
        post("""
                {"source_code": "lyon", "name": "Lyon", "email": "lyon@example.net", "contact_name": "Ada",
                 "enabled": false, "description": "By the river", "latitude": 45.764043, "longitude": 4.8356589,
                 "country_id": "FR", "region_id": 10, "region": "custom-region-name", "city": "Lyon",
                 "street": "Quai 1", "postcode": "69001", "phone": "1", "fax": "2",
                 "use_default_carrier_config": false, "carrier_links": [],
                 "extension_attributes": {"is_pickup_location_active": true, "frontend_name": "Lyon shop",
                                          "frontend_description": "Ring the bell"}}
                """).hasBody("[]");

        get("lyon")
                .hasText("{\"source_code\":\"lyon\",\"name\":\"Lyon\",\"email\":\"lyon@example.net\","
                        + "\"contact_name\":\"Ada\",\"enabled\":false,\"description\":\"By the river\","
                        + "\"latitude\":45.764043,\"longitude\":4.835659,\"country_id\":\"FR\",\"region_id\":10,"
                        + "\"region\":\"custom-region-name\",\"city\":\"Lyon\",\"street\":\"Quai 1\","
                        + "\"postcode\":\"69001\",\"phone\":\"1\",\"fax\":\"2\","
                        + "\"use_default_carrier_config\":true,\"carrier_links\":[],"
                        + "\"extension_attributes\":{\"is_pickup_location_active\":true,"
                        + "\"frontend_name\":\"Lyon shop\",\"frontend_description\":\"Ring the bell\"}}");
    }

    @Test
    void what_a_new_source_lacks_is_absent_or_has_its_default() {
        post(minimal("turin", "Turin")).hasBody("[]");

        get("turin").hasBody("""
                {"source_code": "turin", "name": "Turin", "enabled": true, "country_id": "IT", "postcode": "10121",
                 "use_default_carrier_config": true, "carrier_links": [],
                 "extension_attributes": {"is_pickup_location_active": false, "frontend_name": "Turin"}}
                """);
    }

    @Test
    void the_default_source_is_there_from_the_start() {
        get("default").hasBody("""
                {"source_code": "default", "name": "Default Source", "enabled": true, "description": "Default Source",
                 "latitude": 0, "longitude": 0, "country_id": "US", "postcode": "00000",
                 "use_default_carrier_config": true, "carrier_links": [],
                 "extension_attributes": {"is_pickup_location_active": false, "frontend_name": "Default Source"}}
                """);
    }

    @Test
    void a_source_that_nobody_made_is_not_found() {
        get("atlantis").refused(404, Message.named("Source with code \"%value\" does not exist.", "value", "atlantis"));
    }

    @Test
    void putting_makes_a_source_or_changes_it_and_so_does_posting() {
        put("genoa", minimal("genoa", "Genoa")).hasBody("[]");
        put("genoa", minimal("genoa", "Genova")).hasBody("[]");
        assertThat(name("genoa")).isEqualTo("Genova");
        post(minimal("genoa", "Genua")).hasBody("[]");
        assertThat(name("genoa")).isEqualTo("Genua");
    }

    @Test
    void the_path_names_the_source_whatever_the_body_says() {
        put("pisa", minimal("siena", "Pisa")).hasBody("[]");

        assertThat(name("pisa")).isEqualTo("Pisa");
        get("siena").hasStatus(404);
    }

    @Test
    void keys_may_be_in_camel_case_and_codes_may_hold_any_character_but_whitespace() {
        put("caf%C3%A9%2F1%25", """
                {"sourceCode": "x", "name": "Café", "countryId": "FR", "postcode": 75001,
                 "extensionAttributes": {"frontendName": "Chez nous"}}
                """).hasBody("[]");

        get("caf%C3%A9%2F1%25").hasBody("""
                {"source_code": "café/1%", "name": "Café", "enabled": true, "country_id": "FR", "postcode": "75001",
                 "use_default_carrier_config": true, "carrier_links": [],
                 "extension_attributes": {"is_pickup_location_active": false, "frontend_name": "Chez nous"}}
                """);
    }

    @Test
    void a_save_leaves_alone_what_it_does_not_send_but_resets_what_customers_read() {
        post("""
                {"source_code": "bern", "name": "Bern", "email": "bern@example.net", "enabled": false, "latitude": 46.948,
                 "longitude": 7.4474, "country_id": "CH", "region_id": 104, "city": "Bern", "street": "Gasse 1",
                 "phone": "1", "postcode": "3011",
                 "extension_attributes": {"is_pickup_location_active": true, "frontend_name": "Bern shop",
                                          "frontend_description": "Under the arcades"}}
                """).hasBody("[]");

        put("bern", """
                {"name": "Bern 2", "country_id": "CH", "postcode": "3012"}
                """).hasBody("[]");

        get("bern").hasBody("""
                {"source_code": "bern", "name": "Bern 2", "email": "bern@example.net", "enabled": false,
                 "latitude": 46.948, "longitude": 7.4474, "country_id": "CH", "region_id": 104, "city": "Bern",
                 "street": "Gasse 1", "phone": "1", "postcode": "3012", "use_default_carrier_config": true,
                 "carrier_links": [],
                 "extension_attributes": {"is_pickup_location_active": true, "frontend_name": "Bern 2"}}
                """);
    }

    @Test
    void null_empties_what_may_be_empty_and_is_ignored_elsewhere() {
        post("""
                {"source_code": "basel", "name": "Basel", "email": "basel@example.net", "enabled": false,
                 "description": "d", "latitude": 47.5, "longitude": 7.6, "country_id": "CH", "region_id": 108,
                 "region": "r", "city": "Basel", "street": "Gasse 1", "phone": "1", "fax": "2", "contact_name": "c",
                 "postcode": "4001", "extension_attributes": {"is_pickup_location_active": true}}
                """).hasBody("[]");

        put("basel", """
                {"name": "Basel", "email": null, "enabled": null, "description": null, "latitude": null,
                 "longitude": null, "country_id": "CH", "region_id": null, "region": null, "city": null,
                 "street": null, "phone": null, "fax": null, "contact_name": null, "postcode": "4001",
                 "use_default_carrier_config": null, "carrier_links": null,
                 "extension_attributes": {"is_pickup_location_active": null, "frontend_name": ""}}
                """).hasBody("[]");

        get("basel").hasBody("""
                {"source_code": "basel", "name": "Basel", "enabled": false, "country_id": "CH", "postcode": "4001",
                 "use_default_carrier_config": true, "carrier_links": [],
                 "extension_attributes": {"is_pickup_location_active": true, "frontend_name": "Basel"}}
                """);
    }

    @Test
    void a_region_and_its_number_are_kept_apart() {
        post("""
                {"source_code": "region-id", "name": "Region id", "country_id": "US", "postcode": "1", "region_id": 10}
                """).hasBody("[]");
        post("""
                {"source_code": "region-name", "name": "Region name", "country_id": "US", "postcode": "1",
                 "region": "custom-region-name"}
                """).hasBody("[]");

        get("region-id?fields=region_id,region").hasBody("{\"region_id\": 10}");
        get("region-name?fields=region_id,region").hasBody("{\"region\": \"custom-region-name\"}");
    }

    @Test
    void a_country_need_not_exist() {
        post("""
                {"source_code": "london", "name": "London", "country_id": "UK", "postcode": "E1"}
                """).hasBody("[]");

        get("london?fields=country_id").hasBody("{\"country_id\": \"UK\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"name\": \"\",", "\"name\": \"  \",", "\"name\": null,", ""})
    void a_source_needs_a_name(String name) {
        refusesToSave(
                "{" + name + " \"source_code\": \"bad\", \"country_id\": \"IT\", \"postcode\": \"1\"}", NAME_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"source_code\": \"\",", "\"source_code\": null,", ""})
    void a_source_needs_a_code(String code) {
        refusesToSave("{" + code + " \"name\": \"Bad\", \"country_id\": \"IT\", \"postcode\": \"1\"}", CODE_EMPTY);
    }

    @Test
    void a_blank_code_is_empty_and_has_whitespace() {
        refusesToSave(minimal(" ", "Bad"), CODE_EMPTY, CODE_HAS_WHITESPACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"source code", " source", "source ", "source\\tcode", "source\\ncode"})
    void a_code_has_no_whitespace(String code) {
        refusesToSave(minimal(code, "Bad"), CODE_HAS_WHITESPACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${name}", "a $::{b} c", "${}", "$${{x}}"})
    void a_name_or_a_code_that_a_template_engine_might_run_is_refused(String expression) {
        refusesToSave(minimal("bad", expression), TEMPLATE);
        refusesToSave(minimal(expression.replace(" ", ""), "Bad"), TEMPLATE);
    }

    @Test
    void dollars_and_braces_that_are_no_template_are_fine() {
        post(minimal("dollars", "$ {a} $: ${b")).hasBody("[]");
        assertThat(name("dollars")).isEqualTo("$ {a} $: ${b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"postcode\": \"\",", "\"postcode\": \" \",", "\"postcode\": null,", ""})
    void a_source_needs_a_postcode(String postcode) {
        refusesToSave(
                "{" + postcode + " \"source_code\": \"bad\", \"name\": \"Bad\", \"country_id\": \"IT\"}",
                POSTCODE_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"country_id\": \"\",", "\"country_id\": \" \",", "\"country_id\": null,", ""})
    void a_source_needs_a_country(String country) {
        refusesToSave(
                "{" + country + " \"source_code\": \"bad\", \"name\": \"Bad\", \"postcode\": \"1\"}", COUNTRY_EMPTY);
    }

    @Test
    void all_findings_are_told_in_the_order_of_the_contract() {
        refusesToSave(
                """
                {"carrier_links": [{"carrier_code": "ups", "position": 1}],
                 "extension_attributes": {"is_pickup_location_active": true}}
                """,
                NAME_EMPTY,
                CODE_EMPTY,
                POSTCODE_EMPTY,
                COUNTRY_EMPTY,
                pickup("city"),
                pickup("street"),
                pickup("phone"),
                CARRIERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"enabled\": false,", "\"enabled\": null,", ""})
    void the_default_source_stays_enabled_and_every_save_says_so(String enabled) {
        for (var code : List.of("default", "Default")) {
            refusesToSave(
                    "{" + enabled + " \"source_code\": \"" + code
                            + "\", \"name\": \"Changed\", \"country_id\": \"US\", \"postcode\": \"00000\"}",
                    DEFAULT_DISABLED);
        }
    }

    @Test
    void customers_do_not_fetch_goods_from_the_default_source() {
        refusesToSave("""
                {"source_code": "default", "name": "Changed", "enabled": true, "country_id": "US", "postcode": "00000",
                 "city": "c", "street": "s", "phone": "p", "extension_attributes": {"is_pickup_location_active": true}}
                """, DEFAULT_FOR_PICKUP);
    }

    @Test
    void the_default_source_may_be_renamed() {
        var before = get("default").text();
        put("default", """
                {"name": "Main", "enabled": true, "country_id": "US", "postcode": "00000"}
                """).hasBody("[]");
        assertThat(name("default")).isEqualTo("Main");

        put("default", """
                {"name": "Default Source", "enabled": true, "country_id": "US", "postcode": "00000"}
                """).hasBody("[]");
        get("default").hasText(before);
    }

    @Test
    void a_pickup_location_has_a_city_a_street_and_a_phone_of_its_own_request() {
        post("""
                {"source_code": "nice", "name": "Nice", "country_id": "FR", "postcode": "06000", "city": "Nice",
                 "street": "Quai 1", "phone": "1"}
                """).hasBody("[]");

        putRefused("nice", """
                {"name": "Nice", "country_id": "FR", "postcode": "06000", "city": " ", "street": "Quai 1", "phone": "1",
                 "extension_attributes": {"is_pickup_location_active": true}}
                """, pickup("city"));
        putRefused("nice", """
                {"name": "Nice", "country_id": "FR", "postcode": "06000", "city": "Nice", "street": "", "phone": "1",
                 "extension_attributes": {"is_pickup_location_active": true}}
                """, pickup("street"));
        putRefused("nice", """
                {"name": "Nice", "country_id": "FR", "postcode": "06000", "city": "Nice", "street": "Quai 1",
                 "extension_attributes": {"is_pickup_location_active": true}}
                """, pickup("phone"));
    }

    @Test
    void a_source_has_no_carriers_of_its_own() {
        refusesToSave("""
                {"source_code": "bad", "name": "Bad", "country_id": "IT", "postcode": "1",
                 "use_default_carrier_config": false, "carrier_links": [{"carrier_code": "ups", "position": 1}]}
                """, CARRIERS);
    }

    @Test
    void an_unknown_field_and_a_value_of_the_wrong_type_are_refused() {
        post("""
                {"source_code": "bad", "foo_bar": 1}
                """)
                .refused(
                        400,
                        Message.named(
                                "\"%fieldName\" is not supported. Correct the field name and try again.",
                                "fieldName", "FooBar"));
        post("""
                {"source_code": "bad", "latitude": ""}
                """)
                .refused(
                        400,
                        "Error occurred during \"latitude\" processing. The \"\" value's type is invalid."
                                + " The \"float\" type was expected. Verify and try again.");
        api.post("/V1/inventory/sources", "{}")
                .refused(400, Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "source"));
    }

    @Test
    void a_name_belongs_to_one_source() {
        post(minimal("rome-1", "Rome")).hasBody("[]");
        post(minimal("rome-2", "Rome 2")).hasBody("[]");

        post(minimal("rome-3", "rome")).refused(400, "Could not save Source");
        put("rome-2", minimal("rome-2", "ROME")).refused(400, "Could not save Source");

        get("rome-3").hasStatus(404);
        assertThat(name("rome-2")).isEqualTo("Rome 2");
    }

    @Test
    void codes_that_differ_only_in_case_are_one_source_and_the_first_spelling_stays() {
        post(minimal("Milan-North", "Milan")).hasBody("[]");
        put("MILAN-north", minimal("x", "Milano")).hasBody("[]");

        get("milan-NORTH?fields=source_code,name").hasBody("""
                {"source_code": "Milan-North", "name": "Milano"}
                """);
    }

    @Test
    void what_does_not_fit_is_refused_before_it_reaches_the_database() {
        refusesToSave(minimal("x".repeat(256), "Bad"), tooLong("source_code", 255));
        refusesToSave(minimal("bad", "é".repeat(256)), tooLong("name", 255));
        refusesToSave("""
                {"source_code": "bad", "name": "Bad", "country_id": "ITA", "postcode": "1", "latitude": 100,
                 "longitude": -1e400}
                """, tooLong("country_id", 2), outOf("latitude", "99.999999"), outOf("longitude", "999.999999"));
        refusesToSave("""
                {"source_code": "bad", "name": "Bad", "country_id": "IT", "postcode": "1", "latitude": 1e999999999}
                """, outOf("latitude", "99.999999"));
        refusesToSave(
                "{\"source_code\": \"bad\", \"name\": \"Bad\", \"country_id\": \"IT\", \"postcode\": \"1\","
                        + " \"description\": \"" + "x".repeat(65_536) + "\"}",
                tooLong("description", 65_535));

        post(minimal("y".repeat(255), "é".repeat(255))).hasBody("[]");
        post("""
                {"source_code": "tiny", "name": "Tiny", "country_id": "IT", "postcode": "1", "latitude": 1e-999999999,
                 "longitude": -0.0000006}
                """).hasBody("[]");
        get("tiny?fields=latitude,longitude").hasBody("{\"latitude\": 0, \"longitude\": 0}");
    }

    @Test
    void stocks_count_what_a_source_holds_while_it_is_enabled() {
        post(minimal("oslo", "Oslo")).hasBody("[]");
        int stock = Integer.parseInt(api.post("/V1/inventory/stocks", "{\"stock\": {\"name\": \"North\"}}")
                .hasStatus(200)
                .text());
        api.post("/V1/inventory/stock-source-links", """
                {"links": [{"stock_id": %d, "source_code": "oslo", "priority": 1}]}
                """.formatted(stock)).hasBody("[]");
        api.post("/V1/inventory/source-items", """
                {"sourceItems": [{"sku": "skis", "source_code": "oslo", "quantity": 7, "status": 1},
                                 {"sku": "poles", "source_code": "oslo", "quantity": 9, "status": 0}]}
                """).hasBody("[]");
        assertThat(counted(stock, "skis")).isEqualTo("7.0000 of 1");

        put("oslo", withEnabled("Oslo", "false")).hasBody("[]");
        assertThat(counted(stock, "skis")).isEqualTo("0.0000 of 0");
        put("oslo", withEnabled("Oslo", "false")).hasBody("[]");
        put("oslo", withEnabled("Oslo", "null")).hasBody("[]");
        assertThat(counted(stock, "skis")).isEqualTo("0.0000 of 0");

        put("oslo", withEnabled("Oslo", "true")).hasBody("[]");
        put("oslo", minimal("oslo", "Oslo 2")).hasBody("[]");
        assertThat(counted(stock, "skis")).isEqualTo("7.0000 of 1");
        assertThat(counted(stock, "poles")).isEqualTo("0.0000 of 1");
    }

    @Test
    void a_source_made_twice_at_once_is_one_source() throws Exception {
        var answers =
                Concurrently.race(8, () -> post(minimal("madrid", "Madrid")).status());

        assertThat(answers).containsOnly(200);
        assertThat(count("lower(source_code) = 'madrid'")).isEqualTo(1);
    }

    @Test
    void of_sources_made_at_once_with_one_name_one_wins() throws Exception {
        var answers = Concurrently.race(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        n -> () -> post(minimal("porto-" + n, "Porto")).status())
                .toList());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status == 400)).hasSize(7);
        assertThat(count("name = 'Porto'")).isEqualTo(1);
    }

    @Test
    void a_source_turned_off_and_on_by_many_at_once_counts_as_it_says_in_the_end() throws Exception {
        post(minimal("riga", "Riga")).hasBody("[]");
        int stock = Integer.parseInt(api.post("/V1/inventory/stocks", "{\"stock\": {\"name\": \"East\"}}")
                .hasStatus(200)
                .text());
        api.post("/V1/inventory/stock-source-links", """
                {"links": [{"stock_id": %d, "source_code": "riga", "priority": 1}]}
                """.formatted(stock)).hasBody("[]");
        api.post("/V1/inventory/source-items", """
                {"sourceItems": [{"sku": "amber", "source_code": "riga", "quantity": 7, "status": 1}]}
                """).hasBody("[]");

        Concurrently.race(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(n -> () -> put("riga", withEnabled("Riga", n % 2 == 0 ? "false" : "true"))
                        .hasBody("[]"))
                .toList());
        put("riga", withEnabled("Riga", "true")).hasBody("[]");

        assertThat(counted(stock, "amber")).isEqualTo("7.0000 of 1");
    }

    @Test
    void every_route_asks_for_its_resource() {
        var edit = "Magento_InventoryApi::source_edit";
        var read = "Magento_InventoryApi::source";
        unauthorized(api.withOnly(edit).get("/V1/inventory/sources"), read);
        unauthorized(api.withOnly(edit).get("/V1/inventory/sources/default"), read);
        unauthorized(api.asGuest().post("/V1/inventory/sources", "rubbish"), edit);
        unauthorized(api.withOnly(read).post("/V1/inventory/sources", "{}"), edit);
        unauthorized(api.withOnly(read).put("/V1/inventory/sources/default", "{}"), edit);
        api.withOnly(read).get("/V1/inventory/sources/default").hasStatus(200);
    }

    private static void unauthorized(Answer answer, String resource) {
        answer.refused(
                401, Message.named("The consumer isn't authorized to access %resources.", "resources", resource));
    }

    private void refusesToSave(String source, Message... findings) {
        var before = everything();
        post(source).failedValidation(findings);
        assertThat(everything()).isEqualTo(before);
    }

    private void putRefused(String code, String source, Message... findings) {
        var before = everything();
        put(code, source).failedValidation(findings);
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return jdbc.sql("select json_agg(s order by source_code)::text from source s")
                .query(String.class)
                .single();
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from source where " + condition)
                .query(Integer.class)
                .single();
    }

    private String counted(int stock, String sku) {
        var quantity = salableQuantities.find(new StockId(stock), new Sku(sku));
        return quantity.available() + " of " + quantity.itemsEnabled();
    }

    private Answer post(String source) {
        return api.post("/V1/inventory/sources", "{\"source\": " + source + "}");
    }

    private Answer put(String code, String source) {
        return api.put("/V1/inventory/sources/" + code, "{\"source\": " + source + "}");
    }

    private Answer get(String codeAndQuery) {
        return api.get("/V1/inventory/sources/" + codeAndQuery);
    }

    private String name(String code) {
        return get(code).hasStatus(200).json().get("name").asString();
    }

    private static String minimal(String code, String name) {
        return """
                {"source_code": "%s", "name": "%s", "country_id": "IT", "postcode": "10121"}
                """.formatted(code, name);
    }

    private static String withEnabled(String name, String enabled) {
        return """
                {"name": "%s", "enabled": %s, "country_id": "NO", "postcode": "0150"}
                """.formatted(name, enabled);
    }

    private static Message empty(String field) {
        return Message.named("\"%field\" can not be empty.", "field", field);
    }

    private static Message pickup(String field) {
        return Message.named("\"%field\" can not be empty for Pickup Location.", "field", field);
    }

    private static Message tooLong(String field, int max) {
        return Message.named("\"%field\" can not have more than %max characters.", "field", field)
                .and("max", max);
    }

    private static Message outOf(String field, String max) {
        return Message.named("\"%field\" should be between %min and %max.", "field", field)
                .and("min", new BigDecimal("-" + max))
                .and("max", new BigDecimal(max));
    }
}
