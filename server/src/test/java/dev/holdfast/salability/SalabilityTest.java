package dev.holdfast.salability;

import static dev.holdfast.testing.Api.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The five routes, over the reference goods. Which rules hold for which product: {@link StockedProductTest}. */
@ServerTest
class SalabilityTest {

    private static final String QUANTITY = "/V1/inventory/get-product-salable-quantity/";
    private static final String IS_SALABLE = "/V1/inventory/is-product-salable/";
    private static final String ARE_SALABLE = "/V1/inventory/are-products-salable";
    private static final String CHECK = "/V1/inventory/is-product-salable-for-requested-qty/";
    private static final String CHECK_ALL = "/V1/inventory/are-product-salable-for-requested-qty";

    private static final String NO_PRODUCT =
            "The product that was requested doesn't exist. Verify the product and try again.";
    private static final String COMPOSITE = "Can't check requested quantity for products without Source Items support.";

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures, @Autowired Goods goods) {
        fixtures.company();
        goods.reference();
        goods.product("kit", "bundle", "");
        goods.product("kit in stock", "bundle", "in_stock");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            sku   | stock | quantity | salable
            SKU-1 | 10    | 8.5      | true
            SKU-1 | 20    | 0        | false
            SKU-1 | 30    | 8.5      | true
            SKU-2 | 10    | 0        | false
            SKU-2 | 20    | 5        | true
            SKU-2 | 30    | 5        | true
            SKU-3 | 10    | 0        | false
            SKU-3 | 20    | 0        | false
            SKU-3 | 30    | 0        | false
            SKU-4 | 10    | 6        | true
            SKU-4 | 20    | 0        | false
            SKU-5 | 10    | 0        | false
            SKU-6 | 10    | 3        | true
            sku-1 | 10    | 8.5      | true
            """)
    void a_stock_sells_what_its_enabled_sources_have_in_stock(String sku, int stock, String quantity, boolean salable) {
        api.get(QUANTITY + sku + "/" + stock).hasText(quantity);
        api.get(IS_SALABLE + sku + "/" + stock).hasText(Boolean.toString(salable));
    }

    @Test
    void what_is_promised_is_no_longer_salable() {
        goods.product("tea", "decimals");
        goods.holds("tea", "eu-1 5.5, eu-2 3, us-1 4");
        goods.reserved("tea", 10, "-5");
        goods.reserved("tea", 10, "1.5");

        api.get(QUANTITY + "tea/10").hasText("5");
        api.get(QUANTITY + "tea/30").hasText("12.5");

        goods.reserved("tea", 10, "-5");

        api.get(QUANTITY + "tea/10").hasText("0");
        api.get(IS_SALABLE + "tea/10").hasText("false");
        api.get(CHECK + "tea/10/1").hasBody(notEnough("Not enough items for sale"));
    }

    @Test
    void changes_count_at_once() {
        goods.product("mug", "");
        api.get(QUANTITY + "mug/20").hasText("0");

        goods.holds("mug", "us-1 7");
        api.get(QUANTITY + "mug/20").hasText("7");
        api.get(QUANTITY + "mug/30").hasText("7");

        goods.holds("mug", "us-1 7 out");
        api.get(QUANTITY + "mug/20").hasText("0");
        api.get(CHECK + "mug/20/1").hasBody("""
                {"salable": false, "errors": [{
                  "code": "is_any_source_item_in_stock-no_source_items_in_stock",
                  "message": "There are no source items with the in stock status"}]}""");
    }

    @Test
    void several_products_are_answered_in_the_order_and_spelling_of_the_request() {
        api.get(ARE_SALABLE + "?skus[0]=SKU-2&skus[1]=sku-1&skus[2]=nothing&skus[3]=SKU-1&skus[4]=kit&stockId=10")
                .hasBody("""
                        [{"sku": "SKU-2", "stock_id": 10, "salable": false},
                         {"sku": "sku-1", "stock_id": 10, "salable": true},
                         {"sku": "nothing", "stock_id": 10, "salable": false},
                         {"sku": "SKU-1", "stock_id": 10, "salable": true},
                         {"sku": "kit", "stock_id": 10, "salable": false}]""");
        api.get(ARE_SALABLE + "?stock_id=10&skus[]=SKU-1").hasBody("""
                [{"sku": "SKU-1", "stock_id": 10, "salable": true}]""");
    }

    @Test
    void several_hundred_products_are_answered_together() {
        var skus = IntStream.range(0, 300).mapToObj(i -> "skus[]=SKU-" + i % 7).collect(Collectors.joining("&"));

        assertThat(api.get(ARE_SALABLE + "?stockId=10&" + skus).hasStatus(200).json())
                .hasSize(300);
    }

    @Test
    void a_quantity_that_may_be_sold_has_no_errors() {
        api.get(CHECK + "SKU-1/10/2.5").hasBody("""
                {"salable": true, "errors": []}""");
        api.get(CHECK + "SKU-2/30/5").hasBody("""
                {"salable": true, "errors": []}""");
    }

    @Test
    void a_quantity_that_may_not_be_sold_comes_with_every_reason() {
        api.get(CHECK + "SKU-1/20/1").hasBody("""
                {"salable": false, "errors": [{
                  "code": "requested-sku-is-not-assigned-to-given-stock",
                  "message": "The requested sku is not assigned to given stock."}]}""");
        api.get(CHECK + "SKU-2/30/2.5").hasBody("""
                {"salable": false, "errors": [{
                  "code": "is_correct_qty-is_qty_decimal",
                  "message": "You cannot use decimal quantity for this product."}]}""");
        api.get(CHECK + "SKU-2/30/6").hasBody(notEnough("Not enough items for sale"));
        api.get(CHECK + "SKU-3/10/0").hasBody("""
                {"salable": false, "errors": [
                  {"code": "is_correct_qty-min_sale_qty", "message": "The fewest you may purchase is 1."},
                  {"code": "is_any_source_item_in_stock-no_source_items_in_stock",
                   "message": "There are no source items with the in stock status"}]}""");
        api.get(CHECK + "SKU-2/30/-3").hasBody("""
                {"salable": false, "errors": [
                  {"code": "is_correct_qty-min_sale_qty", "message": "The fewest you may purchase is 1."}]}""");
    }

    private static String notEnough(String message) {
        return """
                {"salable": false, "errors": [
                  {"code": "back_order-disabled", "message": "Backorders are disabled"},
                  {"code": "manage_stock-enabled", "message": "Manage stock is enabled"},
                  {"code": "is_salable_with_reservations-not_enough_qty", "message": "%s"}]}""".formatted(message);
    }

    @Test
    void each_request_is_looked_at_as_if_it_were_the_only_one() {
        api.get(CHECK_ALL + "/?skuRequests[0][sku]=SKU-2&skuRequests[0][qty]=3&skuRequests[1][sku]=SKU-1"
                        + "&skuRequests[1][qty]=1&skuRequests[2][sku]=SKU-2&skuRequests[2][qty]=4&stockId=20")
                .hasBody("""
                        [{"sku": "SKU-2", "stock_id": 20, "salable": true, "errors": []},
                         {"sku": "SKU-1", "stock_id": 20, "salable": false, "errors": [{
                            "code": "requested-sku-is-not-assigned-to-given-stock",
                            "message": "The requested sku is not assigned to given stock."}]},
                         {"sku": "SKU-2", "stock_id": 20, "salable": true, "errors": []}]""");
    }

    @Test
    void an_unknown_product_has_no_quantity_to_ask_for() {
        api.get(QUANTITY + "nothing/10").refused(404, NO_PRODUCT);
        api.get(QUANTITY + "nothing/99").refused(404, NO_PRODUCT);
        api.get(CHECK + "nothing/10/1").refused(404, NO_PRODUCT);
        api.get(CHECK_ALL + "?skuRequests[0][sku]=SKU-1&skuRequests[0][qty]=1"
                        + "&skuRequests[1][sku]=nothing&skuRequests[1][qty]=1&stockId=10")
                .refused(404, NO_PRODUCT);
        api.get(IS_SALABLE + "nothing/10").hasText("false");
    }

    @Test
    void a_composite_has_no_quantity_to_ask_for() {
        api.get(QUANTITY + "kit/10").refused(400, COMPOSITE);
        api.get(CHECK + "kit/10/1").refused(400, COMPOSITE);
        api.get(CHECK_ALL + "?skuRequests[0][sku]=kit&skuRequests[0][qty]=1&stockId=10")
                .refused(400, COMPOSITE);
        api.get(IS_SALABLE + "kit/10").hasText("false");
        api.get(IS_SALABLE + "kit%20in%20stock/10").hasText("true");
    }

    @Test
    void an_unknown_stock_sells_nothing() {
        api.get(QUANTITY + "SKU-1/99").refused(400, "Could not receive Stock Item data");
        api.get(IS_SALABLE + "SKU-1/99").hasText("false");
        api.get(CHECK + "SKU-1/99/1").hasBody("""
                {"salable": false, "errors": [{
                  "code": "requested-sku-is-not-assigned-to-given-stock",
                  "message": "The requested sku is not assigned to given stock."}]}""");
    }

    @Test
    void the_default_stock_knows_every_product() {
        api.get(QUANTITY + "SKU-1/1").hasText("0");
        api.get(IS_SALABLE + "SKU-4/1").hasText("true");
        api.get(CHECK + "SKU-4/1/1").hasBody("""
                {"salable": true, "errors": []}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "100%", "a+b", "a b", "tè ☕", "a\"b'c", "a;b", "a?b#c", "a%2Fb"})
    void a_sku_may_be_any_text(String sku) {
        goods.product(sku, "");
        goods.holds(sku, "eu-1 4");

        api.get(QUANTITY + encoded(sku) + "/10").hasText("4");
        api.get(IS_SALABLE + encoded(sku) + "/10").hasText("true");
        api.get(CHECK + encoded(sku) + "/10/4").hasBody("""
                {"salable": true, "errors": []}""");
        assertThat(api.get(ARE_SALABLE + "?skus[0]=" + encoded(sku) + "&stockId=10")
                        .json())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.get("sku").asString()).isEqualTo(sku);
                    assertThat(answer.get("salable").asBoolean()).isTrue();
                });
        assertThat(api.get(CHECK_ALL + "?skuRequests[0][sku]=" + encoded(sku) + "&skuRequests[0][qty]=5&stockId=10")
                        .json())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.get("sku").asString()).isEqualTo(sku);
                    assertThat(answer.get("salable").asBoolean()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({"NaN", "abc", "0x10", "1e99999999999"})
    void a_quantity_is_a_number(String quantity) {
        var message = "The \"%s\" value's type is invalid. The \"float\" type was expected. Verify and try again."
                .formatted(quantity);
        api.get(CHECK + "SKU-1/10/" + quantity).refused(400, message);
        api.get(CHECK_ALL + "?skuRequests[0][sku]=SKU-1&skuRequests[0][qty]=" + quantity + "&stockId=10")
                .refused(400, "Error occurred during \"qty\" processing. " + message);
    }

    @ParameterizedTest
    @CsvSource({"1e400, 1E+400", "123456789, 123456789", "-1e9, -1E+9"})
    void a_quantity_has_eight_digits_before_the_point(String quantity, String shown) {
        api.get(CHECK + "SKU-1/10/" + quantity).refused(400, invalid("requestedQty", shown));
        api.get(CHECK_ALL + "?skuRequests[0][sku]=SKU-1&skuRequests[0][qty]=" + quantity + "&stockId=10")
                .refused(400, invalid("qty", shown));
    }

    private static Message invalid(String field, String value) {
        return Message.named("Invalid value of \"%value\" provided for the %fieldName field.", "fieldName", field)
                .and("value", value);
    }

    @Test
    void what_is_missing_is_named() {
        api.get(ARE_SALABLE)
                .failed("One or more input exceptions have occurred.", required("skus"), required("stockId"));
        api.get(ARE_SALABLE + "?stockId=10").refused(400, required("skus"));
        api.get(CHECK_ALL + "?stockId=10").refused(400, required("skuRequests"));
        api.get(CHECK_ALL + "?stockId=10&skuRequests[0][sku]=SKU-1").refused(400, required("qty"));
        api.get(CHECK_ALL + "?stockId=10&skuRequests[0][qty]=1").refused(400, required("sku"));
    }

    private static Message required(String field) {
        return Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", field);
    }

    @Test
    void what_is_of_another_type_is_refused() {
        api.get(QUANTITY + "SKU-1/ten")
                .refused(
                        400,
                        "The \"ten\" value's type is invalid. The \"int\" type was expected. Verify and try again.");
        api.get(ARE_SALABLE + "?skus=SKU-1&stockId=10")
                .refused(
                        400,
                        "The \"string\" value's type is invalid. The \"string[]\" type was expected. Verify and try again.");
        api.get(ARE_SALABLE + "?skus[0]=SKU-1&stockId[0]=10")
                .refused(
                        400,
                        "The \"array\" value's type is invalid. The \"int\" type was expected. Verify and try again.");
        api.get(CHECK_ALL + "?skuRequests=SKU-1&stockId=10").refused(400, "Not all parameters valid.");
        api.get(CHECK_ALL + "?skuRequests[0][sku][0]=SKU-1&skuRequests[0][qty]=1&stockId=10")
                .refused(
                        400,
                        "Error occurred during \"sku\" processing. The \"array\" value's type is invalid. "
                                + "The \"string\" type was expected. Verify and try again.");
        api.get(CHECK_ALL + "?skuRequests[0][sku]=SKU-1&skuRequests[0][quantity]=1&stockId=10")
                .refused(
                        400,
                        Message.named(
                                "\"%fieldName\" is not supported. Correct the field name and try again.",
                                "fieldName", "Quantity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {QUANTITY + "SKU-1/10", IS_SALABLE + "SKU-1/10", CHECK + "SKU-1/10/1", ARE_SALABLE, CHECK_ALL})
    void only_those_who_may_sell_may_ask(String path) {
        api.withOnly("Magento_InventoryApi::stock")
                .get(path)
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_InventorySalesApi::stock"));
    }
}
