package dev.holdfast.cart;

import static dev.holdfast.cart.Shop.noSuch;
import static dev.holdfast.cart.Shop.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cart.Shop.Family;
import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CartItemsTest {

    private static final String NO_PRODUCT =
            "The product that was requested doesn't exist. Verify the product and try again.";
    private static final String NOT_AVAILABLE = "Product that you are trying to add is not available.";

    @Autowired
    Api api;

    private static Shop shop;

    @Autowired
    Goods goods;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void company(
            @Autowired Fixtures fixtures, @Autowired Goods goods, @Autowired Api api, @Autowired JdbcClient jdbc) {
        fixtures.company();
        shop = new Shop(api, goods, jdbc);
        shop.sells("Tea", "24.5", "eu-1 10");
        shop.sells("pairs", "simple", "increments 2, min_sale_qty 4, max_sale_qty 8", "1", "eu-1 100");
        shop.sells("cloth", "simple", "decimals", "1", "eu-1 10");
        shop.sells("later", "simple", "backorders 2", "1", "eu-1 0");
        shop.sells("endless", "simple", "unmanaged", "1", "eu-1 0 out");
        shop.sells("sold out", "1", "eu-1 0");
        shop.sells("away", "1", "eu-1 5 out");
        shop.sells("elsewhere", "1", "us-1 5");
        shop.sells("kit", "bundle", "in_stock", "1", "");
        shop.sells("colours", "configurable", "in_stock", "1", "");
        shop.sells("set", "grouped", "in_stock", "1", "");
        shop.sells("file", "downloadable", "", "1", "eu-1 10");
        goods.product("of another website", "");
        shop.offer("of another website", "1", "us_website");
        goods.holds("of another website", "eu-1 5, us-1 5");
    }

    @ParameterizedTest
    @EnumSource
    void a_line_is_added_changed_listed_and_removed(Family family) {
        var basket = shop.basket(family);
        var quoteId = family == Family.GUEST ? basket.path().replace("/V1/guest-carts/", "") : "" + basket.id();

        int item = basket.added("tEA", "3");
        basket.get("/items").hasBody("""
                [{"item_id": %d, "sku": "Tea", "qty": 3, "name": "Tea", "price": 24.5, "product_type": "simple",
                  "quote_id": "%s"}]""".formatted(item, quoteId));

        basket.add("tea", "2").hasBody("""
                {"item_id": %d, "sku": "Tea", "qty": 5, "name": "Tea", "price": 24.5, "product_type": "simple",
                 "quote_id": "%d"}""".formatted(item, basket.id()));
        basket.change(item, "4").hasBody("""
                {"item_id": %d, "sku": "Tea", "qty": 4, "name": "Tea", "price": 24.5, "product_type": "simple",
                 "quote_id": "%d"}""".formatted(item, basket.id()));
        basket.post("/items", """
                {"cartItem": {"item_id": %d, "qty": 6, "quote_id": "%d"}}""".formatted(item, basket.id())).hasStatus(200);
        assertThat(quantities(basket)).isEqualTo("Tea 6");

        basket.delete("/items/" + item).hasBody("true");
        basket.get("/items").hasBody("[]");
    }

    @Test
    void names_and_prices_are_the_products_at_the_moment_of_asking() {
        shop.sells("jam", "2", "eu-1 10");
        var basket = shop.guestBasket();
        basket.add("jam", "2");

        jdbc.sql("update product set price = 3.25, name = 'Plum jam' where sku = 'jam'")
                .update();

        var item = basket.get("/items").json().get(0);
        assertThat(item.get("name").asString()).isEqualTo("Plum jam");
        assertThat(item.get("price").decimalValue()).isEqualByComparingTo("3.25");
        assertThat(basket.get("/totals").json().get("subtotal").decimalValue()).isEqualByComparingTo("6.5");
    }

    @Test
    void what_clients_say_of_name_and_price_counts_for_nothing() {
        shop.guestBasket()
                .post("/items", """
                        {"cartItem": {"sku": "Tea", "qty": 1, "name": "Gold", "price": 0.01, "product_type": "virtual"}}""")
                .hasStatus(200)
                .json()
                .properties()
                .forEach(field -> assertThat(field.getValue().asString()).isNotIn("Gold", "0.01", "virtual"));
    }

    @Test
    void a_renamed_product_keeps_its_line_and_a_deleted_one_leaves_none() {
        shop.sells("old name", "1", "eu-1 10");
        var basket = shop.guestBasket();
        basket.added("Tea", "1");
        basket.added("old name", "2");

        int product = jdbc.sql("select product_id from product where sku = 'old name'")
                .query(Integer.class)
                .single();
        api.post("/V1/products", """
                {"product": {"id": %d, "sku": "new name", "name": "New", "attribute_set_id": 4}}""".formatted(product)).hasStatus(200);
        assertThat(quantities(basket)).isEqualTo("Tea 1, new name 2");

        api.delete("/V1/products/" + Api.encoded("new name")).hasBody("true");
        assertThat(quantities(basket)).isEqualTo("Tea 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00001", "123456789"})
    void a_quantity_is_above_zero_and_can_be_counted(String quantity) {
        var basket = shop.guestBasket();
        int item = basket.added("Tea", "1");

        basket.add("Tea", quantity).refused(400, invalidQuantity(new BigDecimal(quantity)));
        basket.change(item, quantity).refused(400, invalidQuantity(new BigDecimal(quantity)));
        assertThat(quantities(basket)).isEqualTo("Tea 1");
    }

    @ParameterizedTest
    @CsvSource({"1e99999999, 1e400", "-1e99999999, -1e400", "1e-99999999, 0"})
    void a_quantity_beyond_all_measure_is_refused_at_once(String quantity, BigDecimal measured) {
        var basket = shop.guestBasket();

        basket.add("Tea", quantity).refused(400, invalidQuantity(measured));
        basket.add("Tea", '"' + quantity + '"').refused(400, invalidQuantity(measured));
        assertThat(quantities(basket)).isEmpty();
    }

    @Test
    void a_quantity_is_a_number() {
        var basket = shop.guestBasket();
        basket.post("/items", """
                {"cartItem": {"sku": "Tea"}}""").refused(400, invalidQuantity(null));
        basket.add("Tea", "\"many\"")
                .refused(
                        400,
                        "Error occurred during \"qty\" processing. The \"many\" value's type is invalid. "
                                + "The \"float\" type was expected. Verify and try again.");
        basket.add("Tea", "\"2\"").hasStatus(200);
        assertThat(quantities(basket)).isEqualTo("Tea 2");
    }

    private static Message invalidQuantity(@Nullable Object value) {
        return Message.named("Invalid value of \"%value\" provided for the %fieldName field.", "fieldName", "qty")
                .and("value", value);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            sku     | quantity | message
            pairs   | 2        | The fewest you may purchase is 4.
            pairs   | 10       | The requested qty exceeds the maximum qty allowed in shopping cart
            pairs   | 5        | You can buy this product only in quantities of 2 at a time.
            Tea     | 1.5      | You cannot use decimal quantity for this product.
            Tea     | 11       | Not enough items for sale
            cloth   | 10.5     | Not enough items for sale
            """)
    void a_quantity_that_may_not_be_sold_is_refused_when_added_and_when_changed(
            String sku, String quantity, String message) {
        var basket = shop.guestBasket();
        basket.add(sku, quantity).refused(400, message);
        assertThat(quantities(basket)).isEmpty();

        int item = basket.added(sku, "4");
        basket.change(item, quantity).refused(400, message);
        assertThat(quantities(basket)).isEqualTo(sku + " 4");
    }

    @Test
    void what_is_added_is_checked_together_with_what_is_there() {
        var basket = shop.guestBasket();
        basket.added("Tea", "6");
        basket.add("Tea", "5").refused(400, "Not enough items for sale");
        basket.add("Tea", "4").hasStatus(200);
        assertThat(quantities(basket)).isEqualTo("Tea 10");
    }

    @Test
    void the_message_names_what_is_left_where_that_is_configured() {
        shop.configure("cataloginventory/options/not_available_message", "1");
        shop.guestBasket().add("Tea", "12").refused(400, "Only 10 of 12 available");
        shop.configure("cataloginventory/options/not_available_message", "");
    }

    @Test
    void a_cart_promises_nothing() {
        shop.sells("last", "1", "eu-1 1");
        shop.guestBasket().add("last", "1").hasStatus(200);
        shop.guestBasket().add("last", "1").hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "endless", "cloth", "file"})
    void what_may_be_sold_may_be_added(String sku) {
        shop.guestBasket().add(sku, sku.equals("cloth") ? "1.5" : "2").hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sold out", "away", "elsewhere", "of another website"})
    void what_the_website_cannot_sell_is_not_available(String sku) {
        var basket = shop.guestBasket();
        basket.add(sku, "1").refused(400, NOT_AVAILABLE);
        assertThat(quantities(basket)).isEmpty();
    }

    @Test
    void a_disabled_product_is_not_available() {
        shop.sells("gone", "1", "eu-1 10");
        jdbc.sql("update product set status = 2 where sku = 'gone'").update();
        shop.guestBasket().add("gone", "1").refused(400, NOT_AVAILABLE);
    }

    @Test
    void a_line_whose_goods_went_out_of_stock_says_so_when_changed() {
        shop.sells("fading", "1", "eu-1 10");
        var basket = shop.guestBasket();
        int item = basket.added("fading", "1");
        api.post("/V1/inventory/source-items", """
                {"sourceItems": [{"sku": "fading", "source_code": "eu-1", "quantity": 10, "status": 0}]}""").hasBody("[]");

        basket.change(item, "2").refused(400, "There are no source items with the in stock status");
        api.post("/V1/inventory/source-items-delete", """
                {"sourceItems": [{"sku": "fading", "source_code": "eu-1"}]}""").hasBody("[]");
        basket.change(item, "2").refused(400, "The requested sku is not assigned to given stock.");
        assertThat(quantities(basket)).isEqualTo("fading 1");
    }

    @Test
    void a_product_that_is_not_in_the_catalogue_is_not_found() {
        var basket = shop.guestBasket();
        basket.add("no such thing", "1").refused(404, NO_PRODUCT);
        basket.post("/items", """
                {"cartItem": {"qty": 1}}""").refused(404, NO_PRODUCT);
    }

    @ParameterizedTest
    @CsvSource({"kit, Bundle Product", "colours, Configurable Product", "set, Grouped Product"})
    void a_composite_is_refused(String sku, String type) {
        shop.guestBasket()
                .add(sku, "1")
                .refusedAs(
                        400,
                        "composite-in-cart",
                        Message.of("\"%1\" is a %2. Add the simple products that it is made of instead.", sku, type));
    }

    @ParameterizedTest
    @EnumSource
    void a_line_that_the_cart_does_not_have_is_not_found(Family family) {
        var basket = shop.basket(family);
        var another = shop.guestBasket();
        int item = another.added("Tea", "1");
        var expected = Message.of(
                "The %1 Cart doesn't contain the %2 item.", String.valueOf(basket.id()), String.valueOf(item));

        basket.change(item, "2").refused(404, expected);
        basket.delete("/items/" + item).refused(404, expected);
        assertThat(quantities(another)).isEqualTo("Tea 1");
    }

    @Test
    void an_administrator_names_the_cart_in_the_line() {
        var basket = shop.basket(Family.ADMIN);
        var another = shop.basket(Family.ADMIN);
        basket.post("/items", "{\"cartItem\": {\"sku\": \"Tea\", \"qty\": 1}}").refused(400, required("quoteId"));
        basket.post("/items", "{\"cartItem\": {\"sku\": \"Tea\", \"qty\": 1, \"quote_id\": \"abc\"}}")
                .refused(404, noSuch("cartId", "abc"));
        basket.post("/items", "{\"cartItem\": {\"sku\": \"Tea\", \"qty\": 1, \"quote_id\": \"999999\"}}")
                .refused(404, noSuch("cartId", 999_999));

        basket.post("/items", """
                {"cartItem": {"sku": "Tea", "qty": 1, "quoteId": %d}}""".formatted(another.id())).hasStatus(200);
        assertThat(quantities(another)).isEqualTo("Tea 1");
        assertThat(quantities(basket)).isEmpty();
    }

    @Test
    void a_customers_line_goes_into_the_customers_cart_whatever_it_names() {
        var mine = shop.basket(Family.MINE);
        var another = shop.basket(Family.MINE);
        mine.post("/items", """
                {"cartItem": {"sku": "Tea", "qty": 1, "quote_id": "%d"}}""".formatted(another.id())).hasStatus(200);
        assertThat(quantities(another)).isEmpty();
        assertThat(quantities(mine)).isEqualTo("Tea 1");
    }

    @RepeatedTest(10)
    void a_product_that_is_deleted_while_it_is_added_leaves_no_line() throws Exception {
        goods.product("fleeting", "unmanaged");
        shop.offer("fleeting", "1", "eu_website");
        goods.holds("fleeting", "eu-1 1");
        var basket = shop.guestBasket();

        var statuses = Concurrently.race(
                () -> basket.add("fleeting", "1").status(),
                () -> api.delete("/V1/products/fleeting").status());

        assertThat(statuses.getFirst()).isIn(200, 400, 404);
        assertThat(statuses.getLast()).isEqualTo(200);
        assertThat(quantities(basket)).isEmpty();
    }

    @RepeatedTest(5)
    void two_who_add_to_one_cart_at_once_both_do() throws Exception {
        var basket = shop.guestBasket();
        Concurrently.race(4, () -> basket.add("Tea", "2").hasStatus(200));
        assertThat(quantities(basket)).isEqualTo("Tea 8");
    }

    @RepeatedTest(5)
    void two_who_add_to_one_cart_at_once_are_checked_together() throws Exception {
        var basket = shop.guestBasket();
        Concurrently.race(4, () -> basket.add("Tea", "4").status());
        assertThat(quantities(basket)).isEqualTo("Tea 8");
    }

    private static String quantities(Shop.Basket basket) {
        var text = new StringBuilder();
        basket.get("/items")
                .hasStatus(200)
                .json()
                .forEach(item -> text.append(text.isEmpty() ? "" : ", ")
                        .append(item.get("sku").asString())
                        .append(' ')
                        .append(item.get("qty").decimalValue().toPlainString()));
        return text.toString();
    }
}
