package dev.holdfast.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.order.Orders;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shipment.Shipments.Deducted;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shipments as documents: saved whole, shown, searched, and what is noted down about them. */
@ServerTest
class ShipmentsTest {

    private static final int EU = 10;
    private static final String NOT_SAVED = "The shipment couldn't be saved.";
    private static final String UNKNOWN =
            "The entity that was requested doesn't exist. Verify the entity and try again.";

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    PlacedOrders placedOrders;

    @Autowired
    Orders orders;

    @Autowired
    Shipments shipments;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    /** @param held as {@code eu-1 5, eu-2 3 out} */
    private String stocked(String held) {
        var sku = "sku-%.8s".formatted(UUID.randomUUID());
        goods.product(sku, "");
        goods.holds(sku, held);
        return sku;
    }

    private int item(int order, int index) {
        return orders.get(order).items().get(index).id();
    }

    private Answer save(String entity) {
        return api.post("/V1/shipment/", "{\"entity\":" + entity + "}");
    }

    private int shipped(int order, String source) {
        return api.post("/V1/order/" + order + "/ship", """
                        {"arguments":{"extension_attributes":{"source_code":"%s"}}}""".formatted(source))
                .hasStatus(200)
                .json()
                .asInt();
    }

    private String quantity(String sku, String source) {
        return jdbc.sql("select trim_scale(quantity) from source_item where sku = :sku and source_code = :source")
                .param("sku", sku)
                .param("source", source)
                .query(String.class)
                .single();
    }

    private String promised(String sku) {
        return jdbc.sql("select trim_scale(promised) from salable_quantity where sku = :sku and stock_id = 10")
                .param("sku", sku)
                .query(String.class)
                .single();
    }

    /** {@code new 0 0}: state and shipped quantities. */
    private String standing(int order) {
        var found = orders.get(order);
        var text = new StringBuilder(found.state().wireName());
        found.items().forEach(item -> text.append(" ").append(item.progress().delivered()));
        return text.toString();
    }

    private int shipmentsOf(int order) {
        return api.get("/V1/shipments?searchCriteria[filterGroups][0][filters][0][field]=order_id"
                        + "&searchCriteria[filterGroups][0][filters][0][value]=" + order)
                .json()
                .get("total_count")
                .asInt();
    }

