package dev.holdfast.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.order.OrderAddress;
import dev.holdfast.order.Orders;
import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class ShipOrderTest {

    private static final int EU = 10;
    private static final int US = 20;
    private static final String INVALID = "Shipment Document Validation Error(s):\n";
    private static final String NOT_SAVED = "Could not save a shipment, see error log for details";
    private static final String NO_PRODUCTS = "You can't create a shipment without products.";
    private static final Message TOO_FEW =
            Message.of("Not all of your products are available in the requested quantity.");

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    PlacedOrders placedOrders;

    @Autowired
    Orders orders;

    @Autowired
    SalableQuantities salableQuantities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    private String product(String rules) {
        return product("simple", rules);
    }

    private String product(String type, String rules) {
        var sku = "sku-%.8s".formatted(UUID.randomUUID());
        goods.product(sku, type, rules);
        return sku;
    }

    /** @param held as {@code eu-1 5, eu-2 3 out} */
    private String stocked(String held) {
        var sku = product("");
        goods.holds(sku, held);
        return sku;
    }

    private int item(int order, int index) {
        return orders.get(order).items().get(index).id();
    }

    private int productId(String sku) {
        return jdbc.sql("select product_id from product where sku = ?")
                .param(sku)
                .query(Integer.class)
                .single();
    }

    private static int idOf(@Nullable OrderAddress address) {
        return Objects.requireNonNull(address).id();
    }

    private Answer ship(int order, String body) {
        return api.post("/V1/order/" + order + "/ship", body);
    }

    private Answer shipFrom(String source, int order) {
        return ship(order, """
                {"arguments":{"extension_attributes":{"source_code":"%s"}}}""".formatted(source));
    }

    private Answer shipFrom(String source, int order, String quantity) {
        return ship(order, """
                {"items":[{"order_item_id":%d,"qty":%s}],"arguments":{"extension_attributes":{"source_code":"%s"}}}""".formatted(item(order, 0), quantity, source));
    }

    /** As {@code eu-1 3, eu-2 0 out}. */
    private String held(String sku) {
        return String.join(
                ", ", jdbc.sql("""
                        select source_code || ' ' || trim_scale(quantity) || case status when 1 then '' else ' out' end
                          from source_item
                         where sku = :sku
                         order by source_code
                        """).param("sku", sku).query(String.class).list());
    }

    private String promised(String sku, int stock) {
        return salableQuantities
                .find(new StockId(stock), new Sku(sku))
                .promised()
                .stripTrailingZeros()
                .toPlainString();
    }

    /** State, status and the shipped quantities of the lines: {@code new/pending 0 0}. */
    private String standing(int order) {
        var found = orders.get(order);
        var text = new StringBuilder(found.state().wireName() + "/" + found.status());
        found.items().forEach(item -> text.append(" ").append(item.progress().delivered()));
        return text.toString();
    }

    private int shipmentsOf(int order) {
        return jdbc.sql("select count(*) from shipment where order_id = :order")
                .param("order", order)
                .query(Integer.class)
                .single();
    }

    private void stand(int order, String state) {
        jdbc.sql("update sales_order set state = :state, status = :state where order_id = :order")
                .param("state", state)
                .param("order", order)
                .update();
    }

    private void invoiceAll(int order) {
        transaction.executeWithoutResult(_ -> {
            var found = orders.lock(order);
            var items = found.items().stream()
                    .map(item -> item.invoiced(item.leftToInvoice()))
                    .toList();
            orders.update(found.progressed(items, found.sums().invoiced(found.totals())));
        });
    }

    @Test
    void all_that_is_left_leaves_from_the_only_source_of_the_stock() {
        var tea = stocked("us-1 10");
        var cup = stocked("us-1 4");
        int order = placedOrders.placed(US, tea + " 3, " + cup + " 2.0");

        var shipment = ship(order, "").hasStatus(200).json().asInt();

        assertThat(held(tea)).isEqualTo("us-1 7");
        assertThat(held(cup)).isEqualTo("us-1 2");
        assertThat(promised(tea, US)).isEqualTo("0");
        assertThat(promised(cup, US)).isEqualTo("0");
        assertThat(standing(order)).isEqualTo("processing/processing 3 2");
        var shown = api.get("/V1/shipment/" + shipment);
        var json = shown.json();
        shown.hasBody("""
                {"billing_address_id":%d,"created_at":%s,"entity_id":%d,"increment_id":%s,"order_id":%d,"packages":[],
                 "shipping_address_id":%d,"store_id":1,"total_qty":5,"total_weight":5,"updated_at":%s,
                 "items":[
                   {"entity_id":%s,"parent_id":%d,"order_item_id":%d,"product_id":%d,"sku":"%s","name":"%s","price":10,"weight":1,"qty":3},
                   {"entity_id":%s,"parent_id":%d,"order_item_id":%d,"product_id":%d,"sku":"%s","name":"%s","price":10,"weight":1,"qty":2}],
                 "tracks":[],"comments":[],
                 "extension_attributes":{"source_code":"us-1","order_increment_id":"%s","order_created_at":%s,"shipping_name":"Gus Guest"}}""".formatted(
                        idOf(orders.get(order).billingAddress()),
                        json.get("created_at"),
                        shipment,
                        json.get("increment_id"),
                        order,
                        idOf(orders.get(order).shippingAddress()),
                        json.get("updated_at"),
                        json.at("/items/0/entity_id"),
                        shipment,
                        item(order, 0),
                        productId(tea),
                        tea,
                        tea,
                        json.at("/items/1/entity_id"),
                        shipment,
                        item(order, 1),
                        productId(cup),
                        cup,
                        cup,
                        orders.get(order).incrementId(),
                        json.at("/extension_attributes/order_created_at")));
        assertThat(json.at("/extension_attributes/order_created_at"))
                .isEqualTo(api.get("/V1/orders/" + order).json().get("created_at"));
        assertThat(json.get("increment_id").asString()).matches("0000000\\d\\d");
    }

    @Test
    void several_sources_ship_one_after_the_other_and_nothing_salable_changes() {
        var tea = stocked("eu-1 2, eu-2 5");
        var bag = stocked("eu-1 1");
        int order = placedOrders.placed(EU, tea + " 6, " + bag + " 1");
        invoiceAll(order);
        var salable = "/V1/inventory/get-product-salable-quantity/" + tea + "/10";
        api.get(salable).hasBody("1");

        shipFrom("eu-1", order, "2").hasStatus(200);
        assertThat(held(tea)).isEqualTo("eu-1 0, eu-2 5");
        assertThat(promised(tea, EU)).isEqualTo("4");
        assertThat(standing(order)).isEqualTo("processing/processing 2 0");
        api.get(salable).hasBody("1");

        shipFrom("EU-2", order, "4").hasStatus(200);
        assertThat(held(tea)).isEqualTo("eu-1 0, eu-2 1");
        assertThat(promised(tea, EU)).isEqualTo("0");
        api.get(salable).hasBody("1");

        shipFrom("eu-1", order).hasStatus(200);
        assertThat(standing(order)).isEqualTo("complete/complete 6 1");
        assertThat(jdbc.sql("select sum(quantity) from reservation where object_increment_id = ?")
                        .param(orders.get(order).incrementId())
                        .query(String.class)
                        .single())
                .isEqualTo("0.0000");
        api.get("/V1/shipments?searchCriteria[filterGroups][0][filters][0][field]=order_id"
                        + "&searchCriteria[filterGroups][0][filters][0][value]=" + order
                        + "&fields=items[total_qty,items[sku,qty],extension_attributes[source_code]],total_count")
                .hasBody("""
                        {"items":[
                           {"total_qty":2,"items":[{"sku":"%1$s","qty":2}],"extension_attributes":{"source_code":"eu-1"}},
                           {"total_qty":4,"items":[{"sku":"%1$s","qty":4}],"extension_attributes":{"source_code":"eu-2"}},
                           {"total_qty":1,"items":[{"sku":"%2$s","qty":1}],"extension_attributes":{"source_code":"eu-1"}}],
                         "total_count":3}""".formatted(tea, bag));
    }

    @Test
    void the_ledgers_say_what_left_for_which_order() {
        var tea = stocked("us-1 10");
        int order = placedOrders.placed(US, tea + " 3");

        ship(order, "{}").hasStatus(200);

        api.get("/V1/inventory/movements?searchCriteria[filterGroups][0][filters][0][field]=sku"
                        + "&searchCriteria[filterGroups][0][filters][0][value]=" + tea
                        + "&searchCriteria[pageSize]=1"
                        + "&fields=items[source_code,quantity_change,quantity_after,reason,cause_type,cause_id]")
                .hasBody("""
                        {"items":[{"source_code":"us-1","quantity_change":-3,"quantity_after":7,"reason":"shipped",
                                   "cause_type":"order","cause_id":"%d"}]}""".formatted(order));
        assertThat(jdbc.sql("""
                        select event_type || ' ' || trim_scale(quantity) || ' ' || object_type || ' ' || object_id
                          from reservation
                         where sku = :sku
                         order by reservation_id
                        """).param("sku", tea).query(String.class).list())
                .containsExactly("order_placed -3 order " + order, "shipment_created 3 order " + order);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            rules    | wanted            | shipped
                     | 5                 | 5
                     | 99                | 5
                     | 1e30              | 5
                     | 1.9               | 1
                     | "2"               | 2
                     | 5.0001            | 5
            decimals | 1.9               | 1.9
            decimals | 4.99999           | 4.9999
            decimals | 0.00001           | 0
                     | 0.9               | 0
                     | 0                 | 0
                     | -1                | 0
                     | null              | 0
            """)
    void what_is_wanted_ships_as_far_as_it_is_left(@Nullable String rules, String wanted, String shipped) {
        var tea = product(rules == null ? "" : rules);
        goods.holds(tea, "us-1 10");
        int order = placedOrders.placed(US, tea + " 5");

        var answer = shipFrom("us-1", order, wanted);

        if (shipped.equals("0")) answer.refused(400, INVALID + NO_PRODUCTS);
        else answer.hasStatus(200);
        assertThat(standing(order)).endsWith(" " + shipped);
    }

    @Test
    void lines_of_one_item_add_up_and_items_of_other_orders_are_passed_over() {
        var tea = stocked("us-1 10");
        int order = placedOrders.placed(US, tea + " 5");
        int other = placedOrders.placed(US, tea + " 5");

        ship(order, """
                {"items":[{"order_item_id":%1$d,"qty":1},{"order_item_id":%2$d,"qty":3},{"order_item_id":%1$d,"qty":2},{"qty":1}]}""".formatted(item(order, 0), item(other, 0))).hasStatus(200);

        assertThat(standing(order)).isEqualTo("processing/processing 3");
        assertThat(standing(other)).isEqualTo("new/pending 0");
    }

    @Test
    void two_lines_of_one_sku_are_taken_together() {
        var tea = stocked("us-1 5");
        int order = placedOrders.placed(US, tea + " 3, " + tea + " 2");

        ship(order, "").hasStatus(200);

        assertThat(held(tea)).isEqualTo("us-1 0");
        assertThat(promised(tea, US)).isEqualTo("0");
    }

    @Test
    void what_is_said_with_a_shipment_is_kept_with_it() {
        var tea = stocked("us-1 5");
        int order = placedOrders.placed(US, tea + " 1");

        var shipment = ship(order, """
                {"items":[],"notify":true,"appendComment":true,"comment":{"comment":"Parcel 1","is_visible_on_front":1},
                 "tracks":[{"track_number":"JD0146","title":"DHL","carrier_code":"custom"},{"track_number":"1Z","title":"UPS","carrier_code":"ups"}],
                 "packages":[{"extension_attributes":{}}],"arguments":{"extension_attributes":{}}}""").json().asInt();

        var shown = api.get("/V1/shipment/" + shipment + "?fields=packages,tracks,comments");
        var json = shown.json();
        shown.hasBody("""
                {"packages":[{"extension_attributes":{}}],
                 "tracks":[
                   {"entity_id":%s,"parent_id":%d,"order_id":%d,"track_number":"JD0146","title":"DHL","carrier_code":"custom",
                    "created_at":%s,"updated_at":%s,"qty":null,"weight":null,"description":null},
                   {"entity_id":%s,"parent_id":%d,"order_id":%d,"track_number":"1Z","title":"UPS","carrier_code":"ups",
                    "created_at":%s,"updated_at":%s,"qty":null,"weight":null,"description":null}],
                 "comments":[{"is_customer_notified":1,"parent_id":%d,"comment":"Parcel 1","is_visible_on_front":1,
                              "created_at":%s,"entity_id":%s}]}""".formatted(
                        json.at("/tracks/0/entity_id"),
                        shipment,
                        order,
                        json.at("/tracks/0/created_at"),
                        json.at("/tracks/0/updated_at"),
                        json.at("/tracks/1/entity_id"),
                        shipment,
                        order,
                        json.at("/tracks/1/created_at"),
                        json.at("/tracks/1/updated_at"),
                        shipment,
                        json.at("/comments/0/created_at"),
                        json.at("/comments/0/entity_id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"holded", "canceled", "payment_review"})
    void an_order_that_is_stopped_ships_nothing(String state) {
        var tea = stocked("us-1 5");
        int order = placedOrders.placed(US, tea + " 1");
        stand(order, state);

        ship(order, "").refused(400, INVALID + "A shipment cannot be created when an order has a status of " + state);

        assertThat(held(tea)).isEqualTo("us-1 5");
        assertThat(promised(tea, US)).isEqualTo("1");
        assertThat(shipmentsOf(order)).isZero();
    }

    @Test
    void virtual_lines_are_never_shipped() {
        var tea = stocked("us-1 5");
        var ebook = product("virtual", "");
        goods.holds(ebook, "us-1 5");
        int virtual = placedOrders.placed(US, ebook + " 1");
        int mixed = placedOrders.placed(US, ebook + " 1, " + tea + " 2");

        ship(virtual, "")
                .refused(
                        400,
                        INVALID + "A shipment cannot be created when an order has a status of pending\n" + NO_PRODUCTS);
        shipFrom("us-1", mixed, "1").refused(400, INVALID + NO_PRODUCTS);
        ship(mixed, "").hasStatus(200);

        assertThat(standing(mixed)).isEqualTo("processing/processing 0 2");
        assertThat(held(ebook)).isEqualTo("us-1 5");
        assertThat(promised(ebook, US)).isEqualTo("2");
    }

    @Test
    void what_was_shipped_is_not_shipped_again() {
        var tea = stocked("us-1 10");
        int order = placedOrders.placed(US, tea + " 2, " + tea + " 1");
        shipFrom("us-1", order, "2").hasStatus(200);

        shipFrom("us-1", order, "2").refused(400, INVALID + NO_PRODUCTS);
        ship(order, "").hasStatus(200);
        ship(order, "").refused(400, INVALID + "The order does not allow a shipment to be created.\n" + NO_PRODUCTS);

        assertThat(held(tea)).isEqualTo("us-1 7");
        assertThat(shipmentsOf(order)).isEqualTo(2);
    }

    @Test
    void a_request_sent_again_with_its_key_ships_once() {
        var tea = stocked("us-1 10");
        int order = placedOrders.placed(US, tea + " 5");
        var repeatable = api.header("Idempotency-Key", UUID.randomUUID().toString());
        var body = """
                {"items":[{"order_item_id":%d,"qty":2}]}""".formatted(item(order, 0));

        var first = repeatable.post("/V1/order/" + order + "/ship", body).hasStatus(200);
        repeatable.post("/V1/order/" + order + "/ship", body).hasBody(first.text());

        assertThat(held(tea)).isEqualTo("us-1 8");
        assertThat(shipmentsOf(order)).isEqualTo(1);
    }

    @Test
    void all_findings_stand_in_one_message() {
        var tea = stocked("us-1 10");
        int order = placedOrders.placed(US, tea + " 2");

        ship(order, """
                {"items":[{"order_item_id":0,"qty":2}],"tracks":[{"track_number":"1"},{"track_number":" "},{"title":"UPS"}]}""")
                .refused(
                        400,
                        INVALID + NO_PRODUCTS + "\nPlease enter a tracking number.\nPlease enter a tracking number.");

        assertThat(shipmentsOf(order)).isZero();
    }

    @Test
    void an_unknown_order_cannot_be_shipped() {
        ship(987654, "").refused(404, "The entity that was requested doesn't exist. Verify the entity and try again.");
        ship(0, "").refused(400, "An ID is needed. Set the ID and try again.");
    }

    @Test
    void who_may_only_look_at_shipments_ships_nothing() {
        api.withOnly("Magento_Sales::shipment")
                .post("/V1/order/1/ship", "{}")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_Sales::ship"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-1 4, eu-2 9", "eu-1 4.9999"})
    void a_source_with_too_few_ships_nothing(String held) {
        var bag = stocked("eu-1 9");
        var tea = stocked(held);
        int order = placedOrders.placed(EU, bag + " 1, " + tea + " 5");

        shipFrom("eu-1", order).failed(NOT_SAVED, TOO_FEW);

        assertThat(held(bag)).isEqualTo("eu-1 9");
        assertThat(held(tea)).isEqualTo(held);
        assertThat(promised(bag, EU)).isEqualTo("1");
        assertThat(standing(order)).isEqualTo("new/pending 0 0");
        assertThat(shipmentsOf(order)).isZero();
    }

    @Test
    void goods_do_not_leave_from_where_they_are_not() {
        var tea = stocked("eu-1 9");
        int order = placedOrders.placed(EU, tea + " 5");

        shipFrom("eu-2", order)
                .failed(NOT_SAVED, Message.of("Source item not found by source code: %1 and sku: %2.", "eu-2", tea));
        shipFrom("nowhere", order)
                .failed(NOT_SAVED, Message.named("Source with code \"%value\" does not exist.", "value", "nowhere"));
        ship(order, "")
                .failed(
                        NOT_SAVED,
                        Message.of("Source item not found by source code: %1 and sku: %2.", "default", tea),
                        Message.of(
                                "The order can be shipped from several sources: %1. Name one of them in %2.",
                                "eu-1, eu-2, eu-3, eu-disabled", "arguments.extension_attributes.source_code"));

        assertThat(held(tea)).isEqualTo("eu-1 9");
        assertThat(standing(order)).isEqualTo("new/pending 0");
        assertThat(shipmentsOf(order)).isZero();
    }

    @Test
    void where_a_stock_has_several_sources_and_none_is_named_the_default_one_ships() {
        var tea = stocked("eu-1 9, default 9");
        int order = placedOrders.placed(EU, tea + " 5");

        ship(order, """
                {"arguments":{"extension_attributes":{"source_code":""}}}""").hasStatus(200);

        assertThat(held(tea)).isEqualTo("default 4, eu-1 9");
        assertThat(promised(tea, EU)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"eu-disabled, eu-disabled 0", "us-1, us-1 0", "eu-3, eu-3 0 out"})
    void a_source_that_is_disabled_or_not_linked_ships_what_it_has_and_so_does_an_item_out_of_stock(
            String source, String left) {
        var tea = stocked("eu-1 5, " + source + " 5" + (left.endsWith("out") ? " out" : ""));
        int order = placedOrders.placed(EU, tea + " 5");

        shipFrom(source, order).hasStatus(200);

        assertThat(held(tea)).isEqualTo("eu-1 5, " + left);
        assertThat(promised(tea, EU)).isEqualTo("0");
    }

    @Test
    void what_was_sold_on_backorder_leaves_once_it_is_there() {
        var tea = product("backorders 1");
        goods.holds(tea, "us-1 2");
        int order = placedOrders.placed(US, tea + " 5");

        ship(order, "").failed(NOT_SAVED, TOO_FEW);
        shipFrom("us-1", order, "2").hasStatus(200);
        goods.holds(tea, "us-1 3");
        ship(order, "").hasStatus(200);

        assertThat(held(tea)).isEqualTo("us-1 0");
        assertThat(promised(tea, US)).isEqualTo("0");
    }

    @Test
    void what_nobody_counts_leaves_without_being_taken_from_anywhere() {
        var air = product("unmanaged");
        goods.holds(air, "us-1 2");
        int order = placedOrders.placed(US, air + " 5 unreserved");

        ship(order, "").hasStatus(200);

        assertThat(held(air)).isEqualTo("us-1 2");
        assertThat(promised(air, US)).isEqualTo("0");
        assertThat(standing(order)).isEqualTo("processing/processing 5");
    }

    @Test
    void what_was_not_promised_is_taken_but_not_given_back() {
        var tea = stocked("us-1 9");
        int order = placedOrders.placed(US, tea + " 5 unreserved");

        ship(order, "").hasStatus(200);

        assertThat(held(tea)).isEqualTo("us-1 4");
        assertThat(promised(tea, US)).isEqualTo("0");
    }

    @Test
    void a_product_that_was_deleted_leaves_and_its_promise_is_settled() {
        var tea = stocked("us-1 9");
        int order = placedOrders.placed(US, tea + " 5");
        api.delete("/V1/products/" + tea).hasBody("true");
        assertThat(promised(tea, US)).isEqualTo("5");

        ship(order, "").hasStatus(200);

        assertThat(promised(tea, US)).isEqualTo("0");
        assertThat(standing(order)).isEqualTo("processing/processing 5");
    }

    @Test
    void goods_in_no_source_at_all_stay_promised_until_there_are_some() {
        var tea = stocked("us-1 9");
        int order = placedOrders.placed(US, tea + " 5");
        api.post("/V1/inventory/bulk-product-source-unassign", """
                {"skus":["%s"],"sourceCodes":["us-1"]}""".formatted(tea))
                .hasBody("1");

        ship(order, "")
                .failed(NOT_SAVED, Message.of("Source item not found by source code: %1 and sku: %2.", "us-1", tea));
        assertThat(promised(tea, US)).isEqualTo("5");

        goods.holds(tea, "us-1 5");
        ship(order, "").hasStatus(200);
        assertThat(promised(tea, US)).isEqualTo("0");
    }

    @Test
    void the_stock_that_promised_is_settled_whoever_serves_the_website_now() {
        var tea = stocked("us-1 9, eu-1 9");
        int order = placedOrders.placed(US, tea + " 5");
        int stock = api.post("/V1/inventory/stocks", """
                {"stock":{"name":"short-lived","extension_attributes":{"sales_channels":[]}}}""").json().asInt();
        int orphan = placedOrders.placed(stock, tea + " 1");
        api.delete("/V1/inventory/stocks/" + stock).hasStatus(200);

        shipFrom("eu-1", order).hasStatus(200);
        shipFrom("eu-1", orphan).hasStatus(200);

        assertThat(held(tea)).isEqualTo("eu-1 3, us-1 9");
        assertThat(promised(tea, US)).isEqualTo("0");
        assertThat(jdbc.sql("select sum(quantity) from reservation where sku = ?")
                        .param(tea)
                        .query(String.class)
                        .single())
                .isEqualTo("0.0000");
    }

    @Test
    void a_shipment_outlives_the_source_that_it_left_from() {
        api.post("/V1/inventory/sources", """
                {"source":{"source_code":"pop-up","name":"Pop-up","postcode":"1","country_id":"DE"}}""").hasBody("[]");
        var tea = stocked("pop-up 5");
        int order = placedOrders.placed(EU, tea + " 5");
        var shipment = shipFrom("POP-UP", order).json().asInt();
        api.delete("/V1/inventory/sources/pop-up?transferTo=eu-1").hasBody("true");

        api.get("/V1/shipment/" + shipment + "?fields=extension_attributes[source_code]")
                .hasBody("""
                {"extension_attributes":{"source_code":"pop-up"}}""");
    }

    @RepeatedTest(5)
    void of_shipments_of_one_remainder_at_once_one_leaves() throws Exception {
        var tea = stocked("us-1 50");
        int order = placedOrders.placed(US, tea + " 5");

        var statuses = Concurrently.race(4, () -> ship(order, "").status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 400, 400, 400);
        assertThat(held(tea)).isEqualTo("us-1 45");
        assertThat(promised(tea, US)).isEqualTo("0");
        assertThat(standing(order)).isEqualTo("processing/processing 5");
        assertThat(shipmentsOf(order)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void of_orders_that_a_source_can_serve_only_one_of_one_is_served() throws Exception {
        var tea = stocked("eu-1 5, eu-2 9");
        int one = placedOrders.placed(EU, tea + " 5");
        int other = placedOrders.placed(EU, tea + " 4");

        var answers = Concurrently.race(() -> shipFrom("eu-1", one), () -> shipFrom("eu-1", other));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 400);
        answers.stream().filter(answer -> answer.status() == 400).forEach(answer -> answer.failed(NOT_SAVED, TOO_FEW));
        assertThat(held(tea)).isIn("eu-1 0, eu-2 9", "eu-1 1, eu-2 9");
        assertThat(promised(tea, EU)).isIn("4", "5");
    }

    @RepeatedTest(3)
    void orders_of_the_same_goods_in_opposite_order_ship_at_once() throws Exception {
        var tea = stocked("eu-1 100");
        var cup = stocked("eu-1 100");
        var forth = placedOrders.placed(EU, tea + " 1, " + cup + " 1");
        var back = placedOrders.placed(EU, cup + " 1, " + tea + " 1");

        var statuses = Concurrently.race(
                () -> shipFrom("eu-1", forth).status(),
                () -> shipFrom("eu-1", back).status());

        assertThat(statuses).isEqualTo(List.of(200, 200));
        assertThat(held(tea)).isEqualTo("eu-1 98");
        assertThat(promised(cup, EU)).isEqualTo("0");
    }

    @RepeatedTest(5)
    void an_order_shipped_and_canceled_at_once_is_one_of_both() throws Exception {
        var tea = stocked("us-1 9");
        int order = placedOrders.placed(US, tea + " 5");

        var answers = Concurrently.race(() -> ship(order, ""), () -> api.post("/V1/orders/" + order + "/cancel", ""));

        boolean isShipped = answers.getFirst().status() == 200;
        answers.getLast().hasBody(isShipped ? "false" : "true");
        assertThat(standing(order)).isEqualTo(isShipped ? "processing/processing 5" : "canceled/canceled 0");
        assertThat(held(tea)).isEqualTo(isShipped ? "us-1 4" : "us-1 9");
        assertThat(promised(tea, US)).isEqualTo("0");
    }

    @Test
    void what_was_canceled_is_not_shipped() {
        var tea = stocked("us-1 9");
        int order = placedOrders.placed(US, tea + " 5");
        shipFrom("us-1", order, "2").hasStatus(200);
        api.post("/V1/orders/" + order + "/cancel", "").hasBody("true");

        ship(order, "")
                .refused(
                        400,
                        INVALID + "A shipment cannot be created when an order has a status of canceled\n"
                                + NO_PRODUCTS);

        assertThat(held(tea)).isEqualTo("us-1 7");
        assertThat(promised(tea, US)).isEqualTo("0");
    }

    @Test
    void who_wants_to_know_is_told_what_left_from_where() throws Exception {
        int webhook = api.post("/V1/inventory/webhooks", """
                        {"webhook":{"url":"http://127.0.0.1:9/","event_types":["shipment.created"]}}""")
                .hasStatus(200)
                .json()
                .path("webhook_id")
                .asInt();
        var tea = stocked("us-1 9");
        int order = placedOrders.placed(US, tea + " 5");
        var number = orders.get(order).incrementId();
        int shipment = ship(order, """
                {"tracks":[{"track_number":"1Z","title":"UPS","carrier_code":"ups"}]}""").json().asInt();

        var body = eventAbout(number);

        assertThat(body.path("type").asString()).isEqualTo("shipment.created");
        assertThat(body.path("data")).isEqualTo(Json.read("""
                {"shipment_id":%d,"increment_id":%s,"order_id":%d,"order_increment_id":"%s","source_code":"us-1",
                 "items":[{"order_item_id":%d,"sku":"%s","qty":5}],
                 "tracks":[{"track_number":"1Z","title":"UPS","carrier_code":"ups"}]}""".formatted(
                        shipment,
                        api.get("/V1/shipment/" + shipment).json().get("increment_id"),
                        order,
                        number,
                        item(order, 0),
                        tea)
                .getBytes(StandardCharsets.UTF_8)));
        api.delete("/V1/inventory/webhooks/" + webhook).hasStatus(200);
    }

    private JsonNode eventAbout(String subject) throws InterruptedException {
        for (int wait = 0; wait < 100; wait++) {
            var bodies = jdbc.sql("select body from webhook_delivery where subject = ?")
                    .param(subject)
                    .query((row, _) -> row.getBytes(1))
                    .list();
            if (!bodies.isEmpty()) return Json.read(bodies.getFirst());
            Thread.sleep(100);
        }
        throw new AssertionError("Nobody was told of " + subject);
    }
}
