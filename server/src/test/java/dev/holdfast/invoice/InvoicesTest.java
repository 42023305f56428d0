package dev.holdfast.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvoicesTest {

    private static final int EU_STOCK = 10;
    private static final String INVALID = "Invoice Document Validation Error(s):\n";

    @Autowired
    private Api api;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Goods goods;

    @Autowired
    private PlacedOrders placedOrders;

    @Autowired
    private InvoiceOrder invoiceOrder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void makeGoods() {
        fixtures.company();
        goods.product("tea", "");
        goods.holds("tea", "eu-1 1000");
        goods.product("rope", "decimals");
        goods.holds("rope", "eu-1 1000");
    }

    @Test
    void everything_left_is_invoiced_and_shipping_with_the_first_invoice() {
        int order = placedOrders.placed(EU_STOCK, "tea 3 off 0.99");
        int item = itemId(order, 0);
        int first = id(invoice(order, items(item, "1")));
        int second = id(invoice(order, "{}"));

        var shown = (ObjectNode) api.get("/V1/invoices/" + first).hasStatus(200).json();
        var placed = api.get("/V1/orders/" + order).json();
        assertThat(shown.remove("billing_address_id")).isEqualTo(placed.get("billing_address_id"));
        assertThat(shown.get("increment_id").stringValue()).hasSize(9);
        shown.remove(List.of("created_at", "updated_at", "increment_id", "shipping_address_id"));
        ((ObjectNode) shown.get("items").get(0)).remove(List.of("entity_id", "product_id"));
        new Answer(200, api.get("/V1/invoices/" + first).headers(), shown.toString())
                .hasBody("""
                {"entity_id": %1$d, "order_id": %2$d, "state": 2, "store_id": 1, "total_qty": 1,
                 "subtotal": 10, "subtotal_incl_tax": 10, "discount_amount": -0.33, "discount_tax_compensation_amount": 0,
                 "shipping_amount": 15, "shipping_incl_tax": 15, "shipping_tax_amount": 0, "tax_amount": 0, "grand_total": 24.67,
                 "base_subtotal": 10, "base_subtotal_incl_tax": 10, "base_discount_amount": -0.33,
                 "base_discount_tax_compensation_amount": 0, "base_shipping_amount": 15, "base_shipping_incl_tax": 15,
                 "base_shipping_tax_amount": 0, "base_tax_amount": 0, "base_grand_total": 24.67,
                 "global_currency_code": "USD", "base_currency_code": "USD", "store_currency_code": "USD",
                 "order_currency_code": "USD", "base_to_global_rate": 1, "base_to_order_rate": 1, "store_to_base_rate": 0,
                 "store_to_order_rate": 0, "can_void_flag": 0, "comments": [],
                 "items": [{"parent_id": %1$d, "order_item_id": %3$d, "sku": "tea", "name": "tea", "qty": 1,
                            "price": 10, "price_incl_tax": 10, "row_total": 10, "row_total_incl_tax": 10, "discount_amount": 0.33,
                            "discount_tax_compensation_amount": 0, "tax_amount": 0,
                            "base_price": 10, "base_price_incl_tax": 10, "base_row_total": 10, "base_row_total_incl_tax": 10,
                            "base_discount_amount": 0.33, "base_discount_tax_compensation_amount": 0, "base_tax_amount": 0}],
                 "extension_attributes": {"order_increment_id": %4$s, "order_created_at": %5$s, "billing_name": "Gus Guest"}}
                """.formatted(first, order, item, placed.get("increment_id"), placed.get("created_at")));

        var rest = api.get("/V1/invoices/" + second).json();
        assertThat(rest.get("shipping_amount").intValue()).isZero();
        assertThat(rest.get("grand_total").decimalValue()).isEqualByComparingTo("19.34");
        var invoiced = api.get("/V1/orders/" + order).json();
        assertThat(invoiced.get("state").stringValue()).isEqualTo("processing");
        assertThat(invoiced.get("total_paid").decimalValue()).isEqualByComparingTo("44.01");
        assertThat(invoiced.get("total_due").decimalValue()).isEqualByComparingTo("0");
        assertThat(invoiced.get("total_invoiced")).isEqualTo(invoiced.get("grand_total"));
        assertThat(invoiced.get("base_total_invoiced_cost").intValue()).isZero();
        assertThat(invoiced.get("payment").get("amount_paid")).isEqualTo(invoiced.get("grand_total"));
        assertThat(invoiced.get("payment").get("shipping_captured").intValue()).isEqualTo(15);
        assertThat(invoiced.get("items").get(0).get("qty_invoiced").intValue()).isEqualTo(3);
    }

    @Test
    void an_invoice_may_be_asked_for_with_everything_clients_send() {
        int order = placedOrders.placed(EU_STOCK, "tea 2");
        int invoice = id(api.post("/V1/order/" + order + "/invoice", """
                {"capture": true, "items": [{"order_item_id": %d, "qty": 2}], "notify": false, "appendComment": false,
                 "comment": {"comment": "paid by wire", "is_visible_on_front": 0}, "arguments": {"extension_attributes": {}}}
                """.formatted(itemId(order, 0))));
        var comments =
                api.get("/V1/invoices/" + invoice + "/comments").hasStatus(200).json();
        assertThat(comments.get("items").get(0).get("comment").stringValue()).isEqualTo("paid by wire");
        assertThat(comments.get("items").get(0).get("is_visible_on_front").intValue())
                .isZero();
        assertThat(comments.get("items"))
                .isEqualTo(api.get("/V1/invoices/" + invoice).json().get("comments"));
        assertThat(id(api.post("/V1/order/" + placedOrders.placed(EU_STOCK, "tea 1") + "/invoice", "")))
                .isPositive();
    }

    @Test
    void what_cannot_be_invoiced_is_refused_and_changes_nothing() {
        goods.product("lamp-7", "");
        int order = placedOrders.placed(EU_STOCK, "lamp-7 3");
        int item = itemId(order, 0);
        int foreign = itemId(placedOrders.placed(EU_STOCK, "tea 1"), 0);
        var before = api.get("/V1/orders/" + order).text();

        invoice(order, items(item, "4"))
                .refused(
                        400,
                        INVALID
                                + "The quantity to invoice must not be greater than the uninvoiced quantity for product SKU \"lamp-7\".");
        invoice(order, items(foreign, "1"))
                .refused(
                        400,
                        INVALID + "The invoice contains one or more items that are not part of the original order.");
        for (var none : List.of("0", "-1", "0.9")) {
            invoice(order, items(item, none))
                    .refused(
                            400,
                            INVALID + "The invoice can't be created without products. Add products and try again.");
        }
        invoice(order, items(item, "4").replace("}]", "}, {\"order_item_id\": " + foreign + ", \"qty\": 1}]"))
                .refused(
                        400,
                        INVALID
                                + "The quantity to invoice must not be greater than the uninvoiced quantity for product SKU \"lamp-7\"."
                                + "\nThe invoice contains one or more items that are not part of the original order.");
        invoice(999999, "{}")
                .refused(404, "The entity that was requested doesn't exist. Verify the entity and try again.");
        api.get("/V1/invoices/999999")
                .refused(404, "The entity that was requested doesn't exist. Verify the entity and try again.");
        api.get("/V1/invoices/0").refused(400, "An ID is needed. Set the ID and try again.");
        api.get("/V1/orders/" + order).hasText(before);

        api.post("/V1/orders/" + order + "/hold", "").hasBody("true");
        invoice(order, items(item, "1"))
                .refused(400, INVALID + "An invoice cannot be created when an order has a status of holded");
        api.post("/V1/orders/" + order + "/unhold", "").hasBody("true");
        id(invoice(order, "{}"));
        invoice(order, "{}")
                .refused(
                        400,
                        INVALID
                                + "The invoice can't be created without products. Add products and try again.\nThe order does not allow an invoice to be created.");
        int canceled = placedOrders.placed(EU_STOCK, "lamp-7 3");
        api.post("/V1/orders/" + canceled + "/cancel", "").hasBody("true");
        invoice(canceled, items(itemId(canceled, 0), "1"))
                .refused(
                        400,
                        INVALID
                                + "The quantity to invoice must not be greater than the uninvoiced quantity for product SKU \"lamp-7\"."
                                + "\nAn invoice cannot be created when an order has a status of canceled");
        assertThat(invoicesOf(order)).isEqualTo(1);
        assertThat(invoicesOf(canceled)).isZero();
    }

    @Test
    void fractions_are_invoiced_where_they_are_sold() {
        int order = placedOrders.placed(EU_STOCK, "tea 3");
        int invoice = id(invoice(order, items(itemId(order, 0), "1.9")));
        assertThat(api.get("/V1/invoices/" + invoice).json().get("total_qty").intValue())
                .isEqualTo(1);
    }

    @Test
    void after_a_part_was_invoiced_only_the_rest_is_canceled() {
        goods.product("mint", "");
        goods.holds("mint", "eu-1 10");
        int order = placedOrders.placed(EU_STOCK, "mint 5");
        id(invoice(order, items(itemId(order, 0), "2")));
        api.post("/V1/orders/" + order + "/cancel", "").hasBody("true");
        salable("mint", "8");
        var canceled = api.get("/V1/orders/" + order).json();
        assertThat(canceled.get("state").stringValue()).isEqualTo("processing");
        assertThat(canceled.get("total_canceled").intValue()).isEqualTo(30);
        assertThat(canceled.get("items").get(0).get("qty_canceled").intValue()).isEqualTo(3);
        api.post("/V1/orders/" + order + "/cancel", "").hasBody("false");
        invoice(order, "{}").hasStatus(400);
    }

    @Test
    void goods_of_virtual_lines_leave_the_first_sources_when_they_are_invoiced() {
        virtual("VIRT-1", "eu-1 2, eu-2 12");
        virtual("VIRT-2", "eu-1 22, eu-2 12");
        int order = placedOrders.placed(EU_STOCK, "VIRT-1 5, VIRT-2 6");
        id(invoice(order, "{}"));
        assertThat(held("VIRT-1")).isEqualTo("eu-1 0, eu-2 9");
        assertThat(held("VIRT-2")).isEqualTo("eu-1 16, eu-2 12");
        salable("VIRT-1", "9");
        salable("VIRT-2", "28");
        var complete = api.get("/V1/orders/" + order).json();
        assertThat(complete.get("state").stringValue()).isEqualTo("complete");
        assertThat(complete.get("items").get(0).get("qty_shipped").intValue()).isZero();
    }

    @Test
    void of_virtual_lines_only_what_is_invoiced_leaves() {
        virtual("VIRT-3", "eu-1 2, eu-2 12");
        virtual("VIRT-4", "eu-1 22, eu-2 12");
        int order = placedOrders.placed(EU_STOCK, "VIRT-3 5, VIRT-4 6");
        id(invoice(
                order,
                "{\"items\": [{\"order_item_id\": %d, \"qty\": 3}, {\"order_item_id\": %d, \"qty\": 3}]}"
                        .formatted(itemId(order, 0), itemId(order, 1))));
        assertThat(held("VIRT-3")).isEqualTo("eu-1 0, eu-2 11");
        assertThat(held("VIRT-4")).isEqualTo("eu-1 19, eu-2 12");
        salable("VIRT-3", "9");
        salable("VIRT-4", "28");
        assertThat(promised("VIRT-3")).isEqualTo("2");
        assertThat(promised("VIRT-4")).isEqualTo("3");
    }

    @Test
    void where_sources_hold_too_little_of_a_virtual_line_the_rest_stays_promised() {
        virtual("VIRT-5", "eu-1 5");
        int order = placedOrders.placed(EU_STOCK, "VIRT-5 2, VIRT-5 3");
        goods.holds("VIRT-5", "eu-1 3");
        id(invoice(order, "{}"));
        assertThat(held("VIRT-5")).isEqualTo("eu-1 0");
        assertThat(promised("VIRT-5")).isEqualTo("2");
        assertThat(api.get("/V1/orders/" + order).json().get("state").stringValue())
                .isEqualTo("complete");
    }

    @Test
    void virtual_goods_that_were_never_promised_are_not_taken() {
        virtual("VIRT-6", "eu-1 5");
        int order = placedOrders.placed(EU_STOCK, "VIRT-6 2 unreserved");
        id(invoice(order, "{}"));
        assertThat(held("VIRT-6")).isEqualTo("eu-1 5");
        salable("VIRT-6", "5");
    }

    @Test
    void physical_goods_stay_until_they_are_shipped() {
        goods.product("brick", "");
        goods.holds("brick", "eu-1 5");
        int order = placedOrders.placed(EU_STOCK, "brick 2");
        id(invoice(order, "{}"));
        assertThat(held("brick")).isEqualTo("eu-1 5");
        salable("brick", "3");
    }

    @Test
    void a_recorded_invoice_is_open_until_it_is_captured() {
        virtual("VIRT-7", "eu-1 5");
        int order = placedOrders.placed(EU_STOCK, "VIRT-7 2");
        var recorded = api.post(
                        "/V1/invoices/",
                        "{\"entity\": {\"order_id\": %d, \"items\": [{\"order_item_id\": %d, \"qty\": 2}]}}"
                                .formatted(order, itemId(order, 0)))
                .hasStatus(200)
                .json();
        int invoice = recorded.get("entity_id").intValue();
        assertThat(recorded.get("state").intValue()).isEqualTo(1);
        assertThat(recorded).isEqualTo(api.get("/V1/invoices/" + invoice).json());
        assertThat(held("VIRT-7")).isEqualTo("eu-1 5");
        assertThat(api.get("/V1/orders/" + order).json().get("total_due").intValue())
                .isEqualTo(20);

        api.post("/V1/invoices/" + invoice + "/capture", "").hasBody("true");
        api.post("/V1/invoices/" + invoice + "/capture", "").hasBody("false");
        api.post("/V1/invoices/" + invoice + "/void", "").hasBody("false");
        api.post("/V1/invoices/" + invoice + "/emails", "").hasBody("false");
        assertThat(held("VIRT-7")).isEqualTo("eu-1 3");
        assertThat(promised("VIRT-7")).isEqualTo("0");
        assertThat(api.get("/V1/invoices/" + invoice).json().get("state").intValue())
                .isEqualTo(2);
        assertThat(api.get("/V1/orders/" + order).json().get("total_due").intValue())
                .isZero();
        api.post("/V1/invoices/", "{\"entity\": {\"order_id\": %d}}".formatted(order))
                .hasStatus(400);
        assertThat(invoicesOf(order)).isEqualTo(1);
    }

    @Test
    void invoices_are_searched_and_commented_on() {
        int order = placedOrders.placed(EU_STOCK, "tea 2");
        int invoice = id(invoice(order, "{}"));
        var comment = api.post(
                        "/V1/invoices/comments",
                        "{\"entity\": {\"parent_id\": %d, \"comment\": \"sent by post\", \"is_customer_notified\": 0, \"is_visible_on_front\": 1}}"
                                .formatted(invoice))
                .hasStatus(200)
                .json();
        assertThat(comment.get("is_visible_on_front").intValue()).isEqualTo(1);
        var found = api.get(search("order_id", order)).hasStatus(200).json();
        assertThat(found.get("items").get(0))
                .isEqualTo(api.get("/V1/invoices/" + invoice).json());
        assertThat(found.get("items").get(0).get("comments").get(0)).isEqualTo(comment);
        var number = api.get("/V1/orders/" + order).json().get("increment_id").stringValue();
        jdbc.sql(
                        "update sales_order set billing_address = jsonb_set(billing_address, '{address,lastname}', to_jsonb('Lee'::text)) where order_id = ?")
                .param(order)
                .update();
        for (var filter : List.of(search("order_increment_id", number), search("billing_name", "gus%20lee"))) {
            assertThat(api.get(filter + "&searchCriteria%5BsortOrders%5D%5B0%5D%5Bfield%5D=order_created_at")
                            .json()
                            .get("items")
                            .findValuesAsString("order_increment_id"))
                    .containsExactly(number);
        }
        api.post("/V1/invoices/comments", "{\"entity\": {\"parent_id\": 999999, \"comment\": \"x\"}}")
                .refused(404, "The entity that was requested doesn't exist. Verify the entity and try again.");
    }

    @Test
    void listeners_are_told_in_the_transaction_that_invoices() {
        api.post(
                        "/V1/inventory/webhooks",
                        "{\"webhook\": {\"url\": \"https://example.com\", \"event_types\": [\"invoice.created\"]}}")
                .hasStatus(200);
        int order = placedOrders.placed(EU_STOCK, "tea 2");
        int item = itemId(order, 0);
        var number = api.get("/V1/orders/" + order).json().get("increment_id").stringValue();
        var told = transaction.execute(status -> {
            int invoice = invoiceOrder.invoice(order, Map.of(item, BigDecimal.ONE), List.of(), Caller.SYSTEM);
            status.setRollbackOnly();
            return jdbc.sql("select data::text from outbox where event_type = 'invoice.created' and subject = ?")
                    .param(number)
                    .query((row, _) -> row.getString(1))
                    .single()
                    .replace("\"invoice_id\":" + invoice + ",", "")
                    .replaceFirst("\"increment_id\":\"\\d{9}\",", "");
        });
        assertThat(told).isEqualTo("""
                        {"order_id":%d,"order_increment_id":"%s","currency":"USD","grand_total":20,"items":[{"order_item_id":%d,"qty":1}]}""".formatted(order, number, item));
        assertThat(invoicesOf(order)).isZero();
    }

    @RepeatedTest(5)
    void two_invoices_of_the_same_rest_at_once_are_one() throws Exception {
        var sku = "race-" + System.nanoTime();
        virtual(sku, "eu-1 10");
        int order = placedOrders.placed(EU_STOCK, sku + " 4");
        var statuses = Concurrently.race(4, () -> invoice(order, "{}").status());
        assertThat(statuses).containsExactlyInAnyOrder(200, 400, 400, 400);
        assertThat(held(sku)).isEqualTo("eu-1 6");
        assertThat(promised(sku)).isEqualTo("0");
        assertThat(invoicesOf(order)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void what_is_invoiced_is_not_canceled_at_once() throws Exception {
        var sku = "race-" + System.nanoTime();
        virtual(sku, "eu-1 10");
        int order = placedOrders.placed(EU_STOCK, sku + " 4");
        var answers = Concurrently.race(
                () -> invoice(order, "{}").status(),
                () -> api.post("/V1/orders/" + order + "/cancel", "").text().equals("true") ? 200 : 400);
        assertThat(answers).containsExactlyInAnyOrder(200, 400);
        assertThat(promised(sku)).isEqualTo("0");
        assertThat(held(sku)).isEqualTo(answers.getFirst() == 200 ? "eu-1 6" : "eu-1 10");
    }

    private void virtual(String sku, String items) {
        goods.product(sku, "virtual", "");
        goods.holds(sku, items);
    }

    private Answer invoice(int order, String body) {
        return api.post("/V1/order/" + order + "/invoice", body);
    }

    private static String items(int orderItemId, String quantity) {
        return "{\"items\": [{\"order_item_id\": %d, \"qty\": %s}]}".formatted(orderItemId, quantity);
    }

    private static int id(Answer answer) {
        return answer.hasStatus(200).json().intValue();
    }

    private int itemId(int order, int line) {
        return api.get("/V1/orders/" + order)
                .json()
                .get("items")
                .get(line)
                .get("item_id")
                .intValue();
    }

    private int invoicesOf(int order) {
        return api.get(search("order_id", order)).json().get("total_count").intValue();
    }

    private static String search(String field, Object value) {
        return "/V1/invoices?searchCriteria%5Bfilter_groups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5Bfield%5D=" + field
                + "&searchCriteria%5Bfilter_groups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5Bvalue%5D=" + value;
    }

    private void salable(String sku, String quantity) {
        api.get("/V1/inventory/get-product-salable-quantity/" + sku + "/" + EU_STOCK)
                .hasBody(quantity);
    }

    /** What the ledger has promised and not given back. */
    private String promised(String sku) {
        return jdbc.sql("select trim_scale(-sum(quantity))::text from reservation where sku = lower(?)")
                .param(sku)
                .query(String.class)
                .single();
    }

    private String held(String sku) {
        return items(sku).stream()
                .map(item -> item.get("source_code").stringValue() + " " + item.get("quantity"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<JsonNode> items(String sku) {
        var found = api.get(
                "/V1/inventory/source-items?searchCriteria%5Bfilter_groups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5Bfield%5D=sku"
                        + "&searchCriteria%5Bfilter_groups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5Bvalue%5D=" + sku);
        return StreamSupport.stream(found.json().get("items").spliterator(), false)
                .toList();
    }
}
