package dev.holdfast.creditmemo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.order.Orders;
import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CreditMemosTest {

    private static final String HEADER = "Creditmemo Document Validation Error(s):\n";
    private static final String UNKNOWN =
            "The entity that was requested doesn't exist. Verify the entity and try again.";
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

    String cup = "";
    Purchase purchase = new Purchase(api, orders, 0);

    @BeforeAll
    static void company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    /** Three cups, 29 less discount, and 15 for shipping, invoiced. */
    @BeforeEach
    void threeCups() {
        cup = "cup-" + COUNT.incrementAndGet();
        goods.product(cup, "");
        goods.holds(cup, "eu-1 10");
        purchase = new Purchase(api, orders, placedOrders.placed(10, cup + " 3 off 1"));
        purchase.invoice("").hasStatus(200);
    }

    private int refunded(String arguments) {
        return Integer.parseInt(
                purchase.refund(cup + " 1", arguments).hasStatus(200).text());
    }

    @Test
    void a_credit_memo_is_shown_with_all_that_belongs_to_it() {
        var order = purchase.order();
        var answer = api.post("/V1/order/" + purchase.id() + "/refund", """
                {"items": [{"order_item_id": %d, "qty": 2}], "notify": true, "appendComment": true,
                 "comment": {"comment": "damaged", "is_visible_on_front": 1},
                 "arguments": {"shipping_amount": 5, "adjustment_positive": 2.5, "adjustment_negative": 1}}""".formatted(
                        purchase.item(cup).id()));
        int id = Integer.parseInt(answer.hasStatus(200).text());

        var shown = api.get("/V1/creditmemo/" + id);
        var json = shown.json();
        shown.hasBody("""
                {"entity_id": %d, "increment_id": "%s", "order_id": %d, "state": 2, "store_id": 1,
                 "created_at": "%s", "updated_at": "%s", "billing_address_id": %d, "shipping_address_id": %d,
                 "adjustment": 1.5, "adjustment_positive": 2.5, "adjustment_negative": 1,
                 "subtotal": 20, "subtotal_incl_tax": 20, "shipping_amount": 5, "shipping_incl_tax": 5, "shipping_tax_amount": 0,
                 "discount_amount": -0.67, "discount_tax_compensation_amount": 0, "tax_amount": 0, "grand_total": 25.83,
                 "base_adjustment": 1.5, "base_adjustment_positive": 2.5, "base_adjustment_negative": 1,
                 "base_subtotal": 20, "base_subtotal_incl_tax": 20, "base_shipping_amount": 5, "base_shipping_incl_tax": 5,
                 "base_shipping_tax_amount": 0, "base_discount_amount": -0.67, "base_discount_tax_compensation_amount": 0,
                 "base_tax_amount": 0, "base_grand_total": 25.83,
                 "base_currency_code": "USD", "global_currency_code": "USD", "order_currency_code": "USD",
                 "store_currency_code": "USD",
                 "base_to_global_rate": 1, "base_to_order_rate": 1, "store_to_base_rate": 0, "store_to_order_rate": 0,
                 "items": [{"entity_id": %d, "parent_id": %d, "order_item_id": %d, "product_id": %d, "sku": "%s", "name": "%s", "qty": 2,
                            "price": 10, "price_incl_tax": 10, "row_total": 20, "row_total_incl_tax": 20,
                            "discount_amount": 0.67, "tax_amount": 0, "base_cost": 0, "base_price": 10,
                            "base_price_incl_tax": 10, "base_row_total": 20, "base_row_total_incl_tax": 20,
                            "base_discount_amount": 0.67, "base_tax_amount": 0}],
                 "comments": [{"entity_id": %d, "parent_id": %d, "comment": "damaged", "created_at": "%s",
                               "is_customer_notified": 1, "is_visible_on_front": 1}],
                 "extension_attributes": {"order_increment_id": "%s", "order_created_at": "%s", "billing_name": "Gus Guest"}}""".formatted(
                id,
                json.path("increment_id").asString(),
                order.id(),
                json.path("created_at").asString(),
                json.path("created_at").asString(),
                requireNonNull(order.billingAddress()).id(),
                requireNonNull(order.shippingAddress()).id(),
                json.path("items").path(0).path("entity_id").asInt(),
                id,
                purchase.item(cup).id(),
                purchase.item(cup).productId(),
                cup,
                cup,
                json.path("comments").path(0).path("entity_id").asInt(),
                id,
                json.path("created_at").asString(),
                order.incrementId(),
                api.get("/V1/orders/" + order.id()).json().path("created_at").asString()));
        assertThat(json.path("increment_id").asString()).matches("0{5,8}\\d+");
    }

    @Test
    void no_credit_memo_of_that_number() {
        api.get("/V1/creditmemo/2147483647").refused(404, UNKNOWN);
        api.get("/V1/creditmemo/0").refused(400, "An ID is needed. Set the ID and try again.");
        api.get("/V1/creditmemo/2147483647/comments").refused(404, UNKNOWN);
        api.post("/V1/creditmemo/2147483647/comments", """
                {"entity": {"comment": "lost", "is_customer_notified": 0, "is_visible_on_front": 0, "parent_id": 1}}""").refused(404, UNKNOWN);
        api.post("/V1/creditmemo/2147483647/emails", "").refused(404, UNKNOWN);
    }

    @Test
    void money_that_was_given_back_stays_given_back() {
        api.put("/V1/creditmemo/" + refunded("{}"), "").refused(400, "You can not cancel Credit Memo");
    }

    @Test
    void no_mail_is_sent() {
        api.post("/V1/creditmemo/" + refunded("{}") + "/emails", "").hasBody("false");
    }

    @Test
    void comments_are_added_and_listed() {
        int id = refunded("{}");
        var added = api.post("/V1/creditmemo/" + id + "/comments", """
                {"entity": {"comment": "sent by wire", "is_customer_notified": 0, "is_visible_on_front": 1, "parent_id": %d}}""".formatted(id));
        var comment = """
                {"entity_id": %d, "parent_id": %d, "comment": "sent by wire", "created_at": "%s",
                 "is_customer_notified": 0, "is_visible_on_front": 1}""".formatted(
                        added.json().path("entity_id").asInt(),
                        id,
                        added.json().path("created_at").asString());
        added.hasBody(comment);
        api.get("/V1/creditmemo/" + id + "/comments").hasBody("""
                {"items": [%s], "search_criteria": {"filter_groups": []}, "total_count": 1}""".formatted(comment));
        api.post("/V1/creditmemo/" + id + "/comments", """
                {"entity": {"comment": " "}}""")
                .refused(
                        400, Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "comment"));
    }

    @ParameterizedTest
    @CsvSource({"order_id, eq", "base_grand_total, gteq", "order_currency_code, eq", "state, eq", "created_at, notnull"
    })
    void credit_memos_are_searched(String field, String condition) {
        int id = refunded("{\"shipping_amount\": 0}");
        var value = api.get("/V1/creditmemo/" + id).json().path(field).asString();

        var found = api.get(
                        "/V1/creditmemos?searchCriteria[filter_groups][0][filters][0][field]=%s&searchCriteria[filter_groups][0][filters][0][value]=%s&searchCriteria[filter_groups][0][filters][0][condition_type]=%s&searchCriteria[sortOrders][0][field]=entity_id&searchCriteria[sortOrders][0][direction]=DESC&searchCriteria[pageSize]=1"
                                .replace("[", "%%5B")
                                .replace("]", "%%5D")
                                .formatted(field, Api.encoded(value), condition))
                .hasStatus(200)
                .json();

        assertThat(found.path("items")).hasSize(1);
        assertThat(found.path("items").path(0).toString())
                .isEqualTo(api.get("/V1/creditmemo/" + id).json().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"order_increment_id", "order_created_at", "billing_name"})
    void credit_memos_are_searched_by_what_their_order_says(String field) {
        int id = refunded("{}");
        jdbc.sql(
                        "update sales_order set billing_address = jsonb_set(billing_address, '{address,lastname}', to_jsonb(?::text)) where order_id = ?")
                .params("Lee " + id, purchase.id())
                .update();
        jdbc.sql(
                        "update sales_order set created_at = timestamptz '2026-01-01 00:00:00Z' + ? * interval '1 second' where order_id = ?")
                .params(id, purchase.id())
                .update();
        var value = api.get("/V1/creditmemo/" + id)
                .json()
                .at("/extension_attributes/" + field)
                .asString();

        api.get(
                        "/V1/creditmemos?fields=items[entity_id],total_count&searchCriteria[filter_groups][0][filters][0][field]="
                                + field
                                + "&searchCriteria[filter_groups][0][filters][0][value]=" + Api.encoded(value)
                                + "&searchCriteria[sortOrders][0][field]=" + field)
                .hasBody("{\"items\": [{\"entity_id\": %d}], \"total_count\": 1}".formatted(id));
    }

    @Test
    void a_document_is_refunded_as_it_says() {
        var answer = api.post("/V1/creditmemo/refund", """
                {"creditmemo": {"order_id": %d, "items": [{"order_item_id": %d, "qty": 1, "base_cost": 0, "base_price": 10, "entity_id": 0}],
                                "shipping_amount": 1, "adjustment_positive": 0.5, "grand_total": 11.17, "state": 3,
                                "comments": [{"comment": "as agreed", "is_customer_notified": 0, "is_visible_on_front": 0, "parent_id": 0}]},
                 "offlineRequested": true}""".formatted(
                        purchase.id(), purchase.item(cup).id()));

        answer.hasStatus(200);
        int id = answer.json().path("entity_id").asInt();
        answer.hasBody(api.get("/V1/creditmemo/" + id).text());
        assertThat(answer.json().path("grand_total").decimalValue()).isEqualByComparingTo("11.17");
        assertThat(answer.json().path("state").asInt()).isEqualTo(2);
        assertThat(answer.json().path("comments").path(0).path("comment").asString())
                .isEqualTo("as agreed");
        assertThat(purchase.order().sums().totalRefunded()).isEqualByComparingTo("11.17");
        assertThat(held()).isEqualTo("9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "items": [{"order_item_id": ITEM, "qty": 4}]                      | The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU "CUP"./The quantity to refund must not be greater than the unrefunded quantity.
            "items": [], "adjustment_positive": 44.01                         | The most money available to refund is 44.
            "items": []                                                       | The credit memo's total must be positive.
            "items": [{"order_item_id": ITEM, "qty": 1}], "grand_total": 9.66 | The credit memo comes to 9.67, not to 9.66.
            """)
    void a_document_never_gives_back_more_than_is_allowed(String fields, String found) {
        var before = purchase.order();
        var document = "{\"order_id\": %d, %s}"
                .formatted(purchase.id(), fields)
                .replace("ITEM", String.valueOf(purchase.item(cup).id()));
        var message = HEADER + found.replace("CUP", cup).replace("/", "\n");

        api.post("/V1/creditmemo/refund", "{\"creditmemo\": " + document + "}").refused(400, message);
        api.post("/V1/creditmemo", "{\"entity\": " + document + "}").refused(400, message);

        assertThat(purchase.order()).isEqualTo(before);
        assertThat(memos()).isZero();
    }

    @Test
    void a_credit_memo_that_there_is_is_not_refunded_again() {
        api.post("/V1/creditmemo/refund", """
                {"creditmemo": {"entity_id": %d, "order_id": %d, "items": []}}""".formatted(refunded("{}"), purchase.id()))
                .refused(400, "We cannot register an existing credit memo.");
    }

    @Test
    void a_saved_credit_memo_is_open_and_moves_nothing() {
        var before = purchase.order();
        var saved = api.post("/V1/creditmemo", """
                {"entity": {"order_id": %d, "items": [{"order_item_id": %d, "qty": 2}], "state": 2}}""".formatted(
                                purchase.id(), purchase.item(cup).id()))
                .hasStatus(200)
                .json();

        assertThat(saved.path("state").asInt()).isEqualTo(1);
        assertThat(saved.path("grand_total").decimalValue()).isEqualByComparingTo("19.33");
        assertThat(purchase.order()).isEqualTo(before);
        assertThat(held()).isEqualTo("10");

        purchase.refund("").hasStatus(200); // what was only written down does not count
        assertThat(purchase.order().state().wireName()).isEqualTo("closed");
    }

    @Test
    void who_may_refund_may_not_see_all_credit_memos_for_that() {
        int id = refunded("{\"shipping_amount\": 0}");
        api.withOnly("Magento_Sales::creditmemo")
                .get("/V1/creditmemo/" + id)
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_Sales::sales_creditmemo"));
        api.withOnly("Magento_Sales::sales_creditmemo")
                .get("/V1/creditmemo/" + id)
                .hasStatus(200);
        api.withOnly("Magento_Sales::sales_creditmemo")
                .post("/V1/order/" + purchase.id() + "/refund", "{}")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_Sales::creditmemo"));
    }

    private String held() {
        return jdbc.sql("select trim_scale(quantity)::text from source_item where sku = ?")
                .param(cup)
                .query(String.class)
                .single();
    }

    private long memos() {
        return jdbc.sql("select count(*) from credit_memo where order_id = ?")
                .param(purchase.id())
                .query(Long.class)
                .single();
    }
}
