package dev.holdfast.sourceitem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceItemsTest {

    private static final String PATH = "/V1/inventory/source-items";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Api api;

    @BeforeAll
    void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
        save("""
                {"sourceItems":[
                  {"sku":"SKU-1","source_code":"eu-1","quantity":5.5,"status":1},
                  {"sku":"SKU-1","source_code":"eu-2","quantity":3,"status":1},
                  {"sku":"SKU-1","source_code":"eu-3","quantity":10,"status":0},
                  {"sku":"SKU-1","source_code":"eu-disabled","quantity":10,"status":1}]}
                """).hasBody("[]");
    }

    private Answer save(String body) {
        return api.post(PATH, body);
    }

    private Answer itemsOf(String sku) {
        return api.get(PATH + "?searchCriteria[filterGroups][0][filters][0][field]=sku"
                + "&searchCriteria[filterGroups][0][filters][0][value]=" + Api.encoded(sku)
                + "&searchCriteria[sortOrders][0][field]=source_code&searchCriteria[sortOrders][0][direction]=ASC"
                + "&fields=items");
    }

    @Test
    void a_filtered_sorted_page_tells_the_true_total() {
        api.get(PATH + "?searchCriteria[filterGroups][0][filters][0][field]=sku"
                        + "&searchCriteria[filterGroups][0][filters][0][value]=SKU-1"
                        + "&searchCriteria[sortOrders][0][field]=quantity&searchCriteria[sortOrders][0][direction]=DESC"
                        + "&searchCriteria[pageSize]=2&searchCriteria[currentPage]=2")
                .hasBody("""
                        {"items":[{"sku":"SKU-1","source_code":"eu-1","quantity":5.5,"status":1},
                                  {"sku":"SKU-1","source_code":"eu-2","quantity":3,"status":1}],
                         "search_criteria":{
                           "filter_groups":[{"filters":[{"field":"sku","value":"SKU-1","condition_type":"eq"}]}],
                           "sort_orders":[{"field":"quantity","direction":"DESC"}],"page_size":2,"current_page":2},
                         "total_count":4}
                        """);
    }

    @Test
    void a_list_without_search_criteria_is_refused() {
        api.get(PATH)
                .refused(
                        400,
                        Message.named(
                                "\"%fieldName\" is required. Enter and try again.", "fieldName", "searchCriteria"));
    }

    @Test
    void saving_again_replaces_quantity_and_status() {
        save("""
                {"source_items":[{"sku":"again","sourceCode":"eu-1","quantity":"7","status":"1"}]}""").hasBody("[]");
        save("""
                {"sourceItems":[{"sku":"again","source_code":"eu-1","quantity":2.25,"status":0}]}""").hasBody("[]");

        itemsOf("again").hasBody("""
                {"items":[{"sku":"again","source_code":"eu-1","quantity":2.25,"status":0}]}""");
    }

    @Test
    void skus_and_source_codes_that_differ_in_case_are_one_item_that_keeps_its_first_spelling() {
        save("""
                {"sourceItems":[{"sku":"Case","source_code":"eu-1","quantity":1,"status":1}]}""").hasBody("[]");
        save("""
                {"sourceItems":[{"sku":"cASE","source_code":"EU-1","quantity":2,"status":1}]}""").hasBody("[]");

        itemsOf("CASE").hasBody("""
                {"items":[{"sku":"Case","source_code":"eu-1","quantity":2,"status":1}]}""");
    }

    @Test
    void an_item_may_carry_the_empty_extension_attributes_that_clients_generated_from_the_schema_send() {
        save("""
                {"sourceItems":[{"sku":"generated","source_code":"eu-1","quantity":3,"status":1,"extension_attributes":{}}]}""").hasBody("[]");

        itemsOf("generated").hasBody("""
                {"items":[{"sku":"generated","source_code":"eu-1","quantity":3,"status":1}]}""");
    }

    @Test
    void of_two_rows_for_one_item_the_last_wins() {
        save("""
                {"sourceItems":[{"sku":"twice","source_code":"eu-1","quantity":1,"status":1},
                                {"sku":"twice","source_code":"eu-1","quantity":9,"status":0}]}""").hasBody("[]");

        itemsOf("twice").hasBody("""
                {"items":[{"sku":"twice","source_code":"eu-1","quantity":9,"status":0}]}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"sku":"","source_code":"eu-1","quantity":1,"status":1}       | "%field" can not be empty.                                | sku
            {"source_code":"eu-1","quantity":1,"status":1}                | "%field" can not be empty.                                | sku
            {"sku":null,"source_code":"eu-1","quantity":1,"status":1}     | "%field" can not be empty.                                | sku
            {"sku":" a","source_code":"eu-1","quantity":1,"status":1}     | "%field" can not contain leading or trailing spaces.      | sku
            {"sku":"a ","source_code":"eu-1","quantity":1,"status":1}     | "%field" can not contain leading or trailing spaces.      | sku
            {"sku":"a","source_code":"","quantity":1,"status":1}          | "%field" can not be empty.                                | source_code
            {"sku":"a","quantity":1,"status":1}                           | "%field" can not be empty.                                | source_code
            {"sku":"a","source_code":"eu 1","quantity":1,"status":1}      | "%field" can not contain whitespaces.                     | source_code
            {"sku":"a","source_code":"eu-1","status":1}                   | "%field" should be numeric.                               | quantity
            {"sku":"a","source_code":"eu-1","quantity":null,"status":1}   | "%field" should be numeric.                               | quantity
            {"sku":"a","source_code":"eu-1","quantity":1}                 | "%field" should be numeric.                               | status
            {"sku":"a","source_code":"eu-1","quantity":1,"status":2}      | "%field" should a known status.                           | status
            {"sku":"a","source_code":"eu-1","quantity":1,"status":-1}     | "%field" should a known status.                           | status
            """)
    void an_item_that_is_not_in_order_is_refused_and_nothing_is_saved(String item, String template, String field) {
        var finding = Message.named(template, "field", field);
        save("{\"sourceItems\":[{\"sku\":\"neighbour\",\"source_code\":\"eu-1\",\"quantity\":1,\"status\":1}," + item
                        + "]}")
                .failed("Validation Failed: " + finding.rendered(), finding);

        itemsOf("neighbour").hasBody("{\"items\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "sku, ' ', can not contain leading or trailing spaces.",
        "source_code, ' ', can not contain whitespaces."
    })
    void a_blank_is_found_twice(String field, String blank, String also) {
        var item = field.equals("sku")
                ? "{\"sku\":\"%s\",\"source_code\":\"eu-1\",\"quantity\":1,\"status\":1}"
                : "{\"sku\":\"a\",\"source_code\":\"%s\",\"quantity\":1,\"status\":1}";
        save("{\"sourceItems\":[" + item.formatted(blank) + "]}")
                .failed(
                        "Validation Failed: \"" + field + "\" can not be empty.",
                        Message.named("\"%field\" can not be empty.", "field", field),
                        Message.named("\"%field\" " + also, "field", field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"quantity":""}      | Error occurred during "quantity" processing. The "" value's type is invalid. The "float" type was expected. Verify and try again.
            {"quantity":"test"}  | Error occurred during "quantity" processing. The "test" value's type is invalid. The "float" type was expected. Verify and try again.
            {"quantity":"NaN"}   | Error occurred during "quantity" processing. The "NaN" value's type is invalid. The "float" type was expected. Verify and try again.
            {"source_code":[]}   | Error occurred during "source_code" processing. The "array" value's type is invalid. The "string" type was expected. Verify and try again.
            {"status":"x"}       | Error occurred during "status" processing. The "x" value's type is invalid. The "int" type was expected. Verify and try again.
            {"quantity":NaN}     | Decoding error.
            """)
    void a_value_of_another_type_is_refused(String item, String message) {
        save("{\"sourceItems\":[" + item + "]}").refused(400, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1234567890123", "-100000000", "99999999.99999", "1e999999999", "\"1e400\""})
    void a_quantity_beyond_its_range_is_refused(String quantity) {
        save("{\"sourceItems\":[{\"sku\":\"huge\",\"source_code\":\"eu-1\",\"quantity\":" + quantity
                        + ",\"status\":1}]}")
                .failed(
                        "Validation Failed: \"quantity\" should be between -99999999.9999 and 99999999.9999.",
                        Message.named("\"%field\" should be between %min and %max.", "field", "quantity")
                                .and("min", new java.math.BigDecimal("-99999999.9999"))
                                .and("max", new java.math.BigDecimal("99999999.9999")));

        itemsOf("huge").hasBody("{\"items\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"-0, 0", "1e2, 100", "0.00005, 0.0001", "99999999.9999, 99999999.9999", "-5.5, -5.5", "1e-30, 0"})
    void a_quantity_is_kept_to_four_decimals_and_shown_in_its_shortest_form(String sent, String shown) {
        save("{\"sourceItems\":[{\"sku\":\"q\",\"source_code\":\"eu-1\",\"quantity\":" + sent + ",\"status\":1}]}")
                .hasBody("[]");

        itemsOf("q")
                .hasBody("{\"items\":[{\"sku\":\"q\",\"source_code\":\"eu-1\",\"quantity\":" + shown
                        + ",\"status\":1}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "50%",
                "a+b",
                "it's",
                "say \\\"hi\\\"",
                "<b>",
                "naïve ☕",
                "🍵",
                "'; drop table stock; --",
                "${x}"
            })
    void a_sku_may_hold_any_sign(String sku) {
        save("{\"sourceItems\":[{\"sku\":\"" + sku + "\",\"source_code\":\"eu-1\",\"quantity\":4,\"status\":1}]}")
                .hasBody("[]");

        itemsOf(sku.replace("\\", ""))
                .hasBody(
                        "{\"items\":[{\"sku\":\"" + sku + "\",\"source_code\":\"eu-1\",\"quantity\":4,\"status\":1}]}");
    }

    @Test
    void a_sku_of_65_signs_is_refused() {
        var finding = Message.of("SKU length should be %1 characters maximum.", 64);
        save("{\"sourceItems\":[{\"sku\":\"" + "x".repeat(65)
                        + "\",\"source_code\":\"eu-1\",\"quantity\":4,\"status\":1}]}")
                .failed("Validation Failed: " + finding.rendered(), finding);
    }

    @Test
    void a_sku_with_a_nul_is_refused() {
        save("{\"sourceItems\":[{\"sku\":\"a\\u0000b\",\"source_code\":\"eu-1\",\"quantity\":4,\"status\":1}]}")
                .refused(400, Message.named("\"%field_name\" does not contains valid value.", "field_name", "sku"));
    }

    @Test
    void an_empty_list_is_refused() {
        save("{\"sourceItems\":[]}").refused(400, "Input data is empty");
        api.post("/V1/inventory/source-items-delete", "{\"sourceItems\":[]}").refused(400, "Input data is empty");
    }

    @Test
    void an_unknown_source_refuses_the_whole_list() {
        save("""
                {"sourceItems":[{"sku":"lost","source_code":"eu-1","quantity":1,"status":1},
                                {"sku":"lost","source_code":"nowhere","quantity":1,"status":1}]}""").refused(400, "Could not save Source Item");

        itemsOf("lost").hasBody("{\"items\":[]}");
    }

    @Test
    void deleting_takes_what_is_there_and_passes_over_what_is_not() {
        save("""
                {"sourceItems":[{"sku":"gone","source_code":"eu-1","quantity":1,"status":1},
                                {"sku":"gone","source_code":"eu-2","quantity":1,"status":1}]}""").hasBody("[]");

        api.post("/V1/inventory/source-items-delete", """
                {"sourceItems":[{"sku":"GONE","source_code":"Eu-1"},{"sku":"gone","source_code":"eu-3"},
                                {"sku":"gone","source_code":"nowhere"},{"sku":"never","source_code":"eu-1"}]}""").hasBody("[]");

        itemsOf("gone").hasBody("""
                {"items":[{"sku":"gone","source_code":"eu-2","quantity":1,"status":1}]}""");
    }

    @Test
    void items_to_delete_may_stand_in_the_query() {
        save("""
                {"sourceItems":[{"sku":"queried","source_code":"eu-1","quantity":1,"status":1}]}""").hasBody("[]");

        api.post("/V1/inventory/source-items-delete?sourceItems[0][sku]=queried&sourceItems[0][source_code]=eu-1", "")
                .hasBody("[]");

        itemsOf("queried").hasBody("{\"items\":[]}");
    }

    @Test
    void who_lacks_the_resource_neither_reads_nor_writes() {
        api.withOnly("Magento_InventoryApi::stock")
                .get(PATH + "?searchCriteria=")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_InventoryApi::source"));
        api.withOnly("Magento_InventoryApi::source")
                .post(PATH, "{}")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_InventoryApi::stock_source_item_assign"));
    }

    /** PostgreSQL keeps the plans of statements that it has run some times; one made for single rows would take hours here. */
    @Test
    void two_hundred_thousand_items_go_in_one_call_also_after_many_small_ones() {
        jdbc.sql("vacuum analyze source_item, salable_quantity").update();
        for (int i = 0; i < 100; i++) {
            save("{\"sourceItems\":[{\"sku\":\"single\",\"source_code\":\"eu-1\",\"quantity\":%d,\"status\":1}]}"
                    .formatted(i));
        }
        var items = new StringJoiner(",", "{\"sourceItems\":[", "]}");
        for (int i = 0; i < 200_000; i++) {
            items.add("{\"sku\":\"mass-" + i + "\",\"source_code\":\"eu-1\",\"quantity\":1,\"status\":1}");
        }
        save(items.toString()).hasBody("[]");

        var page = api.get(PATH + "?searchCriteria[filterGroups][0][filters][0][field]=sku"
                + "&searchCriteria[filterGroups][0][filters][0][value]=mass-%25"
                + "&searchCriteria[filterGroups][0][filters][0][conditionType]=like&searchCriteria[pageSize]=1");
        assertThat(page.json().get("total_count").asInt()).isEqualTo(200_000);
    }
}