    @Test
    void a_shipment_saved_whole_does_all_that_shipping_does() {
        var tea = stocked("eu-1 9");
        var cup = stocked("eu-1 9");
        int order = placedOrders.placed(EU, tea + " 5, " + cup + " 2");

        var saved = save("""
                {"order_id":%d,"items":[{"order_item_id":%d,"qty":3,"sku":"other","price":99}],"store_id":77,"total_qty":99,
                 "tracks":[{"order_id":1,"parent_id":1,"track_number":"Z1","title":"UPS","carrier_code":"ups","weight":1.5,"qty":3,"description":"box"}],
                 "comments":[{"parent_id":1,"comment":"Careful","is_customer_notified":0,"is_visible_on_front":1}],
                 "packages":[{"extension_attributes":{}}],"shipping_label":"JVBERi0=",
                 "extension_attributes":{"source_code":"EU-1","order_increment_id":"7","shipping_name":"Ann"}}""".formatted(order, item(order, 0)));

        var json = saved.json();
        int id = json.path("entity_id").asInt();
        saved.hasBody("""
                {"billing_address_id":%s,"created_at":%s,"entity_id":%d,"increment_id":%s,"order_id":%d,
                 "packages":[{"extension_attributes":{}}],"shipping_address_id":%s,"shipping_label":"JVBERi0=","store_id":1,
                 "total_qty":3,"total_weight":3,"updated_at":%s,
                 "items":[{"entity_id":%s,"parent_id":%d,"order_item_id":%d,"product_id":%s,"sku":"%s","name":"%s",
                           "price":10,"weight":1,"qty":3}],
                 "tracks":[{"entity_id":%s,"parent_id":%d,"order_id":%d,"track_number":"Z1","title":"UPS","carrier_code":"ups",
                            "created_at":%s,"updated_at":%s,"qty":3,"weight":1.5,"description":"box"}],
                 "comments":[{"is_customer_notified":0,"parent_id":%d,"comment":"Careful","is_visible_on_front":1,
                              "created_at":%s,"entity_id":%s}],
                 "extension_attributes":{"source_code":"eu-1","order_increment_id":"%s","order_created_at":"%s",
                                         "shipping_name":"Gus Guest"}}""".formatted(
                        json.get("billing_address_id"),
                        json.get("created_at"),
                        id,
                        json.get("increment_id"),
                        order,
                        json.get("shipping_address_id"),
                        json.get("updated_at"),
                        json.at("/items/0/entity_id"),
                        id,
                        item(order, 0),
                        json.at("/items/0/product_id"),
                        tea,
                        tea,
                        json.at("/tracks/0/entity_id"),
                        id,
                        order,
                        json.at("/tracks/0/created_at"),
                        json.at("/tracks/0/updated_at"),
                        id,
                        json.at("/comments/0/created_at"),
                        json.at("/comments/0/entity_id"),
                        orders.get(order).incrementId(),
                        api.get("/V1/orders/" + order).json().get("created_at").stringValue()));
        api.get("/V1/shipment/" + id).hasBody(saved.text());
        assertThat(quantity(tea, "eu-1")).isEqualTo("6");
        assertThat(promised(tea)).isEqualTo("2");
        assertThat(standing(order)).isEqualTo("processing 3 0");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
            entity                                                                                                                            | cause
            {}                                                                                                                                | "%1" is required. Enter and try again.
            {"order_id":987654,"items":[],"extension_attributes":{"source_code":"eu-1"}}                                                      | The entity that was requested doesn't exist. Verify the entity and try again.
            {"order_id":ORDER,"items":[],"tracks":[],"comments":[],"extension_attributes":{"source_code":"eu-1"}}                             | You can't create a shipment without products.
            {"order_id":ORDER,"items":[{"order_item_id":ITEM,"qty":0}],"extension_attributes":{"source_code":"eu-1"}}                         | You can't create a shipment without products.
            {"order_id":ORDER,"items":[{"order_item_id":ITEM,"qty":6}],"extension_attributes":{"source_code":"eu-1"}}                         | The quantity to ship must not be greater than the unshipped quantity for product SKU "%1".
            {"order_id":ORDER,"items":[{"order_item_id":ITEM,"qty":3},{"order_item_id":ITEM,"qty":3}],"extension_attributes":{"source_code":"eu-1"}} | The quantity to ship must not be greater than the unshipped quantity for product SKU "%1".
            {"order_id":ORDER,"items":[{"order_item_id":ITEM,"qty":1},{"order_item_id":0,"sku":"x","qty":1}],"extension_attributes":{"source_code":"eu-1"}} | The shipment contains product SKU "%1" that is not part of the original order.
            {"order_id":ORDER,"items":[{"order_item_id":ITEM,"qty":1}],"tracks":[{"title":"UPS"}],"extension_attributes":{"source_code":"eu-1"}} | Please enter a tracking number.
            {"order_id":ORDER,"items":[{"order_item_id":ITEM,"qty":1}]}                                                                       | There are several sources. Name the one that the goods leave from in %1.
            {"order_id":ORDER,"items":[{"order_item_id":ITEM,"qty":1}],"extension_attributes":{"source_code":"eu-2"}}                         | Source item not found by source code: %1 and sku: %2.
            {"order_id":ORDER,"items":[{"order_item_id":ITEM,"qty":5}],"extension_attributes":{"source_code":"eu-1"}}                         | Not all of your products are available in the requested quantity.
            {"entity_id":1,"order_id":ORDER,"items":[{"order_item_id":ITEM,"qty":1}],"extension_attributes":{"source_code":"eu-1"}}           | A shipment stays as it was saved. Leave out %1 to make another.
            """)
    void a_document_that_is_no_shipment_is_refused_with_its_cause(String entity, String cause) {
        var tea = stocked("eu-1 5");
        int order = placedOrders.placed(EU, tea + " 5");
        goods.holds(tea, "eu-1 4");

        var answer =
                save(entity.replace("ORDER", String.valueOf(order)).replace("ITEM", String.valueOf(item(order, 0))));

        assertThat(answer.hasStatus(400).json().path("message").asString()).isEqualTo(NOT_SAVED);
        assertThat(answer.json().path("errors").values().stream()
                        .map(error -> error.path("message").asString().replace("%fieldName", "%1")))
                .containsExactly(cause);
        assertThat(quantity(tea, "eu-1")).isEqualTo("4");
        assertThat(promised(tea)).isEqualTo("5");
        assertThat(standing(order)).isEqualTo("new 0");
        assertThat(shipmentsOf(order)).isZero();
    }

    @Test
    void what_makes_no_entity_is_refused() {
        api.post("/V1/shipment/", "{}")
                .refused(400, Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "entity"));
        api.withOnly("Magento_Sales::ship")
                .get("/V1/shipments?searchCriteria=")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_Sales::shipment"));
    }

    @Test
    void a_document_sent_twice_ships_once() {
        var tea = stocked("eu-1 9");
        int order = placedOrders.placed(EU, tea + " 5");
        var entity = """
                {"order_id":%d,"items":[{"order_item_id":%d,"qty":5}],"extension_attributes":{"source_code":"eu-1"}}""".formatted(order, item(order, 0));

        save(entity).hasStatus(200);
        save(entity)
                .failed(
                        NOT_SAVED,
                        Message.of(
                                "The quantity to ship must not be greater than the unshipped quantity for product SKU \"%1\".",
                                tea),
                        Message.of("The order does not allow a shipment to be created."),
                        Message.of("You can't create a shipment without products."));

        assertThat(quantity(tea, "eu-1")).isEqualTo("4");
        assertThat(promised(tea)).isEqualTo("0");
    }

    @Test
    void shipments_are_found_by_what_they_are() {
        var tea = stocked("eu-1 9, eu-2 9");
        int order = placedOrders.placed(EU, tea + " 5");
        int shipment = shipped(order, "eu-2");
        var number =
                api.get("/V1/shipment/" + shipment).json().get("increment_id").asString();

        var values = Map.of(
                "increment_id", number,
                "entity_id", shipment,
                "order_id", order,
                "order_increment_id", orders.get(order).incrementId(),
                "shipping_name", "gus%20lee");
        jdbc.sql(
                        "update sales_order set shipping_address = jsonb_set(shipping_address, '{address,lastname}', to_jsonb('Lee'::text)) where order_id = ?")
                .param(order)
                .update();
        for (var filter : values.keySet()) {
            var value = values.get(filter);
            api.get("/V1/shipments?fields=items[entity_id],total_count"
                            + "&searchCriteria[filterGroups][0][filters][0][field]=" + filter
                            + "&searchCriteria[filterGroups][0][filters][0][value]=" + value
                            + "&searchCriteria[filterGroups][1][filters][0][field]=source_code"
                            + "&searchCriteria[filterGroups][1][filters][0][value]=eu-2")
                    .hasBody("{\"items\":[{\"entity_id\":" + shipment + "}],\"total_count\":1}");
        }
        api.get("/V1/shipment/0").refused(400, "An ID is needed. Set the ID and try again.");
        api.get("/V1/shipment/987654").refused(404, UNKNOWN);
    }

    @Test
    void it_stays_known_what_left_from_where() {
        var tea = stocked("eu-1 2, eu-2 9");
        var air = "air-" + UUID.randomUUID();
        goods.product(air, "unmanaged");
        int order = placedOrders.placed(EU, tea + " 5, " + air + " 1 unreserved");
        api.post("/V1/order/" + order + "/ship", """
                {"items":[{"order_item_id":%d,"qty":2}],"arguments":{"extension_attributes":{"source_code":"eu-1"}}}""".formatted(item(order, 0))).hasStatus(200);
        shipped(order, "eu-2");

        assertThat(shipments.deducted(order))
                .containsExactly(
                        new Deducted(item(order, 0), new SourceCode("eu-1"), Quantity.of(2)),
                        new Deducted(item(order, 0), new SourceCode("eu-2"), Quantity.of(3)));
    }

    @Test
    void tracking_numbers_come_and_go() {
        int order = placedOrders.placed(EU, stocked("eu-1 9") + " 5");
        int other = placedOrders.placed(EU, stocked("eu-1 9") + " 5");
        int shipment = shipped(order, "eu-1");
        var track = """
                {"entity":{"order_id":%d,"parent_id":%d,"track_number":"%s","title":"UPS","carrier_code":"ups","weight":1,"qty":1,"description":""}}""";

        api.post("/V1/shipment/track", track.formatted(other, shipment, "Z1"))
                .refused(400, "Could not save the shipment tracking.");
        api.post("/V1/shipment/track", track.formatted(order, 987654, "Z1"))
                .refused(400, "Could not save the shipment tracking.");
        api.post("/V1/shipment/track", "{\"entity\":{}}").refused(400, "Could not save the shipment tracking.");
        api.post("/V1/shipment/track", track.formatted(order, shipment, ""))
                .failed("Could not save the shipment tracking.", Message.of("Please enter a tracking number."));
        var saved = api.post("/V1/shipment/track", track.formatted(order, shipment, "Z1"));

        int id = saved.json().path("entity_id").asInt();
        saved.hasBody("""
                {"entity_id":%d,"parent_id":%d,"order_id":%d,"track_number":"Z1","title":"UPS","carrier_code":"ups",
                 "created_at":%s,"updated_at":%s,"qty":1,"weight":1,"description":""}""".formatted(
                        id,
                        shipment,
                        order,
                        saved.json().get("created_at"),
                        saved.json().get("updated_at")));
        assertThat(api.get("/V1/shipment/" + shipment).json().at("/tracks/0")).isEqualTo(saved.json());
        api.delete("/V1/shipment/track/" + id).hasBody("true");
        api.delete("/V1/shipment/track/" + id).refused(404, UNKNOWN);
        api.get("/V1/shipment/" + shipment + "?fields=tracks").hasBody("{\"tracks\":[]}");
    }

    @Test
    void comments_are_added_and_listed() {
        int shipment = shipped(placedOrders.placed(EU, stocked("eu-1 9") + " 5"), "eu-1");
        var path = "/V1/shipment/" + shipment + "/comments";
        var comment = """
                {"entity":{"parent_id":%d,"comment":"%s","is_customer_notified":0,"is_visible_on_front":1}}""";

        var saved = api.post(path, comment.formatted(shipment, "Left at the door"));

        saved.hasBody("""
                {"is_customer_notified":0,"parent_id":%d,"comment":"Left at the door","is_visible_on_front":1,
                 "created_at":%s,"entity_id":%s}""".formatted(
                        shipment, saved.json().get("created_at"), saved.json().get("entity_id")));
        api.get(path).hasBody("""
                {"items":[%s],"search_criteria":{"filter_groups":[{"filters":[{"field":"parent_id","value":"%d","condition_type":"eq"}]}]},
                 "total_count":1}""".formatted(saved.text(), shipment));
        api.post(path, comment.formatted(shipment, " "))
                .refused(
                        400, Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "comment"));
        api.post(path, comment.formatted(shipment + 1, "x"))
                .refused(
                        400,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", "parent_id")
                                .and("value", shipment + 1));
        api.post("/V1/shipment/987654/comments", comment.formatted(987654, "x")).refused(404, UNKNOWN);
        api.get("/V1/shipment/987654/comments").refused(404, UNKNOWN);
        assertThat(api.get(path).json().get("total_count").asInt()).isEqualTo(1);
    }

    @Test
    void a_shipment_has_the_label_it_was_saved_with_and_no_mail_is_sent_about_it() {
        var tea = stocked("eu-1 9");
        int order = placedOrders.placed(EU, tea + " 5");
        int labelled = save("""
                {"order_id":%d,"items":[{"order_item_id":%d,"qty":1}],"shipping_label":"JVBERi0=",
                 "extension_attributes":{"source_code":"eu-1"}}""".formatted(order, item(order, 0)))
                .json()
                .get("entity_id")
                .asInt();
        int bare = shipped(order, "eu-1");

        api.get("/V1/shipment/" + labelled + "/label").hasBody("\"JVBERi0=\"");
        api.get("/V1/shipment/" + bare + "/label").hasBody("[]");
        api.get("/V1/shipment/987654/label").refused(404, UNKNOWN);
        api.post("/V1/shipment/" + bare + "/emails", "").hasBody("false");
        api.post("/V1/shipment/987654/emails", "").refused(404, UNKNOWN);
    }
}
