package dev.holdfast.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderRoutesTest {

    private static final String UNKNOWN =
            "The entity that was requested doesn't exist. Verify the entity and try again.";

    @Autowired
    private Api api;

    @Autowired
    private Goods goods;

    @Autowired
    private PlacedOrders placedOrders;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void makeGoods(@Autowired Fixtures fixtures) {
        fixtures.company();
        goods.product("tea", "");
        goods.holds("tea", "default 1000");
        goods.product("song", "virtual", "");
        goods.holds("song", "default 1000");
    }

    @Test
    void an_order_is_shown_whole_and_what_has_not_come_yet_is_absent() {
        goods.product("Lamp-7", "");
        goods.holds("Lamp-7", "default 10");
        int id = placedOrders.placed(1, "Lamp-7 2 off 1.50, song 1");
        var shown = api.get("/V1/orders/" + id).hasStatus(200).json();
        var order = (ObjectNode) shown.deepCopy();
        for (var key : List.of("created_at", "updated_at", "protect_code", "increment_id", "billing_address_id"))
            order.remove(key);
        var items = order.remove("items");
        var billing = (ObjectNode) order.remove("billing_address");
        var payment = (ObjectNode) order.remove("payment");
        var extension = (ObjectNode) order.remove("extension_attributes");
        assertThat(json("""
                {"entity_id": %d, "state": "new", "status": "pending", "store_id": 1,
                 "store_name": "Main Website\\nMain Website Store\\nDefault Store View", "is_virtual": 0, "remote_ip": "127.0.0.1",
                 "customer_is_guest": 1, "customer_email": "gus@example.net", "customer_group_id": 0, "customer_note_notify": 1,
                 "global_currency_code": "USD", "base_currency_code": "USD", "store_currency_code": "USD",
                 "order_currency_code": "USD", "base_to_global_rate": 1, "base_to_order_rate": 1, "store_to_base_rate": 0,
                 "store_to_order_rate": 0,
                 "subtotal": 30, "subtotal_incl_tax": 30, "shipping_amount": 10, "shipping_incl_tax": 10,
                 "shipping_discount_amount": 0, "shipping_tax_amount": 0, "discount_amount": -1.5,
                 "discount_tax_compensation_amount": 0, "tax_amount": 0, "grand_total": 38.5, "total_due": 38.5,
                 "base_subtotal": 30, "base_subtotal_incl_tax": 30, "base_shipping_amount": 10, "base_shipping_incl_tax": 10,
                 "base_shipping_discount_amount": 0, "base_shipping_tax_amount": 0, "base_discount_amount": -1.5,
                 "base_discount_tax_compensation_amount": 0, "base_tax_amount": 0, "base_grand_total": 38.5, "base_total_due": 38.5,
                 "total_qty_ordered": 3, "total_item_count": 2, "weight": 3,
                 "shipping_description": "Flat Rate - Fixed", "status_histories": []}
                """.formatted(id))).isEqualTo(reread(order));
        var lamp = (ObjectNode) items.get(0).deepCopy();
        int lampId = lamp.get("item_id").intValue();
        lamp.remove(List.of("created_at", "updated_at", "product_id"));
        assertThat(json("""
                {"item_id": %d, "order_id": %d, "product_type": "simple", "sku": "Lamp-7", "name": "Lamp-7", "store_id": 1,
                 "is_virtual": 0, "is_qty_decimal": 0, "free_shipping": 0, "no_discount": 0,
                 "qty_ordered": 2, "qty_invoiced": 0, "qty_shipped": 0, "qty_refunded": 0, "qty_canceled": 0, "qty_returned": 0,
                 "price": 10, "original_price": 10, "price_incl_tax": 10, "row_total": 18.5, "row_total_incl_tax": 18.5,
                 "row_invoiced": 0, "discount_amount": 1.5, "discount_invoiced": 0, "discount_tax_compensation_amount": 0,
                 "tax_amount": 0, "tax_invoiced": 0, "amount_refunded": 0,
                 "base_price": 10, "base_original_price": 10, "base_price_incl_tax": 10, "base_row_total": 18.5,
                 "base_row_total_incl_tax": 18.5, "base_row_invoiced": 0, "base_discount_amount": 1.5, "base_discount_invoiced": 0,
                 "base_discount_tax_compensation_amount": 0, "base_tax_amount": 0, "base_tax_invoiced": 0, "base_amount_refunded": 0,
                 "discount_percent": 7.5, "tax_percent": 0, "weight": 1, "row_weight": 2, "extension_attributes": {"qty_to_ship": 2}}
                """.formatted(lampId, id))).isEqualTo(reread(lamp));
        api.get("/V1/orders/items/" + lampId).hasBody(items.get(0).toString());
        assertThat(items.get(1).get("is_virtual").intValue()).isEqualTo(1);

        assertThat(billing.remove("entity_id")).isEqualTo(shown.get("billing_address_id"));
        assertThat(json("""
                {"parent_id": %d, "address_type": "billing", "email": "gus@example.net", "firstname": "Gus", "lastname": "Guest",
                 "street": ["6146 Honey Bluff Parkway"], "city": "Calder", "region": "Michigan", "region_id": 33,
                 "region_code": "MI", "postcode": "49628-7978", "country_id": "US", "telephone": "(555) 229-3326"}
                """.formatted(id))).isEqualTo(reread(billing));
        assertThat(json("""
                {"entity_id": %1$d, "parent_id": %1$d, "method": "checkmo", "additional_information": ["Check / Money order"],
                 "amount_ordered": 38.5, "base_amount_ordered": 38.5, "shipping_amount": 10, "base_shipping_amount": 10,
                 "account_status": null, "cc_last4": null, "cc_exp_year": "0"}
                """.formatted(id))).isEqualTo(reread(payment));

        var assignment = extension.get("shipping_assignments").get(0);
        assertThat(assignment.get("items")).isEqualTo(items);
        assertThat(assignment.get("shipping").get("method").stringValue()).isEqualTo("flatrate_flatrate");
        assertThat(assignment.get("shipping").get("address").get("address_type").stringValue())
                .isEqualTo("shipping");
        assertThat(assignment.get("shipping").get("total").toString())
                .isEqualTo("{\"shipping_amount\":10,\"shipping_discount_amount\":0,\"shipping_incl_tax\":10,"
                        + "\"shipping_tax_amount\":0,\"base_shipping_amount\":10,\"base_shipping_discount_amount\":0,"
                        + "\"base_shipping_incl_tax\":10,\"base_shipping_tax_amount\":0}");
        extension.remove("shipping_assignments");
        assertThat(extension.toString())
                .isEqualTo(
                        "{\"payment_additional_info\":[{\"key\":\"method_title\",\"value\":\"Check / Money order\"}],"
                                + "\"applied_taxes\":[],\"item_applied_taxes\":[],\"taxes\":[],\"stock_id\":1,\"source_codes\":[]}");
    }

    /** As read anew, so that its numbers compare with those of the expected one. */
    private static JsonNode reread(ObjectNode node) {
        return json(node.toString());
    }

    private static JsonNode json(String text) {
        return Json.MAPPER.readTree(text);
    }

    @Test
    void a_virtual_order_has_no_shipping_address() {
        int id = placedOrders.placed(1, "song 2");
        var order = api.get("/V1/orders/" + id).hasStatus(200).json();
        assertThat(order.get("is_virtual").intValue()).isEqualTo(1);
        assertThat(order.has("shipping_description")).isFalse();
        var shipping = order.get("extension_attributes")
                .get("shipping_assignments")
                .get(0)
                .get("shipping");
        assertThat(shipping.propertyNames()).containsExactly("total");
    }

    @Test
    void an_order_that_is_not_there_is_not_found() {
        for (var path :
                List.of("/V1/orders/%s", "/V1/orders/items/%s", "/V1/orders/%s/statuses", "/V1/orders/%s/comments")) {
            api.get(path.formatted(999999)).refused(404, UNKNOWN);
            api.get(path.formatted(0)).refused(400, "An ID is needed. Set the ID and try again.");
        }
        for (var action : List.of("cancel", "hold", "unhold", "emails")) {
            api.post("/V1/orders/999999/" + action, "").refused(404, UNKNOWN);
        }
        api.post("/V1/orders/999999/comments", "{\"statusHistory\": {\"comment\": \"x\"}}")
                .refused(404, UNKNOWN);
    }

    @Test
    void orders_are_searched_by_their_columns() {
        int first = placedOrders.placed(1, "tea 1");
        int second = placedOrders.placed(1, "tea 2");
        var number = api.get("/V1/orders/" + second).json().get("increment_id").stringValue();
        var found = api.get(search("increment_id", number, "eq")).hasStatus(200).json();
        assertThat(found.get("total_count").intValue()).isEqualTo(1);
        assertThat(found.get("items").get(0))
                .isEqualTo(api.get("/V1/orders/" + second).json());
        for (var filter : List.of(
                search("entity_id", first + "," + second, "in"),
                search("entity_id", first + "," + second, "in") + and("total_paid", "1", "null"),
                search("entity_id", first + "," + second, "in") + and("status", "PENDING", "eq"),
                search("entity_id", first + "," + second, "in") + and("customer_is_guest", "1", "eq"),
                search("entity_id", first + "," + second, "in") + and("base_total_due", "15", "gteq"))) {
            assertThat(api.get(filter).hasStatus(200).json().get("total_count").intValue())
                    .as(filter)
                    .isEqualTo(2);
        }
        var page = api.get(search("entity_id", first + "," + second, "in")
                        + "&searchCriteria[sortOrders][0][field]=entity_id&searchCriteria[pageSize]=1"
                                .replace("[", "%5B")
                                .replace("]", "%5D"))
                .json();
        assertThat(page.get("items").get(0).get("entity_id").intValue()).isEqualTo(second);
        assertThat(page.get("total_count").intValue()).isEqualTo(2);
        api.get(search("favourite_colour", "red", "eq"))
                .refused(
                        400,
                        Message.named(
                                "\"%fieldName\" is not a field to search or sort by.",
                                "fieldName", "favourite_colour"));
    }

    @Test
    void orders_are_found_by_stock_sources_pickup_location_and_names() {
        goods.product("Jar", "");
        goods.holds("Jar", "eu-1 5, eu-2 5");
        int order = placedOrders.placed(10, "Jar 4");
        placedOrders.placed(1, "tea 1");
        int item = api.get("/V1/orders/" + order).json().at("/items/0/item_id").intValue();
        for (var source : List.of("eu-2", "eu-1", "eu-2")) {
            api.post("/V1/order/" + order + "/ship", """
                            {"items": [{"order_item_id": %d, "qty": 1}], "arguments": {"extension_attributes": {"source_code": "%s"}}}""".formatted(item, source))
                    .hasStatus(200);
        }
        jdbc.sql("update sales_order set pickup_location_code = 'eu-3' where order_id = ?")
                .param(order)
                .update();
        jdbc.sql(
                        "update sales_order set shipping_address = jsonb_set(shipping_address, '{address,lastname}', to_jsonb('Gift'::text)) where order_id = ?")
                .param(order)
                .update();

        for (var filter : List.of(
                search("stock_id", "10", "eq"),
                search("source_codes", "EU-1", "finset"),
                search("pickup_location_code", "eu-3", "eq"),
                search("shipping_name", "gus%20gift", "eq"),
                search("billing_name", "gus%25", "like") + and("source_codes", "", "notnull"))) {
            api.get(
                            filter
                                    + "&fields=items[entity_id,extension_attributes[stock_id,source_codes,pickup_location_code]],total_count")
                    .hasBody("""
                            {"items": [{"entity_id": %d, "extension_attributes":
                              {"stock_id": 10, "source_codes": ["eu-1", "eu-2"], "pickup_location_code": "eu-3"}}], "total_count": 1}""".formatted(order));
        }
    }

    @Test
    void lines_are_searched_across_orders() {
        goods.product("Rare-Tea", "");
        placedOrders.placed(1, "tea 1, Rare-Tea 3");
        placedOrders.placed(1, "Rare-Tea 4");
        var found = api.get(search("sku", "rare-TEA", "eq").replace("/V1/orders?", "/V1/orders/items?"))
                .hasStatus(200)
                .json();
        assertThat(found.get("total_count").intValue()).isEqualTo(2);
        assertThat(found.get("items").get(0).get("qty_ordered").intValue()).isEqualTo(3);
        assertThat(found.get("items").get(1).get("qty_ordered").intValue()).isEqualTo(4);
    }

    private static String search(String field, String value, String operator) {
        return "/V1/orders?" + filter(0, field, value, operator);
    }

    private static String and(String field, String value, String operator) {
        return "&" + filter(1, field, value, operator);
    }

    private static String filter(int group, String field, String value, String operator) {
        return "searchCriteria[filter_groups][%1$d][filters][0][field]=%2$s&searchCriteria[filter_groups][%1$d][filters][0][value]=%3$s&searchCriteria[filter_groups][%1$d][filters][0][condition_type]=%4$s"
                .formatted(group, field, value, operator)
                .replace("[", "%5B")
                .replace("]", "%5D");
    }

    @Test
    void cancelling_gives_the_goods_back_once() {
        goods.product("mint", "");
        goods.holds("mint", "default 10");
        int id = placedOrders.placed(1, "mint 3, mint 1, tea 1");
        salable("mint", 6);
        api.post("/V1/orders/" + id + "/cancel", "").hasBody("true");
        salable("mint", 10);
        api.get("/V1/orders/" + id + "/statuses").hasBody("\"canceled\"");
        var order = api.get("/V1/orders/" + id).json();
        assertThat(order.get("total_canceled").intValue()).isEqualTo(75);
        assertThat(order.get("shipping_canceled").intValue()).isEqualTo(25);
        assertThat(order.has("total_paid")).isFalse();
        assertThat(order.get("items").get(0).get("qty_canceled").intValue()).isEqualTo(3);

        api.post("/V1/orders/" + id + "/cancel", "").hasBody("false");
        api.post("/V1/orders/" + id + "/hold", "").refused(400, "A hold action is not available.");
        api.post("/V1/orders/" + id + "/unhold", "").refused(400, "You cannot remove the hold.");
        salable("mint", 10);
        api.get("/V1/orders/" + id).hasBody(order.toString());
    }

    @Test
    void what_was_never_promised_is_not_given_back() {
        goods.product("clay", "");
        goods.holds("clay", "default 10");
        int id = placedOrders.placed(1, "clay 3 unreserved");
        salable("clay", 10);
        api.post("/V1/orders/" + id + "/cancel", "").hasBody("true");
        salable("clay", 10);
    }

    @Test
    void an_order_on_hold_waits_and_goes_on_where_it_stood() {
        int id = placedOrders.placed(1, "tea 3");
        api.post("/V1/orders/" + id + "/unhold", "").refused(400, "You cannot remove the hold.");
        api.post("/V1/orders/" + id + "/hold", "").hasBody("true");
        var held = api.get("/V1/orders/" + id).json();
        assertThat(held.get("state").stringValue()).isEqualTo("holded");
        assertThat(held.get("hold_before_state").stringValue()).isEqualTo("new");
        assertThat(held.get("hold_before_status").stringValue()).isEqualTo("pending");
        api.post("/V1/orders/" + id + "/hold", "").refused(400, "A hold action is not available.");
        api.post("/V1/orders/" + id + "/cancel", "").hasBody("false");
        api.post("/V1/orders/" + id + "/unhold", "").hasBody("true");
        var unheld = api.get("/V1/orders/" + id).json();
        assertThat(unheld.get("state").stringValue()).isEqualTo("new");
        assertThat(unheld.get("status").stringValue()).isEqualTo("pending");
        assertThat(unheld.has("hold_before_state")).isFalse();
    }

    @Test
    void comments_are_kept_in_their_order() {
        int id = placedOrders.placed(1, "tea 3");
        api.post("/V1/orders/" + id + "/comments", """
                        {"statusHistory": {"comment": "Packed", "is_customer_notified": 0, "is_visible_on_front": 1, "status": "pending"}}""").hasBody("true");
        api.post("/V1/orders/" + id + "/comments", "{\"statusHistory\": {\"comment\": \"Waiting\"}}")
                .hasBody("true");
        api.post(
                        "/V1/orders/" + id + "/comments",
                        "{\"statusHistory\": {\"comment\": \"x\", \"status\": \"complete\"}}")
                .refused(
                        400,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", "status")
                                .and("value", "complete"));
        var shown = api.get("/V1/orders/" + id).json();
        var comments = api.get("/V1/orders/" + id + "/comments").hasStatus(200).json();
        assertThat(comments.get("items")).isEqualTo(shown.get("status_histories"));
        assertThat(comments.get("total_count").intValue()).isEqualTo(2);
        assertThat(comments.get("search_criteria").toString())
                .isEqualTo("{\"filter_groups\":[{\"filters\":[{\"field\":\"parent_id\",\"value\":\"" + id
                        + "\",\"condition_type\":\"eq\"}]}]}");
        var first = (ObjectNode) comments.get("items").get(0);
        first.remove(List.of("entity_id", "created_at"));
        assertThat(first.toString())
                .isEqualTo(
                        "{\"parent_id\":" + id
                                + ",\"entity_name\":\"order\",\"status\":\"pending\",\"comment\":\"Packed\",\"is_customer_notified\":0,\"is_visible_on_front\":1}");
        assertThat(comments.get("items").get(1).has("is_customer_notified")).isFalse();
    }

    @Test
    void no_mail_is_sent() {
        int id = placedOrders.placed(1, "tea 3");
        api.post("/V1/orders/" + id + "/emails", "").hasBody("false");
    }

    @RepeatedTest(5)
    void two_cancellations_at_once_give_the_goods_back_once() throws Exception {
        var sku = "race-" + System.nanoTime();
        goods.product(sku, "");
        goods.holds(sku, "default 10");
        int id = placedOrders.placed(1, sku + " 4");
        var answers = Concurrently.race(
                4, () -> api.post("/V1/orders/" + id + "/cancel", "").text());
        assertThat(answers).containsExactlyInAnyOrder("true", "false", "false", "false");
        salable(sku, 10);
    }

    private void salable(String sku, int quantity) {
        api.get("/V1/inventory/get-product-salable-quantity/" + sku + "/1").hasBody(Integer.toString(quantity));
    }
}
