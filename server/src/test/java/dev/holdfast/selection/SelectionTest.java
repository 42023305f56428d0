package dev.holdfast.selection;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SelectionTest {

    private static final String LIST = "/V1/inventory/source-selection-algorithm-list";
    private static final String SELECT = "/V1/inventory/source-selection-algorithm-result";

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures, @Autowired Goods goods) {
        fixtures.company();
        goods.reference();
    }

    @Test
    void two_algorithms_are_known() {
        api.get(LIST).hasBody("""
                [{"code": "distance", "title": "Distance Priority",
                  "description": "Algorithm which provides Source Selections based on shipping address distance from the source"},
                 {"code": "priority", "title": "Source Priority",
                  "description": "Algorithm which provides Source Selections based on predefined priority of Source"}]""");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            stock | items                         | rows                                                      | shippable
            10    | SKU-1 8, SKU-4 4              | eu-1 SKU-1 5.5 5.5, eu-2 SKU-1 2.5 3, eu-2 SKU-4 4 6      | true
            10    | SKU-4 4, SKU-1 8              | eu-1 SKU-1 5.5 5.5, eu-2 SKU-4 4 6, eu-2 SKU-1 2.5 3      | true
            10    | SKU-1 7                       | eu-1 SKU-1 5.5 5.5, eu-2 SKU-1 1.5 3                      | true
            10    | SKU-1 15                      | eu-1 SKU-1 5.5 5.5, eu-2 SKU-1 3 3                        | false
            10    | SKU-1 5, SKU-2 3              | eu-1 SKU-1 5 5.5, eu-2 SKU-1 0 3                          | false
            30    | SKU-1 5                       | eu-2 SKU-1 3 3, eu-1 SKU-1 2 5.5                          | true
            20    | SKU-2 3                       | us-1 SKU-2 3 5                                            | true
            10    | SKU-1 1, SKU-3 1, SKU-6 1     | eu-1 SKU-1 1 5.5, eu-1 SKU-6 0 0, eu-2 SKU-1 0 3          | false
            10    | SKU-3 0, SKU-6 0, nothing 0   | eu-1 SKU-6 0 0                                            | true
            10    | sku-1 2                       | eu-1 SKU-1 2 5.5, eu-2 SKU-1 0 3                          | true
            10    | SKU-1 500, SKU-4 1, sku-1 2   | eu-1 SKU-1 2 5.5, eu-2 SKU-1 0 3, eu-2 SKU-4 1 6          | true
            99    | SKU-1 1                       |                                                           | false
            """)
    void sources_ship_by_their_priority(int stock, String items, @Nullable String rows, boolean shippable) {
        var wanted = objects(items, """
                {"sku": "%s", "qty": %s}""");
        var picks = rows == null ? "[]" : objects(rows, """
                {"source_code": "%s", "sku": "%s", "qty_to_deduct": %s, "qty_available": %s}""");

        api.post(SELECT, """
                        {"inventoryRequest": {"stock_id": %d, "items": %s}, "algorithmCode": "priority"}""".formatted(stock, wanted)).hasBody("""
                        {"source_selection_items": %s, "shippable": %s}""".formatted(picks, shippable));
    }

    /** From {@code SKU-1 8, SKU-4 4}. */
    private static String objects(String text, String format) {
        return Stream.of(text.split(", ", -1))
                .map(part -> format.formatted((Object[]) part.split(" ", -1)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void a_source_that_owes_gives_nothing() {
        goods.product("owed", "");
        goods.holds("owed", "eu-1 -3, eu-2 2");

        select("""
                {"inventoryRequest": {"stock_id": 10, "items": [{"sku": "owed", "qty": 2}]}, "algorithmCode": "priority"}""").hasBody("""
                        {"source_selection_items": [
                           {"source_code": "eu-1", "sku": "owed", "qty_to_deduct": 0, "qty_available": -3},
                           {"source_code": "eu-2", "sku": "owed", "qty_to_deduct": 2, "qty_available": 2}],
                         "shippable": true}""");
    }

    @Test
    void keys_may_be_written_either_way() {
        select("""
                {"inventory_request": {"stockId": 20, "items": [{"sku": "SKU-2", "qty": "3", "extension_attributes": {}}],
                                       "extensionAttributes": {"destinationAddress": {
                                           "country": "US", "postcode": "66413", "street": "", "region": "", "city": ""}}},
                 "algorithm_code": "priority"}""").hasBody("""
                        {"source_selection_items": [
                           {"source_code": "us-1", "sku": "SKU-2", "qty_to_deduct": 3, "qty_available": 5}],
                         "shippable": true}""");
    }

    @Test
    void nothing_wanted_is_shippable() {
        select("""
                {"inventoryRequest": {"stock_id": 10, "items": []}, "algorithmCode": "priority"}""").hasBody("""
                        {"source_selection_items": [], "shippable": true}""");
    }

    @Test
    void an_algorithm_that_cannot_be_run_is_refused() {
        select("""
                {"inventoryRequest": {"stock_id": 10, "items": []}, "algorithmCode": "cheapest"}""").refused(400, "There is no such Source Selection Algorithm implemented: %1", "cheapest");
        select("""
                {"inventoryRequest": {"stock_id": 10, "items": []}, "algorithmCode": "distance"}""")
                .refusedAs(
                        400,
                        "no-distance-provider",
                        Message.of(
                                "Sources cannot be ordered by distance: no distance provider is set up. Use the algorithm %1.",
                                "priority"));
    }

    @Test
    void what_is_missing_is_named() {
        select("{}")
                .failed(
                        "One or more input exceptions have occurred.",
                        required("inventoryRequest"),
                        required("algorithmCode"));
        select("""
                {"inventoryRequest": {"items": []}, "algorithmCode": "priority"}""").refused(400, required("stockId"));
        select("""
                {"inventoryRequest": {"stock_id": 10}, "algorithmCode": "priority"}""").refused(400, required("items"));
        select("""
                {"inventoryRequest": {"stock_id": 10, "items": [{"qty": 1}]}, "algorithmCode": "priority"}""").refused(400, required("sku"));
        select("""
                {"inventoryRequest": {"stock_id": 10, "items": [{"sku": "SKU-1"}]}, "algorithmCode": "priority"}""").refused(400, required("qty"));
    }

    private static Message required(String field) {
        return Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", field);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"1e400, 1E+400", "\"1e99\", 1E+99", "-1e9, -1E+9"})
    void a_quantity_has_eight_digits_before_the_point(String qty, String shown) {
        selectOne(qty)
                .refused(
                        400,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", "qty")
                                .and("value", shown));
    }

    @Test
    void a_quantity_is_zero_or_more() {
        selectOne("-1")
                .refused(
                        400,
                        Message.named(
                                        "The %fieldName value of \"%value\" must be greater than or equal to %minValue.",
                                        "fieldName", "qty")
                                .and("value", -1)
                                .and("minValue", 0));
    }

    private Answer selectOne(String qty) {
        return select("""
                {"inventoryRequest": {"stock_id": 10, "items": [{"sku": "SKU-1", "qty": %s}]}, "algorithmCode": "priority"}""".formatted(qty));
    }

    @Test
    void what_is_of_another_type_is_refused() {
        select("""
                {"inventoryRequest": {"stock_id": 10, "items": [{"sku": "SKU-1", "qty": "NaN"}]}, "algorithmCode": "priority"}""")
                .refused(
                        400,
                        "Error occurred during \"items\" processing. Error occurred during \"qty\" processing. The \"NaN\" value's type is invalid."
                                + " The \"float\" type was expected. Verify and try again.");
        select("""
                {"inventoryRequest": {"stock_id": [1], "items": []}, "algorithmCode": "priority"}""")
                .refused(
                        400,
                        "Error occurred during \"stock_id\" processing. The \"array\" value's type is invalid."
                                + " The \"int\" type was expected. Verify and try again.");
        select("""
                {"inventoryRequest": {"stock_id": 10, "items": 7}, "algorithmCode": "priority"}""").refused(400, "Not all parameters valid.");
        select("""
                {"inventoryRequest": {"stock_id": 10, "items": [], "speed": 1}, "algorithmCode": "priority"}""")
                .refused(
                        400,
                        Message.named(
                                "\"%fieldName\" is not supported. Correct the field name and try again.",
                                "fieldName", "Speed"));
    }

    @Test
    void only_those_with_the_right_may_ask() {
        var resource = "Magento_InventorySourceSelectionApi::source_selection_algorithm";
        api.withOnly(resource).get(LIST).hasStatus(200);
        api.withOnly("Magento_InventoryApi::stock").get(LIST).refused(401, unauthorized(resource));
        api.withOnly(resource).post(SELECT, "{}").refused(401, unauthorized(resource + "_post"));
    }

    private static Message unauthorized(String resource) {
        return Message.named("The consumer isn't authorized to access %resources.", "resources", resource);
    }

    private Answer select(String body) {
        return api.post(SELECT, body);
    }
}
