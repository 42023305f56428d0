package dev.holdfast.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Checkout;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CheckoutTest {

    private static final String EU = "store_for_eu_website";
    private static final String US = "store_for_us_website";

    @Autowired
    Api api;

    @Autowired
    Checkout checkout;

    @Autowired
    Goods goods;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    @Test
    void an_order_promises_its_goods_and_takes_nothing_from_the_sources() {
        stocked("tea", "eu-1 6, eu-2 4");
        stocked("cup", "eu-1 3");

        int order = checkout.order(EU, "tea 3, cup 2");

        assertThat(salable("tea")).isEqualTo("7");
        assertThat(salable("cup")).isEqualTo("1");
        assertThat(held("tea")).isEqualTo("10");
        api.get(
                        "/V1/orders/" + order
                                + "?fields=state,status,grand_total,subtotal,shipping_amount,total_qty_ordered,customer_email,items[sku,qty_ordered]")
                .hasBody("""
                        {"state":"new","status":"pending","customer_email":"ann@example.net",
                         "grand_total":75,"subtotal":50,"shipping_amount":25,"total_qty_ordered":5,
                         "items":[{"sku":"tea","qty_ordered":3},{"sku":"cup","qty_ordered":2}]}""");
        assertThat(ledger("tea")).containsExactly("10 -3 order_placed order " + order);
    }

    @Test
    void the_ledger_tells_what_an_order_promises_in_the_order_of_its_lines() {
        var skus = Stream.of("fig", "elm", "yew", "oak", "ash", "bay", "fir", "box")
                .map(tree -> "tree-" + tree)
                .toList();
        skus.forEach(sku -> stocked(sku, "eu-1 9"));

        int order = checkout.order(EU, String.join(" 1, ", skus) + " 1");

        assertThat(jdbc.sql("select sku from reservation where object_id = :order order by reservation_id")
                        .param("order", Integer.toString(order))
                        .query((row, _) -> row.getString("sku"))
                        .list())
                .isEqualTo(skus);
    }

    @Test
    void a_cart_that_became_an_order_is_gone() {
        stocked("mug", "eu-1 9");
        var cart = checkout.cart(EU, "mug 2");
        checkout.pay(EU, cart).hasStatus(200);

        checkout.pay(EU, cart).refused(404, noCart());
        checkout.guest(EU).get("/V1/guest-carts/" + cart).refused(404, noCart());

        assertThat(salable("mug")).isEqualTo("7");
        assertThat(ledger("mug")).hasSize(1);
    }

    @RepeatedTest(5)
    void a_cart_that_is_ordered_twice_at_once_becomes_one_order() throws Exception {
        var sku = fresh();
        stocked(sku, "eu-1 9");
        var cart = checkout.cart(EU, sku + " 2");
        Callable<Integer> order = () -> checkout.pay(EU, cart).status();

        var statuses = Concurrently.race(6, order);

        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 404)).isEqualTo(5);
        assertThat(ledger(sku)).hasSize(1);
        assertThat(salable(sku)).isEqualTo("7");
    }

    @RepeatedTest(5)
    void what_is_added_while_a_cart_is_ordered_is_in_the_order_or_still_to_be_ordered() throws Exception {
        var sku = fresh();
        stocked(sku, "eu-1 9");
        var cart = checkout.cart(EU, sku + " 2");
        var add = """
                {"cartItem": {"sku": "%s", "qty": 1, "quote_id": "%s"}}""".formatted(sku, cart);

        var statuses = Concurrently.race(
                () -> checkout.pay(EU, cart).status(),
                () -> checkout.guest(EU)
                        .post("/V1/guest-carts/" + cart + "/items", add)
                        .status());

        assertThat(statuses.getFirst()).isEqualTo(200);
        var added = statuses.getLast() == 200;
        assertThat(salable(sku)).isEqualTo(added ? "6" : "7");
    }

    @Test
    void the_last_unit_in_two_carts_is_ordered_once() {
        stocked("oak", "eu-1 1");
        var one = checkout.cart(EU, "oak 1");
        var other = checkout.cart(EU, "oak 1");
        checkout.pay(EU, one).hasStatus(200);

        checkout.pay(EU, other).refused(400, "Not enough items for sale");

        assertThat(salable("oak")).isEqualTo("0");
        checkout.guest(EU).get("/V1/guest-carts/" + other + "?fields=is_active").hasBody("{\"is_active\":true}");
    }

    @RepeatedTest(3)
    void many_guests_who_want_the_last_units_get_no_more_than_there_are() throws Exception {
        var sku = fresh();
        var other = fresh() + "-other";
        stocked(sku, "eu-1 10");
        stocked(other, "eu-1 10");
        var carts = new ArrayList<String>();
        for (int i = 0; i < 24; i++) {
            carts.add(checkout.cart(EU, i % 2 == 0 ? sku + " 1, " + other + " 1" : other + " 1, " + sku + " 1"));
        }

        var statuses = Concurrently.race(carts.stream()
                .<Callable<Integer>>map(cart -> () -> checkout.pay(EU, cart).status())
                .toList());

        assertThat(Collections.frequency(statuses, 200)).isEqualTo(10);
        assertThat(Collections.frequency(statuses, 400)).isEqualTo(14);
        assertThat(salable(sku)).isEqualTo("0");
        assertThat(salable(other)).isEqualTo("0");
    }

    @Test
    void orders_are_numbered_for_each_store_view() {
        stocked("fig", "eu-1 9, us-1 9");
        int eu = checkout.order(EU, "fig 1");
        int us = checkout.order(US, "fig 1");

        var numbers = List.of(number(eu), number(us));

        assertThat(numbers.getFirst()).matches("\\d+\\d{9}").isNotEqualTo(numbers.getLast());
        assertThat(numbers.getLast()).endsWith("000000001");
        assertThat(ledger("fig")).containsExactly("10 -1 order_placed order " + eu, "20 -1 order_placed order " + us);
    }

    @Test
    void what_is_sold_without_limit_is_ordered_and_not_promised() {
        goods.product("air", "unmanaged");
        goods.holds("air", "eu-1 0");

        checkout.order(EU, "air 5");

        assertThat(ledger("air")).isEmpty();
        assertThat(salable("air")).isEqualTo("0");
    }

    @Test
    void what_is_missing_is_ordered_on_backorder_where_that_is_allowed() {
        goods.product("ice", "backorders 1");
        goods.holds("ice", "eu-1 2");

        int order = checkout.order(EU, "ice 5");

        api.get("/V1/orders/" + order + "?fields=items[qty_ordered,qty_backordered]")
                .hasBody("{\"items\":[{\"qty_ordered\":5,\"qty_backordered\":3}]}");
        assertThat(ledger("ice")).hasSize(1);
    }

    @Test
    void a_virtual_cart_needs_no_shipping() {
        goods.product("song", "virtual", "");
        goods.holds("song", "eu-1 9");
        checkout.sell("song");
        var guest = checkout.guest(EU);
        var cart = Json.MAPPER.readValue(guest.post("/V1/guest-carts", "").text(), String.class);
        guest.post("/V1/guest-carts/" + cart + "/items", """
                        {"cartItem": {"sku": "song", "qty": 2, "quote_id": "%s"}}""".formatted(cart)).hasStatus(200);

        var placed = guest.post("/V1/guest-carts/" + cart + "/payment-information", """
                {"email": "gus@example.net", "paymentMethod": {"method": "checkmo"}, "billingAddress": %s}""".formatted(Checkout.ADDRESS));

        api.get("/V1/orders/" + placed.hasStatus(200).text()
                        + "?fields=is_virtual,grand_total,customer_email,shipping_description")
                .hasBody("{\"is_virtual\":1,\"customer_email\":\"gus@example.net\",\"grand_total\":20}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            firstname | "firstname" is required. Enter and try again.
            city      | "city" is required. Enter and try again.
            telephone | "telephone" is required. Enter and try again.
            """)
    void an_incomplete_address_stops_the_order(String field, String detail) {
        var sku = fresh();
        stocked(sku, "eu-1 9");
        var cart = checkout.cart(EU, sku + " 1");
        jdbc.sql("update cart set billing_address = billing_address - :field where masked_id = :cart")
                .param("field", field)
                .param("cart", cart)
                .update();

        checkout.pay(EU, cart).refused(400, "Please check the billing address information. " + detail);
        checkout.guest(EU)
                .put("/V1/guest-carts/" + cart + "/order", "{\"paymentMethod\": {\"method\": \"checkmo\"}}")
                .refused(400, "Please check the billing address information. %1", detail);

        assertThat(ledger(sku)).isEmpty();
        checkout.guest(EU)
                .get("/V1/guest-carts/" + cart + "/selected-payment-method")
                .hasBody("[]");
    }

    @Test
    void an_order_needs_lines_a_way_to_ship_and_a_way_to_pay() {
        stocked("hat", "eu-1 9");
        var guest = checkout.guest(EU);
        var empty = Json.MAPPER.readValue(guest.post("/V1/guest-carts", "").text(), String.class);
        guest.put("/V1/guest-carts/" + empty + "/order", "{}")
                .refused(
                        400,
                        "A server error stopped your order from being placed. Please try to place your order again.");

        var cart = checkout.cart(EU, "hat 1");
        guest.put("/V1/guest-carts/" + cart + "/order", "{}")
                .refused(400, "Enter a valid payment method and try again.");
        guest.put("/V1/guest-carts/" + cart + "/order", "{\"paymentMethod\": {\"method\": \"gold\"}}")
                .refused(400, "The requested Payment Method is not available.");
        jdbc.sql("update cart set carrier_code = null, method_code = null where masked_id = :cart")
                .param("cart", cart)
                .update();
        guest.put("/V1/guest-carts/" + cart + "/order", "{\"paymentMethod\": {\"method\": \"checkmo\"}}")
                .refused(400, "The shipping method is missing. Select the shipping method and try again.");

        assertThat(ledger("hat")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a@b", "<script>@x.org", "a@b.org\\nBcc: x@y.org"})
    void a_guest_is_told_that_an_address_is_none(String email) {
        var sku = fresh();
        stocked(sku, "eu-1 9");
        var cart = checkout.cart(EU, sku + " 1");

        checkout.guest(EU)
                .post("/V1/guest-carts/" + cart + "/payment-information", """
                        {"email": "%s", "paymentMethod": {"method": "checkmo"}}""".formatted(email))
                .refused(400, "\"Email\" is not a valid email address.");

        assertThat(ledger(sku)).isEmpty();
    }

    @Test
    void an_empty_cart_is_not_ordered() {
        var cart = Json.MAPPER.readValue(
                checkout.guest(EU).post("/V1/guest-carts", "").text(), String.class);

        checkout.pay(EU, cart)
                .refused(
                        400,
                        "A server error stopped your order from being placed. Please try to place your order again.");
    }

    @Test
    void a_guest_says_who_orders() {
        stocked("bow", "eu-1 9");
        var cart = checkout.cart(EU, "bow 1");

        checkout.guest(EU)
                .post(
                        "/V1/guest-carts/" + cart + "/payment-information",
                        "{\"paymentMethod\": {\"method\": \"checkmo\"}}")
                .refused(400, Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "email"));
    }

    @Test
    void products_that_were_disabled_or_taken_out_of_the_website_are_not_ordered() {
        stocked("pin", "eu-1 9");
        var cart = checkout.cart(EU, "pin 1");
        jdbc.sql("update product set status = 2 where sku = 'pin'").update();
        checkout.pay(EU, cart).refused(400, "Some of the products are disabled.");

        jdbc.sql("update product set status = 1 where sku = 'pin'").update();
        jdbc.sql("delete from product_website where sku = 'pin'").update();
        checkout.pay(EU, cart).refused(400, "Some of the products are disabled.");

        assertThat(ledger("pin")).isEmpty();
    }

    @Test
    void rules_that_changed_since_the_line_was_added_are_asked_again() {
        stocked("nut", "eu-1 9");
        var cart = checkout.cart(EU, "nut 3");
        jdbc.sql("update stock_item set use_config_min_sale_qty = false, min_sale_qty = 4 where sku = 'nut'")
                .update();

        checkout.pay(EU, cart).refused(400, "The fewest you may purchase is 4.");

        assertThat(ledger("nut")).isEmpty();
    }

    @Test
    void nothing_is_promised_while_orders_do_not_reserve() {
        stocked("gum", "eu-1 1");
        var one = checkout.cart(EU, "gum 1");
        var other = checkout.cart(EU, "gum 1");
        setting("can_subtract", "0");
        try {
            checkout.pay(EU, one).hasStatus(200);
            checkout.pay(EU, other).hasStatus(200);
        } finally {
            setting("can_subtract", "1");
        }

        assertThat(ledger("gum")).isEmpty();
    }

    private void setting(String option, String value) {
        api.put("/V1/store/config", """
                        {"config": {"path": "cataloginventory/options/%s", "value": "%s"}}""".formatted(option, value)).hasStatus(200);
    }

    private static Message noCart() {
        return Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "cartId")
                .and("fieldValue", null);
    }

    private void stocked(String sku, String items) {
        goods.product(sku, "");
        goods.holds(sku, items);
    }

    private String fresh() {
        return "race-"
                + jdbc.sql("select count(*) from product").query(Integer.class).single();
    }

    private String number(int order) {
        return api.get("/V1/orders/" + order).json().path("increment_id").asString("");
    }

    private String salable(String sku) {
        return api.get("/V1/inventory/get-product-salable-quantity/" + sku + "/10")
                .text();
    }

    private String held(String sku) {
        return jdbc.sql("select trim_scale(sum(quantity))::text from source_item where sku = :sku")
                .param("sku", sku)
                .query(String.class)
                .single();
    }

    private List<@Nullable String> ledger(String sku) {
        return jdbc.sql("""
                        select stock_id || ' ' || trim_scale(quantity) || ' ' || event_type || ' ' || object_type || ' ' || object_id
                          from reservation
                         where sku = :sku
                         order by reservation_id
                        """).param("sku", sku).query(String.class).list();
    }
}
