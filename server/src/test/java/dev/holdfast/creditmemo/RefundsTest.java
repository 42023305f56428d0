package dev.holdfast.creditmemo;

import static dev.holdfast.testing.Concurrently.race;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.order.Orders;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Quantity;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class RefundsTest {

    private static final int EU = 10;
    private static final String HEADER = "Creditmemo Document Validation Error(s):\n";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    PlacedOrders placedOrders;

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    /** A new product. */
    private String stocked(String type, String rules, String items) {
        var sku = "tea-" + COUNT.incrementAndGet();
        goods.product(sku, type, rules);
        goods.holds(sku, items);
        return sku;
    }

    private Purchase bought(String lines) {
        return new Purchase(api, orders, placedOrders.placed(EU, lines));
    }

    /** What the sources hold: {@code eu-1 5, eu-2 3}. */
    private String held(String sku) {
        return String.join(
                ", ",
                jdbc.sql(
                                "select source_code || ' ' || trim_scale(quantity) from source_item where sku = ? order by source_code")
                        .param(sku)
                        .query(String.class)
                        .list());
    }

    private String reserved(String sku) {
        return jdbc.sql("select trim_scale(coalesce(sum(quantity), 0))::text from reservation where sku = ?")
                .param(sku)
                .query(String.class)
                .single();
    }

    private void assertSalable(String sku, String quantity) {
        api.get("/V1/inventory/get-product-salable-quantity/" + sku + "/" + EU).hasBody(quantity);
    }

    private static void ok(Answer answer) {
        answer.hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            sources         | steps                                                   | held            | reserved | salable | state
            eu-1 100        | invoice 10; refund 1                                    | eu-1 99         | -9       | 90      | processing
            eu-1 100        | invoice 10; takeback 1                                  | eu-1 100        | -9       | 91      | processing
            eu-1 100        | invoice 10; ship eu-1 10; takeback 1                    | eu-1 91         | 0        | 91      | complete
            eu-1 100        | invoice 10; ship eu-1 10; refund 1                      | eu-1 90         | 0        | 90      | complete
            eu-1 100        | invoice 10; refund 10                                   | eu-1 90         | 0        | 90      | closed
            eu-1 100        | invoice 10; takeback 10                                 | eu-1 100        | 0        | 100     | complete
            eu-1 100        | invoice 10; ship eu-1 4; takeback 3                     | eu-1 96         | -3       | 93      | processing
            eu-1 100        | invoice 10; ship eu-1 4; takeback 8                     | eu-1 98         | 0        | 98      | complete
            eu-1 100        | invoice 10; ship eu-1 4; refund 8                       | eu-1 90         | 0        | 90      | complete
            eu-1 100        | invoice 10; takeback 3; ship eu-1 7                     | eu-1 93         | 0        | 93      | complete
            eu-1 100        | invoice 5; ship eu-1 5; takeback 5; invoice 5; refund 2 | eu-1 98         | -3       | 95      | processing
            eu-1 3, eu-2 9  | invoice 10; refund 5                                    | eu-1 0, eu-2 7  | -5       | 2       | processing
            eu-1 6, eu-2 6  | invoice 10; ship eu-2 5; ship eu-1 3; takeback 9        | eu-1 6, eu-2 5  | 0        | 11      | complete
            eu-1 6, eu-2 6  | invoice 10; ship eu-2 6; ship eu-1 4; takeback 3; takeback 3 | eu-1 6, eu-2 2 | 0   | 8       | complete
            eu-3 20, us-1 9 | invoice 10; ship us-1 4; takeback 10                    | eu-3 20, us-1 9 | 0        | 20      | complete
            """)
    void goods_follow_the_money(
            String sources, String steps, String held, String reserved, String salable, String state) {
        assertOutcome("simple", sources, steps, held, reserved, salable, state);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            sources        | steps                                  | held           | reserved | salable | state
            eu-1 100       | invoice 10; refund 1                   | eu-1 90        | 0        | 90      | complete
            eu-1 100       | invoice 10; takeback 1                 | eu-1 91        | 0        | 91      | complete
            eu-1 4, eu-2 9 | invoice 10; takeback 2                 | eu-1 2, eu-2 3 | 0        | 5       | complete
            eu-1 4, eu-2 9 | invoice 4; takeback 4; invoice 6       | eu-1 0, eu-2 7 | 0        | 7       | complete
            eu-1 4, eu-2 9 | invoice 10; takeback 10                | eu-1 10, eu-2 3 | 0       | 13      | closed
            eu-1 10        | count eu-1 6; invoice 10               | eu-1 0         | -4       | 0       | complete
            eu-1 10        | count eu-1 6; invoice 10; takeback 9   | eu-1 5         | 0        | 5       | complete
            eu-1 10        | count eu-1 6; invoice 10; refund 9     | eu-1 0         | 0        | 0       | complete
            """)
    void virtual_goods_leave_when_they_are_invoiced(
            String sources, String steps, String held, String reserved, String salable, String state) {
        assertOutcome("virtual", sources, steps, held, reserved, salable, state);
    }

    /** Of an order of ten. */
    private void assertOutcome(
            String type, String sources, String steps, String held, String reserved, String salable, String state) {
        var sku = stocked(type, "", sources);
        var purchase = bought(sku + " 10");

        for (var step : steps.split("; ", -1)) {
            var words = step.split(" ", -1);
            var lines = sku + " " + words[words.length - 1];
            switch (words[0]) {
                case "count" -> goods.holds(sku, words[1] + " " + words[2]);
                case "invoice" -> ok(purchase.invoice(lines));
                case "ship" -> ok(purchase.ship(words[1], lines));
                case "refund" -> ok(purchase.refund(lines));
                case "takeback" -> ok(purchase.takeBack(lines));
                default -> throw new IllegalArgumentException(step);
            }
        }

        assertThat(held(sku)).isEqualTo(held);
        assertThat(reserved(sku)).isEqualTo(reserved);
        assertSalable(sku, salable);
        assertThat(purchase.order().state().wireName()).isEqualTo(state);
    }

    @Test
    void an_order_tells_what_of_a_line_is_left_to_ship() {
        var sku = stocked("simple", "", "eu-1 100");
        var purchase = bought(sku + " 10");
        ok(purchase.invoice(sku + " 6"));
        ok(purchase.ship("eu-1", sku + " 4"));
        ok(purchase.refund(sku + " 6"));

        var item = api.get("/V1/orders/" + purchase.id()).json().get("items").get(0);
        assertThat(item.get("qty_shipped").intValue()).isEqualTo(4);
        assertThat(item.get("qty_refunded").intValue()).isEqualTo(6);
        assertThat(item.get("extension_attributes").toString()).isEqualTo("{\"qty_to_ship\":4}");
    }

    @Test
    void what_was_sold_on_backorder_is_written_off_as_far_as_there_are_goods() {
        var sku = stocked("simple", "backorders 1", "eu-1 10");
        var purchase = bought(sku + " 12");
        ok(purchase.invoice(""));

        ok(purchase.refund(sku + " 1"));
        assertThat(held(sku)).isEqualTo("eu-1 9");
        assertThat(reserved(sku)).isEqualTo("-11");

        ok(purchase.refund(""));
        assertThat(held(sku)).isEqualTo("eu-1 0");
        assertThat(reserved(sku)).isEqualTo("0");
        assertThat(purchase.order().state().wireName()).isEqualTo("closed");
    }

    @Test
    void goods_whose_quantity_nobody_keeps_are_in_no_source() {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 4 unreserved");
        ok(purchase.invoice(""));
        ok(purchase.ship("eu-1", sku + " 1"));
        jdbc.sql("update stock_item set use_config_manage_stock = false, manage_stock = false where sku = ?")
                .param(sku)
                .update();
        ok(purchase.ship("eu-1", sku + " 1"));

        ok(purchase.refund(sku + " 1"));
        ok(purchase.takeBack(sku + " 1"));
        assertThat(held(sku)).isEqualTo("eu-1 9");
        assertThat(reserved(sku)).isEqualTo("0");

        jdbc.sql("update stock_item set manage_stock = true where sku = ?")
                .param(sku)
                .update();
        ok(purchase.takeBack(sku + " 2"));
        assertThat(held(sku)).as("only the one that was taken").isEqualTo("eu-1 10");
    }

    @Test
    void what_was_never_promised_is_neither_released_nor_written_off() {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 4 unreserved");
        ok(purchase.invoice(""));

        ok(purchase.refund(sku + " 1"));

        assertThat(held(sku)).isEqualTo("eu-1 10");
        assertThat(reserved(sku)).isEqualTo("0");
    }

    @Test
    void a_promise_is_given_up_also_when_the_product_is_gone() {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 4");
        ok(purchase.invoice(""));
        ok(purchase.ship("eu-1", sku + " 1"));
        api.delete("/V1/products/" + sku).hasBody("true");

        ok(purchase.takeBack(sku + " 4"));

        assertThat(held(sku)).isEmpty();
        assertThat(reserved(sku)).isEqualTo("0");
    }

    @Test
    void goods_come_back_to_another_source_when_theirs_has_the_sku_no_more() {
        var sku = stocked("simple", "", "eu-1 10, eu-2 1, eu-3 5");
        var purchase = bought(sku + " 4");
        ok(purchase.invoice(""));
        ok(purchase.ship("eu-1", sku + " 4"));
        api.post("/V1/inventory/source-items-delete", """
                {"sourceItems": [{"sku": "%s", "source_code": "eu-1"}]}""".formatted(sku)).hasBody("[]");

        ok(purchase.takeBack(sku + " 3"));

        assertThat(held(sku)).isEqualTo("eu-2 4, eu-3 5");
    }

    @Test
    void every_movement_tells_its_order() {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 4");
        ok(purchase.invoice(""));
        ok(purchase.ship("eu-1", sku + " 1"));
        ok(purchase.refund(sku + " 2"));
        ok(purchase.takeBack(sku + " 2"));

        assertThat(jdbc.sql("""
                        select reason || ' ' || trim_scale(quantity_change) || ' ' || cause_type || ' ' || cause_id
                          from movement where sku = ? and cause_type is not null order by movement_id""").param(sku).query(String.class).list())
                .containsExactly(
                        "shipped -1 order " + purchase.id(),
                        "written_off -2 order " + purchase.id(),
                        "returned 1 order " + purchase.id());
    }

    // Every refusal

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            items        | arguments                                            | found
            3            | {}                                                   | The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU "%s"./The quantity to refund must not be greater than the unrefunded quantity.
            1, 2         | {}                                                   | The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU "%s"./The quantity to refund must not be greater than the unrefunded quantity.
            0.5          | {}                                                   | We found an invalid quantity to refund item "%s".
            -1           | {}                                                   | We found an invalid quantity to refund item "%s".
            foreign 1    | {}                                                   | The creditmemo contains product item that is not part of the original order.
            0            | {"shipping_amount": 0}                               | The credit memo's total must be positive.
            1            | {"adjustment_negative": 20.01}                       | The credit memo's total must be positive.
            1            | {"adjustment_positive": 10.01}                       | The most money available to refund is 30.
            2            | {"adjustment_positive": 0.01}                        | The most money available to refund is 30.
            1            | {"extension_attributes": {"return_to_stock_items": [2147483647]}} | The return to stock argument contains product item that is not part of the original order.
            """)
    void a_refund_against_the_rules_changes_nothing(String items, String arguments, String found) {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 2");
        ok(purchase.invoice(""));
        var before = purchase.order();

        var body = Stream.of(items.split(", "))
                .map(item -> item.startsWith("foreign ")
                        ? "{\"order_item_id\": 2147483647, \"qty\": 1}"
                        : "{\"order_item_id\": %d, \"qty\": %s}"
                                .formatted(purchase.item(sku).id(), item))
                .toList();
        api.post(
                        "/V1/order/" + purchase.id() + "/refund",
                        "{\"items\": %s, \"arguments\": %s}".formatted(body, arguments))
                .refused(400, HEADER + found.formatted(sku).replace("/", "\n"));

        assertThat(purchase.order()).isEqualTo(before);
        assertThat(held(sku)).isEqualTo("eu-1 10");
        assertThat(reserved(sku)).isEqualTo("-2");
    }

    @Test
    void an_order_whose_state_does_not_allow_it_is_not_refunded() {
        var sku = stocked("simple", "", "eu-1 10");
        var closed = bought(sku + " 1");
        ok(closed.invoice(""));
        ok(closed.refund(""));
        closed.refund("").refused(400, HEADER + "A creditmemo can not be created when an order has a status of closed");

        var held = bought(sku + " 1");
        ok(held.invoice(""));
        api.post("/V1/orders/" + held.id() + "/hold", "").hasBody("true");
        held.refund("").refused(400, HEADER + "A creditmemo can not be created when an order has a status of holded");

        var canceled = bought(sku + " 1");
        api.post("/V1/orders/" + canceled.id() + "/cancel", "").hasBody("true");
        canceled.refund("")
                .refused(400, HEADER + "A creditmemo can not be created when an order has a status of canceled");
    }

    @Test
    void what_was_refunded_before_its_invoice_was_captured_does_not_leave() {
        var sku = stocked("virtual", "", "eu-1 10");
        var other = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 2, " + other + " 1");
        var open = api.post("/V1/invoices/", """
                        {"entity": {"order_id": %d, "items": [{"order_item_id": %d, "qty": 2}]}}""".formatted(
                                purchase.id(), purchase.item(sku).id()))
                .hasStatus(200)
                .json()
                .path("entity_id")
                .asInt();
        ok(purchase.invoice(other + " 1"));

        // The money paid for the other line gives room; refunding what is still owed is a matter between people.
        ok(purchase.refund(sku + " 1", "{\"shipping_amount\": 0}"));
        api.post("/V1/invoices/" + open + "/capture", "").hasBody("true");

        assertThat(held(sku)).isEqualTo("eu-1 9");
        assertThat(reserved(sku)).isEqualTo("0");
    }

    @Test
    void what_was_not_invoiced_is_not_refunded() {
        var sku = stocked("simple", "", "eu-1 10");
        bought(sku + " 1").refund("").refused(400, HEADER + "The order does not allow a creditmemo to be created.");
    }

    @Test
    void no_order_of_that_number() {
        api.post("/V1/order/2147483647/refund", "{}")
                .refused(404, "The entity that was requested doesn't exist. Verify the entity and try again.");
        api.post("/V1/order/0/refund", "{}").refused(400, "An ID is needed. Set the ID and try again.");
    }

    @Test
    void shipping_is_refunded_up_to_what_is_left_of_it() {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 2"); // 20 and 10 for shipping
        ok(purchase.invoice(""));

        purchase.refund(sku + " 1", "{\"shipping_amount\": 10.01}")
                .refused(400, "Maximum shipping amount allowed to refund is: $10.00");
        ok(purchase.refund(sku + " 1", "{\"shipping_amount\": 2.5}"));
        purchase.refund(sku + " 1", "{\"shipping_amount\": 7.51}")
                .refused(400, "Maximum shipping amount allowed to refund is: $7.50");
        ok(purchase.refund(sku + " 1", "{}"));

        var sums = purchase.order().sums();
        assertThat(sums.refunded().shipping()).isEqualByComparingTo("10");
        assertThat(sums.totalRefunded()).isEqualByComparingTo("30");
        assertThat(purchase.order().state().wireName()).isEqualTo("closed");
    }

    @Test
    void without_goods_only_shipping_is_refunded_and_adjustments_with_it() {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 2");
        ok(purchase.invoice(""));

        ok(purchase.refund(sku + " 0", "{\"shipping_amount\": 4, \"adjustment_positive\": 1}"));
        ok(purchase.refund(sku + " 0", "{}"));
        purchase.refund(sku + " 0", "{\"adjustment_positive\": 1}")
                .refused(400, HEADER + "You can't create a creditmemo without products.");

        assertThat(purchase.order().sums().totalRefunded()).isEqualByComparingTo("11");
        assertThat(reserved(sku)).isEqualTo("-2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shipping_amount     | -1
            shipping_amount     | 1e12
            adjustment_positive | -0.01
            adjustment_negative | -0.01
            """)
    void an_amount_is_neither_below_zero_nor_beyond_measure(String field, String amount) {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 1");
        ok(purchase.invoice(""));

        purchase.refund("", "{\"%s\": %s}".formatted(field, amount))
                .refused(
                        400,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", field)
                                .and("value", new BigDecimal(amount).toString()));
    }

    @Test
    void nothing_is_given_back_when_the_goods_have_no_room() {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 2");
        ok(purchase.invoice(""));
        ok(purchase.ship("eu-1", sku + " 2"));
        goods.holds(sku, "eu-1 99999999");
        var before = purchase.order();

        purchase.takeBack(sku + " 2").refused(400, "Could not save a Creditmemo, see error log for details");

        assertThat(purchase.order()).isEqualTo(before);
        assertThat(held(sku)).isEqualTo("eu-1 99999999");
    }

    /** Costs nothing. */
    private Purchase given(String sku, int quantity) {
        var purchase = bought(sku + " " + quantity);
        jdbc.sql(
                        "update sales_order set subtotal = 0, shipping_amount = 0, grand_total = 0, payment_method = 'free' where order_id = ?")
                .param(purchase.id())
                .update();
        jdbc.sql("update sales_order_item set price = 0, row_total = 0 where order_id = ?")
                .param(purchase.id())
                .update();
        return purchase;
    }

    @Test
    void what_cost_nothing_is_refunded_as_long_as_there_is_any_left() {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = given(sku, 2);
        ok(purchase.invoice(""));

        ok(purchase.takeBack(sku + " 1"));
        assertThat(purchase.order().state().wireName()).isEqualTo("processing");
        ok(purchase.takeBack(sku + " 1"));
        assertThat(purchase.order().state().wireName()).isEqualTo("closed");
        assertThat(reserved(sku)).isEqualTo("0");
    }

    // By the invoice

    private static final String NOT_THE_INVOICE = HEADER + "We can't create creditmemo for the invoice.";

    private Answer refundInvoice(String invoice, String body) {
        return api.post("/V1/invoice/" + invoice + "/refund", body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkmo", "banktransfer", "cashondelivery", "purchaseorder"})
    void an_invoice_paid_offline_is_not_refunded_by_itself(String method) {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 2");
        jdbc.sql("update sales_order set payment_method = ? where order_id = ?")
                .params(method, purchase.id())
                .update();
        var invoice = purchase.invoice("").hasStatus(200).text();
        var before = purchase.order();

        refundInvoice(invoice, "{\"isOnline\": true}").refused(400, NOT_THE_INVOICE);
        refundInvoice(invoice, "{\"isOnline\": false}").refused(400, NOT_THE_INVOICE);

        assertThat(purchase.order()).isEqualTo(before);
    }

    @Test
    void an_invoice_that_cost_nothing_is_refunded_as_far_as_it_goes() {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = given(sku, 5);
        var first = purchase.invoice(sku + " 2").hasStatus(200).text();
        var second = purchase.invoice(sku + " 3").hasStatus(200).text();
        var three = "{\"items\": [{\"order_item_id\": %d, \"qty\": 3}]}"
                .formatted(purchase.item(sku).id());

        refundInvoice(first, three)
                .refused(
                        400,
                        HEADER
                                + "The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU \"%s\".\n"
                                        .formatted(sku)
                                + "The quantity to refund must not be greater than the unrefunded quantity.");
        var memo = refundInvoice(first, "{}").hasStatus(200).text();
        api.get("/V1/creditmemo/" + memo).hasStatus(200);
        assertThat(api.get("/V1/creditmemo/" + memo).json().path("invoice_id").asString())
                .isEqualTo(first);
        assertThat(purchase.item(sku).progress().refunded()).isEqualTo(Quantity.of(2));
        refundInvoice(first, "{}").refused(400, NOT_THE_INVOICE);

        ok(purchase.refund(sku + " 2")); // of the order, and no longer there for the other invoice
        refundInvoice(second, three).hasStatus(400);
        ok(refundInvoice(second, "{}"));
        assertThat(purchase.order().state().wireName()).isEqualTo("closed");
    }

    @Test
    void no_invoice_of_that_number() {
        refundInvoice("2147483647", "{}")
                .refused(404, "The entity that was requested doesn't exist. Verify the entity and try again.");
    }

    // What is told

    @Test
    void the_history_of_the_order_tells_of_the_money() {
        var sku = stocked("simple", "", "eu-1 200");
        var purchase = bought(sku + " 101");
        ok(purchase.invoice(""));
        ok(purchase.refund(sku + " 100", "{\"shipping_amount\": 234.5}"));

        var line = api.get("/V1/orders/" + purchase.id() + "/comments")
                .json()
                .path("items")
                .path(0);
        assertThat(line.path("comment").asString()).isEqualTo("We refunded $1,234.50 offline.");
        assertThat(line.path("entity_name").asString()).isEqualTo("creditmemo");
        assertThat(line.path("status").asString()).isEqualTo("processing");
        assertThat(api.get("/V1/orders/" + purchase.id())
                        .json()
                        .path("total_offline_refunded")
                        .decimalValue())
                .isEqualByComparingTo("1234.5");
    }

    @Test
    void who_wants_to_know_is_told_what_was_refunded() throws Exception {
        int webhook = api.post("/V1/inventory/webhooks", """
                        {"webhook": {"url": "http://127.0.0.1:9/", "event_types": ["creditmemo.created"]}}""")
                .hasStatus(200)
                .json()
                .path("webhook_id")
                .asInt();
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 2");
        ok(purchase.invoice(""));
        var memo = purchase.takeBack(sku + " 1").hasStatus(200).text();

        var number = purchase.order().incrementId();
        var event = eventAbout(number);

        assertThat(event.path("type").asString()).isEqualTo("creditmemo.created");
        assertThat(event.path("data")).isEqualTo(Json.read("""
                        {"creditmemo_id": %s, "increment_id": %s, "order_id": %d, "order_increment_id": "%s",
                         "currency": "USD", "grand_total": 10,
                         "items": [{"order_item_id": %d, "sku": "%s", "qty": 1, "returned_to_stock": true}]}""".formatted(
                        memo,
                        api.get("/V1/creditmemo/" + memo).json().path("increment_id"),
                        purchase.id(),
                        number,
                        purchase.item(sku).id(),
                        sku)
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

    @Test
    void shares_of_a_discount_add_up_to_it() {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 3 off 1"); // 29 and 15 for shipping
        ok(purchase.invoice(""));

        for (int i = 0; i < 3; i++) ok(purchase.refund(sku + " 1", "{\"shipping_amount\": 0}"));

        assertThat(jdbc.sql(
                                "select trim_scale(discount_amount) || ' ' || trim_scale(grand_total) from credit_memo where order_id = ? order by 1")
                        .param(purchase.id())
                        .query(String.class)
                        .list())
                .containsExactly("-0.33 9.67", "-0.33 9.67", "-0.34 9.66");
    }

    // At the same moment

    @RepeatedTest(5)
    void the_same_goods_are_refunded_once() throws Exception {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 3");
        ok(purchase.invoice(""));

        var answers = race(4, () -> purchase.takeBack(sku + " 2"));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
        assertThat(purchase.item(sku).progress().refunded()).isEqualTo(Quantity.of(2));
        assertThat(reserved(sku)).isEqualTo("-1");
    }

    @RepeatedTest(5)
    void no_unit_is_both_shipped_and_refunded_as_not_shipped() throws Exception {
        var sku = stocked("simple", "", "eu-1 10");
        var purchase = bought(sku + " 3");
        ok(purchase.invoice(""));

        race(() -> purchase.ship("eu-1", sku + " 3"), () -> purchase.takeBack(sku + " 3"));

        var progress = purchase.item(sku).progress();
        assertThat(progress.delivered().plus(progress.withdrawn())).isEqualTo(Quantity.of(3));
        assertThat(reserved(sku)).isEqualTo("0");
        assertThat(held(sku)).isEqualTo("eu-1 10"); // shipped and brought back, or never shipped
    }
}
