package dev.holdfast.sourceitem;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkTest {

    private static final String PRODUCT = """
            insert into product (sku, sku_spelling, name, attribute_set_id, price, type_id)
            values (lower(:sku), :sku, :sku, 4, 1, :type)
            """;

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    private void product(String sku, String type) {
        jdbc.sql(PRODUCT).param("sku", sku).param("type", type).update();
    }

    private void stocked(String sku, String source, String quantity, int status) {
        api.post(
                        "/V1/inventory/source-items",
                        "{\"sourceItems\":[{\"sku\":\"%s\",\"source_code\":\"%s\",\"quantity\":%s,\"status\":%d}]}"
                                .formatted(sku, source, quantity, status))
                .hasBody("[]");
    }

    private Answer itemsOf(String sku) {
        return api.get("/V1/inventory/source-items?searchCriteria[filterGroups][0][filters][0][field]=sku"
                + "&searchCriteria[filterGroups][0][filters][0][value]=" + sku
                + "&searchCriteria[sortOrders][0][field]=source_code&searchCriteria[sortOrders][0][direction]=ASC"
                + "&fields=items");
    }

    private Answer assign(String skus, String sources) {
        return api.post(
                "/V1/inventory/bulk-product-source-assign",
                "{\"skus\":%s,\"sourceCodes\":%s}".formatted(skus, sources));
    }

    private Answer unassign(String skus, String sources) {
        return api.post(
                "/V1/inventory/bulk-product-source-unassign",
                "{\"skus\":%s,\"sourceCodes\":%s}".formatted(skus, sources));
    }

    private Answer transfer(String sku, String origin, String destination, boolean unassign) {
        return api.post(
                "/V1/inventory/bulk-product-source-transfer",
                "{\"skus\":[\"%s\"],\"originSource\":\"%s\",\"destinationSource\":\"%s\",\"unassignFromOrigin\":%s}"
                        .formatted(sku, origin, destination, unassign));
    }

    private Answer transferPartially(String origin, String destination, String items) {
        return api.post(
                "/V1/inventory/bulk-partial-source-transfer",
                "{\"originSourceCode\":\"%s\",\"destinationSourceCode\":\"%s\",\"items\":%s}"
                        .formatted(origin, destination, items));
    }

    @Test
    void assigning_counts_the_new_items_and_passes_over_the_unknown_and_the_composite() {
        product("as-1", "simple");
        product("as-2", "virtual");
        product("as-c", "configurable");
        stocked("as-1", "eu-1", "5", 1);

        assign("[\"as-1\",\"AS-2\",\"as-c\",\"as-unknown\"]", "[\"eu-1\",\"eu-2\"]")
                .hasBody("3");
        assign("[\"as-1\",\"as-2\",\"as-c\",\"as-unknown\"]", "[\"eu-1\",\"eu-2\"]")
                .hasBody("0");

        itemsOf("as-1").hasBody("""
                {"items":[{"sku":"as-1","source_code":"eu-1","quantity":5,"status":1},
                          {"sku":"as-1","source_code":"eu-2","quantity":0,"status":0}]}""");
        itemsOf("as-c").hasBody("{\"items\":[]}");
        itemsOf("as-unknown").hasBody("{\"items\":[]}");
    }

    @Test
    void unassigning_counts_the_items_that_go() {
        stocked("un-1", "eu-1", "5", 1);
        stocked("un-1", "eu-2", "0", 0);

        unassign("[\"un-1\",\"un-2\"]", "[\"eu-1\",\"eu-2\",\"eu-3\"]").hasBody("2");
        unassign("[\"un-1\"]", "[\"eu-1\"]").hasBody("0");

        itemsOf("un-1").hasBody("{\"items\":[]}");
    }

    @Test
    void an_unknown_source_is_named() {
        var unknown = Message.named("Source %sourceCode does not exist", "sourceCode", "nowhere");
        assign("[\"x\"]", "[\"eu-1\",\"nowhere\"]").failedValidation(unknown);
        unassign("[\"x\"]", "[\"nowhere\",\"eu-1\"]").failedValidation(unknown);
    }

    @Test
    void a_missing_list_is_named() {
        api.post("/V1/inventory/bulk-product-source-assign", "{\"skus\":[\"a\"]}")
                .refused(
                        400,
                        Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "sourceCodes"));
    }

    @Test
    void a_transfer_adds_up_at_the_destination_which_takes_the_status_of_the_origin() {
        stocked("tr-1", "eu-1", "5.5", 1);
        stocked("tr-1", "eu-2", "3", 0);

        transfer("tr-1", "eu-1", "eu-2", false).hasBody("true");

        itemsOf("tr-1").hasBody("""
                {"items":[{"sku":"tr-1","source_code":"eu-1","quantity":0,"status":0},
                          {"sku":"tr-1","source_code":"eu-2","quantity":8.5,"status":1}]}""");
    }

    @Test
    void a_transfer_may_take_the_origin_away_and_make_the_destination() {
        stocked("tr-2", "eu-1", "5", 0);

        transfer("tr-2", "eu-1", "eu-2", true).hasBody("true");

        itemsOf("tr-2").hasBody("""
                {"items":[{"sku":"tr-2","source_code":"eu-2","quantity":5,"status":0}]}""");
    }

    @Test
    void a_transfer_from_where_nothing_is_leaves_the_destination_alone_or_makes_it_empty() {
        product("tr-3", "simple");
        product("tr-4", "simple");
        stocked("tr-3", "eu-2", "4", 1);

        transfer("tr-3", "eu-1", "eu-2", true).hasBody("true");
        transfer("tr-4", "eu-1", "eu-2", false).hasBody("true");
        transfer("tr-unknown", "eu-1", "eu-2", false).hasBody("true");

        itemsOf("tr-3").hasBody("""
                {"items":[{"sku":"tr-3","source_code":"eu-2","quantity":4,"status":1}]}""");
        itemsOf("tr-4").hasBody("""
                {"items":[{"sku":"tr-4","source_code":"eu-2","quantity":0,"status":0}]}""");
        itemsOf("tr-unknown").hasBody("{\"items\":[]}");
    }

    @Test
    void every_reason_to_refuse_a_transfer_stands_under_one_header() {
        var header = "Validation Error: Select different sources for origin and destination.";
        var noOrigin = Message.named("Origin source %sourceCode does not exist", "sourceCode", "no-1");
        var noDestination = Message.named("Destination source %sourceCode does not exist", "sourceCode", "no-2");
        transfer("x", "no-1", "no-2", false).failed(header, noOrigin, noDestination);
        transfer("x", "eu-1", "EU-1", false).failed(header, Message.of("Cannot transfer a source on itself"));
    }

    @Test
    void a_transfer_that_would_overflow_the_destination_changes_nothing() {
        stocked("tr-5", "eu-1", "99999999", 1);
        stocked("tr-5", "eu-2", "99999999", 1);

        transfer("tr-5", "eu-1", "eu-2", false).refused(400, "Could not save Source Item");

        itemsOf("tr-5").hasBody("""
                {"items":[{"sku":"tr-5","source_code":"eu-1","quantity":99999999,"status":1},
                          {"sku":"tr-5","source_code":"eu-2","quantity":99999999,"status":1}]}""");
    }

    @Test
    void a_partial_transfer_brings_the_destination_in_stock_and_leaves_the_status_of_the_origin() {
        stocked("pt-1", "eu-3", "10", 1);
        stocked("pt-1", "eu-2", "3", 0);

        transferPartially("eu-3", "eu-2", "[{\"sku\":\"pt-1\",\"qty\":10}]").hasBody("[]");

        itemsOf("pt-1").hasBody("""
                {"items":[{"sku":"pt-1","source_code":"eu-2","quantity":13,"status":1},
                          {"sku":"pt-1","source_code":"eu-3","quantity":0,"status":1}]}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[Q(100)]", "[Q(-1)]", "[Q(0)]", "[Q(6),Q(5)]", "[Q(11),Q(-5)]", "[Q(1e400)]", "[Q(1e999999999)]"
            })
    void an_amount_that_is_not_there_is_refused_and_nothing_moves(String lines) {
        stocked("pt-2", "eu-3", "10", 1);
        stocked("pt-2", "eu-2", "3", 1);

        transferPartially("eu-3", "eu-2", lines.replaceAll("Q\\(([^)]*)\\)", "{\"sku\":\"pt-2\",\"qty\":$1}"))
                .failed(
                        "Transfer validation failed",
                        Message.named("Requested transfer amount for sku %sku is not available", "sku", "pt-2"));

        itemsOf("pt-2").hasBody("""
                {"items":[{"sku":"pt-2","source_code":"eu-2","quantity":3,"status":1},
                          {"sku":"pt-2","source_code":"eu-3","quantity":10,"status":1}]}""");
    }

    @Test
    void a_partial_transfer_names_the_source_and_the_item_that_are_missing() {
        stocked("pt-3", "eu-3", "10", 1);
        stocked("pt-3", "eu-2", "3", 1);
        var header = "Transfer validation failed";

        transferPartially("eu-999", "eu-2", "[{\"sku\":\"pt-3\",\"qty\":1}]")
                .failed(
                        header,
                        Message.named("Origin source %sourceCode does not exist", "sourceCode", "eu-999"),
                        Message.named("%message", "message", "Source item for pt-3 and eu-999 does not exist"));
        transferPartially("eu-3", "eu-999", "[{\"sku\":\"pt-3\",\"qty\":1}]")
                .failed(
                        header,
                        Message.named("Destination source %sourceCode does not exist", "sourceCode", "eu-999"),
                        Message.named("%message", "message", "Source item for pt-3 and eu-999 does not exist"));
        transferPartially("eu-3", "eu-3", "[{\"sku\":\"pt-3\",\"qty\":1}]")
                .failed(header, Message.of("Cannot transfer a source on itself"));
    }
}
