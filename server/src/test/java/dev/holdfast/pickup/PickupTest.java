package dev.holdfast.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Checkout;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PickupTest {

    private static final String EU = "store_for_eu_website";
    private static final String NOTIFY = "/V1/order/notify-orders-are-ready-for-pickup";
    private static final String NOT_READY = "The order is not ready for pickup";
    private static final String SUCCESS = "{\"successful\":true,\"errors\":[]}";
    private static final String CARRIER =
            "Not able to create shipment with 'In Store Pick-Up' delivery method. Order should be notified as 'Ready For Pick-Up' instead.";

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    Checkout checkout;

    @Autowired
    PlacedOrders placedOrders;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures, @Autowired Api api) {
        fixtures.company();
        configure(api, "active", "\"1\"");
    }

    @AfterAll
    static void as_before(@Autowired Api api) {
        configure(api, "active", "null");
    }

    private static void configure(Api api, String setting, String value) {
        api.put("/V1/store/config", """
                {"config": {"path": "carriers/instore/%s", "value": %s, "scope": "websites", "scope_code": "eu_website"}}""".formatted(setting, value)).hasStatus(200);
    }

    /** @param held as {@code eu-1 5, eu-2 3 out} */
    private String stocked(String held) {
        var sku = "pick-%.8s".formatted(UUID.randomUUID());
        goods.product(sku, "");
        goods.holds(sku, held);
        return sku;
    }

    private Answer setPickup(String cart, String location) {
        return checkout.guest(EU)
                .post("/V1/guest-carts/" + cart + "/shipping-information", """
                {"addressInformation": {
                   "shipping_address": {"firstname": "John", "lastname": "Smith", "street": ["Anywhere 1"], "city": "Paris",
                     "postcode": "75001", "country_id": "FR", "region": "Paris", "telephone": "3468676", "email": "john@example.net",
                     "same_as_billing": 1, "save_in_address_book": 1 %s},
                   "billing_address": %s, "shipping_carrier_code": "instore", "shipping_method_code": "pickup"}}""".formatted(location, Checkout.ADDRESS));
    }

    private static String at(String location) {
        return ", \"extension_attributes\": {\"pickup_location_code\": \"" + location + "\"}";
    }

    private String carriers(String cart) {
        var offered = new StringBuilder();
        checkout.guest(EU)
                .get("/V1/guest-carts/" + cart + "/shipping-methods")
                .hasStatus(200)
                .json()
                .forEach(method ->
                        offered.append(method.get("carrier_code").asString()).append(' '));
        return offered.toString().strip();
    }

    private int ordered(String location, String lines) {
        var cart = checkout.cart(EU, lines);
        setPickup(cart, at(location)).hasStatus(200);
        return Integer.parseInt(checkout.pay(EU, cart).hasStatus(200).text());
    }

    /** An order placed for the location, whether it can be fetched there or not. */
    private int bound(String location, String lines) {
        int order = placedOrders.placed(10, lines);
        jdbc.sql(
                        "update sales_order set shipping_method = 'instore_pickup', pickup_location_code = :code where order_id = :id")
                .param("code", location)
                .param("id", order)
                .update();
        return order;
    }

    private Answer announce(Object... orders) {
        return api.post(NOTIFY, "{\"orderIds\": " + Arrays.toString(orders) + "}");
    }

    private static void failed(Answer answer, int order, String message) {
        answer.hasStatus(200);
        assertThat(answer.text())
                .isEqualTo("{\"successful\":false,\"errors\":[%s]}"
                        .formatted(Json.MAPPER.writeValueAsString(
                                "{\"id\":%d,\"message\":\"%s\"}".formatted(order, message))));
    }

    private String held(String sku) {
        return jdbc.sql("""
                        select string_agg(source_code || ' ' || trim_scale(quantity), ', ' order by source_code)
                          from source_item
                         where sku = :sku
                        """).param("sku", sku).query(String.class).single();
    }

    private String salable(String sku) {
        return api.get("/V1/inventory/get-product-salable-quantity/" + sku + "/10")
                .text();
    }

    private int shipments(int order) {
        return jdbc.sql("select count(*) from shipment where order_id = :order")
                .param("order", order)
                .query(Integer.class)
                .single();
    }

    @Test
    void an_order_is_fetched_from_the_chosen_location() {
        var sku = stocked("eu-1 10, eu-2 4");
        var cart = checkout.cart(EU, sku + " 2");

        var set = setPickup(cart, at("EU-1"));

        set.hasStatus(200);
        var totals = set.json().get("totals");
        assertThat(totals.get("grand_total").asString()).isEqualTo("20");
        assertThat(totals.get("shipping_amount").asString()).isEqualTo("0");
        assertThat(totals.get("total_segments").get(1).get("title").asString())
                .isEqualTo("Shipping & Handling (In-Store Pickup Delivery - EU-source-1)");

        int order = Integer.parseInt(checkout.pay(EU, cart).hasStatus(200).text());

        assertThat(salable(sku)).isEqualTo("12");
        api.get(
                        "/V1/orders/" + order
                                + "?fields=shipping_description,extension_attributes[pickup_location_code,send_notification,"
                                + "shipping_assignments[shipping[method,address[firstname,lastname,telephone,street,city,postcode,region_id,region,country_id]]]]")
                .hasBody("""
                        {"shipping_description":"In-Store Pickup Delivery - EU-source-1",
                         "extension_attributes":{"pickup_location_code":"eu-1","shipping_assignments":[{"shipping":{
                           "method":"instore_pickup","address":{"firstname":"John","lastname":"Smith","telephone":"3468676",
                             "street":["Rue Paul Vaillant Couturier 31"],"city":"Mitry-Mory","postcode":"77292 CEDEX",
                             "region":"Seine-et-Marne","region_id":259,"country_id":"FR"}}}]}}""");

        announce(order).hasText(SUCCESS);

        assertThat(held(sku)).isEqualTo("eu-1 8, eu-2 4");
        assertThat(salable(sku)).isEqualTo("12");
        api.get("/V1/orders/" + order
                        + "?fields=state,status,extension_attributes[notification_sent,send_notification]")
                .hasBody("""
                        {"state":"processing","status":"complete",
                         "extension_attributes":{"notification_sent":0,"send_notification":1}}""");
        var said =
                api.get("/V1/orders/" + order + "/comments").json().get("items").get(0);
        assertThat(said.get("comment").asString())
                .matches("Order notified for pickup at: \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
        assertThat(said.get("status").asString()).isEqualTo("complete");
        assertThat(said.get("is_customer_notified").intValue()).isEqualTo(1);
        assertThat(said.get("is_visible_on_front").intValue()).isEqualTo(1);
        assertThat(shipments(order)).isEqualTo(1);

        announce(order).hasText(SUCCESS);

        assertThat(shipments(order)).isEqualTo(1);
        assertThat(held(sku)).isEqualTo("eu-1 8, eu-2 4");
        assertThat(api.get("/V1/orders/" + order + "/comments").json().get("items"))
                .hasSize(2);

        api.post("/V1/order/" + order + "/invoice", "").hasStatus(200);
        api.get("/V1/orders/" + order + "?fields=state,status")
                .hasBody("{\"state\":\"complete\",\"status\":\"complete\"}");
    }

    @Test
    void pickup_is_offered_where_one_location_holds_all_that_is_shipped() {
        var sku = stocked("eu-1 10, eu-3 0 out");
        var elsewhere = stocked("eu-2 10, eu-3 0 out");
        var nowhere = stocked("eu-2 10");

        assertThat(carriers(checkout.cart(EU, sku + " 1"))).isEqualTo("flatrate instore");
        assertThat(carriers(checkout.cart(EU, sku + " 1, " + elsewhere + " 1"))).isEqualTo("flatrate instore");
        assertThat(carriers(checkout.cart(EU, nowhere + " 1"))).isEqualTo("flatrate");
        assertThat(carriers(checkout.cart(EU, sku + " 1, " + nowhere + " 1"))).isEqualTo("flatrate");

        var cart = checkout.cart(EU, nowhere + " 1");
        setPickup(cart, at("eu-1")).refused(404, "Carrier with such method not found: %1, %2", "instore", "pickup");
        configure(api, "active", "\"0\"");
        try {
            assertThat(carriers(checkout.cart(EU, sku + " 1"))).isEqualTo("flatrate");
        } finally {
            configure(api, "active", "\"1\"");
        }
    }

    @Test
    void pickup_costs_what_is_configured() {
        configure(api, "price", "\"2.5\"");
        try {
            var cart = checkout.cart(EU, stocked("eu-1 10") + " 2");
            assertThat(setPickup(cart, at("eu-1"))
                            .json()
                            .get("totals")
                            .get("grand_total")
                            .asString())
                    .isEqualTo("22.5");
            checkout.guest(EU)
                    .get("/V1/guest-carts/" + cart
                            + "/shipping-methods?fields=carrier_code,carrier_title,method_title,amount")
                    .hasBody("""
                            [{"carrier_code":"flatrate","carrier_title":"Flat Rate","method_title":"Fixed","amount":10},
                             {"carrier_code":"instore","carrier_title":"In-Store Pickup Delivery","method_title":"Pick in Store",
                              "amount":2.5}]""");
        } finally {
            configure(api, "price", "null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "eu-2", "us-1", "eu-disabled", "default"})
    void goods_are_fetched_at_pickup_locations_of_the_website_only(String location) {
        var cart = checkout.cart(EU, stocked("eu-1 10") + " 2");

        setPickup(cart, at(location))
                .refused(
                        404,
                        "Can not find Pickup Location with code %1 for %2 Sales Channel \"%3\".",
                        location,
                        "website",
                        "eu_website");

        assertThat(checkout.guest(EU)
                        .get("/V1/guest-carts/" + cart + "/totals?fields=shipping_amount")
                        .text())
                .isEqualTo("{\"shipping_amount\":10}");
    }

    @Test
    void a_cart_without_a_location_is_not_ordered() {
        var sku = stocked("eu-1 10");
        var cart = checkout.cart(EU, sku + " 2");
        setPickup(cart, "").hasStatus(200);

        checkout.pay(EU, cart).refused(400, "Quote does not have Pickup Location assigned.");

        assertThat(salable(sku)).isEqualTo("10");
    }

    @Test
    void a_cart_is_not_ordered_to_where_its_location_no_longer_is() {
        var sku = stocked("eu-3 10");
        var cart = checkout.cart(EU, sku + " 2");
        setPickup(cart, at("eu-3")).hasStatus(200);
        jdbc.sql("update source set street = 'Elsewhere 2' where source_code = 'eu-3'")
                .update();
        try {
            checkout.pay(EU, cart)
                    .refused(400, "Pickup Location Address does not match Shipping Address for In-Store Pickup Quote.");
        } finally {
            jdbc.sql("update source set street = 'Rosenheimer Str. 30' where source_code = 'eu-3'")
                    .update();
        }
        jdbc.sql("update source set is_pickup_location_active = false where source_code = 'eu-3'")
                .update();
        try {
            checkout.pay(EU, cart).hasStatus(400);
        } finally {
            jdbc.sql("update source set is_pickup_location_active = true where source_code = 'eu-3'")
                    .update();
        }
        assertThat(salable(sku)).isEqualTo("10");
        checkout.pay(EU, cart).hasStatus(200);
    }

    @Test
    void goods_of_a_pickup_order_leave_when_its_buyer_is_notified() {
        var one = "one-%.8s".formatted(UUID.randomUUID());
        goods.product(one, "decimals");
        goods.holds(one, "eu-1 5.5, eu-2 3.5, eu-3 10, eu-disabled 10");
        var two = stocked("us-1 5, eu-1 0 out, eu-2 3, eu-3 0 out");
        var lines = one + " 3.5, " + two + " 2";

        for (var location : new String[] {"eu-1", "eu-3", "eu-disabled", "us-1", "gone"}) {
            int order = bound(location, one + " 1.5, " + two + " 1");
            failed(announce(order), order, NOT_READY);
            assertThat(shipments(order)).isZero();
            assertThat(api.get("/V1/orders/" + order + "/comments").json().get("items"))
                    .isEmpty();
        }

        int order = bound("eu-2", lines);
        announce(order).hasText(SUCCESS);

        assertThat(held(one)).isEqualTo("eu-1 5.5, eu-2 0, eu-3 10, eu-disabled 10");
        assertThat(held(two)).isEqualTo("eu-1 0, eu-2 1, eu-3 0, us-1 5");
        api.get("/V1/shipments?searchCriteria%5Bfilter_groups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5Bfield%5D=order_id"
                        + "&searchCriteria%5Bfilter_groups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5Bvalue%5D=" + order
                        + "&fields=items[total_qty,extension_attributes[source_code],items[sku,qty]]")
                .hasBody("""
                        {"items":[{"total_qty":5.5,"extension_attributes":{"source_code":"eu-2"},
                                   "items":[{"sku":"%s","qty":3.5},{"sku":"%s","qty":2}]}]}""".formatted(one, two));
    }

    @Test
    void what_goes_wrong_with_one_order_holds_up_no_other() {
        var sku = stocked("eu-1 3");
        int first = bound("eu-1", sku + " 2");
        int second = bound("eu-1", sku + " 1");
        int tooMany = bound("eu-1", sku + " 2");
        var unknown = 2_000_000_000;

        var answer = announce(first, unknown, tooMany, second);

        assertThat(answer.hasStatus(200).json().get("errors"))
                .extracting(error -> error.asString())
                .containsExactly(
                        "{\"id\":2000000000,\"message\":\"The entity that was requested doesn't exist. Verify the entity and try again.\"}",
                        "{\"id\":" + tooMany + ",\"message\":\"The order is not ready for pickup\"}");
        assertThat(held(sku)).isEqualTo("eu-1 0");
    }

    @Test
    void with_a_key_too_a_failure_undoes_its_own_order_only() {
        var sku = stocked("eu-1 2");
        int good = bound("eu-1", sku + " 2");
        int bad = bound("eu-1", sku + " 1");

        failed(
                api.header("Idempotency-Key", UUID.randomUUID().toString())
                        .post(NOTIFY, "{\"orderIds\": [%d, %d]}".formatted(good, bad)),
                bad,
                NOT_READY);

        assertThat(held(sku)).isEqualTo("eu-1 0");
        assertThat(shipments(good)).isEqualTo(1);
        assertThat(shipments(bad)).isZero();
    }

    @Test
    void source_selection_takes_what_waits_at_a_location_for_taken() {
        var sku = stocked("eu-1 3, eu-3 10");
        int order = ordered("eu-1", sku + " 2");
        var proposal = """
                {"source_selection_items":[
                   {"source_code":"eu-1","sku":"%1$s","qty_to_deduct":%2$s,"qty_available":%2$s},
                   {"source_code":"eu-3","sku":"%1$s","qty_to_deduct":%3$s,"qty_available":10}],"shippable":true}""";

        selected(sku, "4").hasBody(proposal.formatted(sku, "1", "3"));
        announce(order).hasText(SUCCESS);
        selected(sku, "4").hasBody(proposal.formatted(sku, "1", "3"));

        int canceled = ordered("eu-1", sku + " 1");
        selected(sku, "4").hasBody(proposal.formatted(sku, "0", "4"));
        api.post("/V1/orders/" + canceled + "/cancel", "").hasBody("true");
        selected(sku, "4").hasBody(proposal.formatted(sku, "1", "3"));
    }

    private Answer selected(String sku, String quantity) {
        return api.post("/V1/inventory/source-selection-algorithm-result", """
                {"inventoryRequest": {"stockId": 10, "items": [{"sku": "%s", "qty": %s}]}, "algorithmCode": "priority"}""".formatted(sku, quantity));
    }

    @Test
    void an_order_that_is_sent_is_not_ready_for_pickup() {
        var sku = stocked("eu-1 9");
        int order = placedOrders.placed(10, sku + " 2");

        failed(announce(order), order, NOT_READY);

        assertThat(held(sku)).isEqualTo("eu-1 9");
        assertThat(shipments(order)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "hold"})
    void an_order_that_cannot_be_shipped_is_not_ready(String action) {
        var sku = stocked("eu-1 9");
        int order = ordered("eu-1", sku + " 2");
        api.post("/V1/orders/" + order + "/" + action, "").hasStatus(200);

        failed(announce(order), order, NOT_READY);

        assertThat(held(sku)).isEqualTo("eu-1 9");
    }

    @Test
    void goods_that_nobody_counts_are_always_ready() {
        var sku = "free-%.8s".formatted(UUID.randomUUID());
        goods.product(sku, "unmanaged");
        int order = bound("eu-1", sku + " 2");

        announce(order).hasText(SUCCESS);

        assertThat(shipments(order)).isEqualTo(1);
    }

    @Test
    void a_pickup_order_is_not_sent() {
        var sku = stocked("eu-1 9");
        int order = ordered("eu-1", sku + " 2");
        int item = api.get("/V1/orders/" + order)
                .json()
                .get("items")
                .get(0)
                .get("item_id")
                .intValue();

        api.post("/V1/order/" + order + "/ship", """
                {"arguments": {"extension_attributes": {"source_code": "eu-1"}}}""")
                .failed("Could not save a shipment, see error log for details", Message.of(CARRIER));
        api.post("/V1/shipment/", """
                {"entity": {"order_id": %d, "items": [{"order_item_id": %d, "qty": 1}],
                            "extension_attributes": {"source_code": "eu-1"}}}""".formatted(order, item))
                .failed("The shipment couldn't be saved.", Message.of(CARRIER));

        assertThat(held(sku)).isEqualTo("eu-1 9");
        assertThat(salable(sku)).isEqualTo("7");
        assertThat(shipments(order)).isZero();
    }

    @RepeatedTest(3)
    void goods_for_one_order_are_set_aside_for_one() throws Exception {
        var sku = stocked("eu-1 2, eu-3 9");
        int one = bound("eu-1", sku + " 2");
        int other = bound("eu-1", sku + " 2");
        Callable<Answer> first = () -> announce(one, other);
        Callable<Answer> second = () -> announce(other, one);

        for (var answer : Concurrently.race(first, second)) {
            assertThat(answer.text()).contains(NOT_READY).doesNotContain("right now", "quantity");
        }

        assertThat(shipments(one) + shipments(other)).isEqualTo(1);
        assertThat(held(sku)).isEqualTo("eu-1 0, eu-3 9");
    }

    @Test
    void only_who_may_notify_does() {
        api.withOnly("Magento_Sales::ship").post(NOTIFY, "{\"orderIds\": []}").hasStatus(401);
        api.withOnly("Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup")
                .post(NOTIFY, "{\"orderIds\": []}")
                .hasText(SUCCESS);
        api.post(NOTIFY, "{}")
                .refused(
                        400,
                        Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "orderIds"));
    }
}
