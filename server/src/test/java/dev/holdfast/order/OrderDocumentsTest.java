package dev.holdfast.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderDocumentsTest {

    private static final String DOCUMENT = """
            {"entity": {%s "customer_email": "mia@example.net", "customer_firstname": "Mia", "grand_total": 24.5, "base_grand_total": 24.5,
                "items": [{"sku": "Tea", "qty_ordered": %s, "price": 10, "discount_amount": 0.5}], "shipping_amount": 5,
                "shipping_description": "By ship", "payment": {"method": "checkmo"},
                "billing_address": {"address_type": "billing", "firstname": "Mia", "lastname": "Moe", "street": ["Kai 1"],
                    "city": "Kiel", "country_id": "DE", "postcode": "24103", "telephone": "1"},
                "extension_attributes": {"shipping_assignments": [{"shipping": {"method": "flatrate_flatrate"}}]}}}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Goods goods;

    @Autowired
    private PlacedOrders placedOrders;

    @BeforeAll
    void makeGoods() {
        goods.product("tea", "");
        goods.holds("tea", "default 10");
    }

    @Test
    void an_order_of_elsewhere_is_taken_over_without_promising_anything() {
        var saved = api.post(
                        "/V1/orders",
                        DOCUMENT.formatted("\"increment_id\": \"AMZ-1\", \"ext_order_id\": \"302-1\", ", "2"))
                .hasStatus(200)
                .json();
        int id = saved.get("entity_id").intValue();
        assertThat(saved).isEqualTo(api.get("/V1/orders/" + id).json());
        assertThat(saved.get("increment_id").stringValue()).isEqualTo("AMZ-1");
        assertThat(saved.get("ext_order_id").stringValue()).isEqualTo("302-1");
        assertThat(saved.get("state").stringValue()).isEqualTo("new");
        assertThat(saved.get("grand_total").decimalValue()).isEqualByComparingTo("24.5");
        assertThat(saved.get("billing_address").get("city").stringValue()).isEqualTo("Kiel");
        api.get("/V1/inventory/get-product-salable-quantity/tea/1").hasBody("10");

        api.post("/V1/orders", DOCUMENT.formatted("\"increment_id\": \"amz-1\", ", "2"))
                .refused(400, "Unique constraint violation found");
        api.post("/V1/orders/" + id + "/cancel", "").hasBody("true");
        api.get("/V1/inventory/get-product-salable-quantity/tea/1").hasBody("10");
    }

    @Test
    void an_order_taken_over_without_a_number_gets_the_next() {
        var first = api.put("/V1/orders/create", DOCUMENT.formatted("", "2"))
                .hasStatus(200)
                .json();
        var second = api.put("/V1/orders/create", DOCUMENT.formatted("", "2"))
                .hasStatus(200)
                .json();
        assertThat(Long.parseLong(second.get("increment_id").stringValue()))
                .isEqualTo(Long.parseLong(first.get("increment_id").stringValue()) + 1);
    }

    @Test
    void what_makes_no_order_is_refused() {
        api.post("/V1/orders", "{\"entity\": {}}").refused(400, required("customer_email"));
        api.post("/V1/orders", "{\"entity\": {\"customer_email\": \"a@b.cd\", \"items\": []}}")
                .refused(400, required("items"));
        api.post("/V1/orders", DOCUMENT.formatted("", "0")).refused(400, invalid("qty_ordered", 0));
        api.post("/V1/orders", DOCUMENT.formatted("", "3")).refused(400, invalid("grand_total", 24.5));
        api.post("/V1/orders", DOCUMENT.formatted("\"state\": \"complete\", ", "2"))
                .refused(400, invalid("state", "complete"));
        api.post("/V1/orders", DOCUMENT.formatted("\"status\": \"closed\", ", "2"))
                .refused(400, invalid("status", "closed"));
        api.post("/V1/orders", DOCUMENT.formatted("\"store_id\": 77, ", "2")).refused(400, invalid("store_id", 77));
        api.post("/V1/orders", DOCUMENT.formatted("\"increment_id\": \"000000777\", ", "2"))
                .refused(400, invalid("increment_id", "000000777"));
        api.post("/V1/orders", DOCUMENT.formatted("\"weight\": [], \"customer_id\": \"x\", ", "2"))
                .refused(400, "Invalid type for field \"%1\" of the entity.", "customer_id");
        api.post("/V1/orders", DOCUMENT.formatted("\"entity_id\": 999999, ", "2"))
                .refused(404, "The entity that was requested doesn't exist. Verify the entity and try again.");
        var query = "?searchCriteria%5Bfilter_groups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5Bfield%5D=increment_id"
                + "&searchCriteria%5Bfilter_groups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5Bvalue%5D=000000777";
        assertThat(api.get("/V1/orders" + query).json().get("total_count").intValue())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"items\": [null]",
                "\"items\": [{\"sku\": \"Tea\", \"qty_ordered\": 1}], \"payment\": {\"method\": \"checkmo\", \"additional_information\": [null]}"
            })
    void a_list_with_nothing_in_one_of_its_places_is_refused(String fields) {
        api.post("/V1/orders", "{\"entity\": {\"customer_email\": \"a@b.cd\", " + fields + "}}")
                .refused(400, "Invalid type for field \"%1\" of the entity.", "entity");
    }

    @ParameterizedTest
    @CsvSource({
        "qty_ordered, 1e99999999",
        "price, 1e99999999",
        "price, 1e-99999999",
        "weight, 1e99999999",
        "discount_amount, 1e-99999999"
    })
    void a_number_beyond_all_measure_is_refused_at_once(String field, String number) {
        var item = (ObjectNode) Json.MAPPER.readTree("{\"sku\": \"Tea\", \"qty_ordered\": 1, \"price\": 1}");
        item.put(field, number);
        api.post(
                        "/V1/orders",
                        "{\"entity\": {\"customer_email\": \"a@b.cd\", \"payment\": {\"method\": \"checkmo\"}, \"items\": [%s]}}"
                                .formatted(item))
                .refused(400, invalid(field, new BigDecimal(number).toString()));
    }

    @ParameterizedTest
    @CsvSource({"price, 999999999999, 99999999", "weight, 99999999, 99999999", "weight, 100000000, 1"})
    void what_does_not_fit_an_order_is_refused(String field, long value, int quantity) {
        api.post(
                        "/V1/orders",
                        "{\"entity\": {\"customer_email\": \"a@b.cd\", \"payment\": {\"method\": \"checkmo\"}, \"items\": [{\"sku\": \"Tea\", \"qty_ordered\": %d, \"%s\": %d}]}}"
                                .formatted(quantity, field, value))
                .refused(400, invalid(field, value));
    }

    @Test
    void a_currency_is_three_letters() {
        api.post("/V1/orders", DOCUMENT.formatted("\"order_currency_code\": \"Taler\", ", "2"))
                .refused(400, invalid("order_currency_code", "Taler"));
    }

    @Test
    void an_answer_changed_here_and_there_may_be_saved() {
        int id = placedOrders.placed(1, "tea 1");
        var document = (ObjectNode) api.get("/V1/orders/" + id).json();
        document.put("ext_order_id", "ERP-9").put("customer_firstname", "Gus").put("total_paid", 7);
        ((ObjectNode) document.get("items").get(0)).put("qty_shipped", 1);
        var saved = api.post("/V1/orders", "{\"entity\": " + document + "}")
                .hasStatus(200)
                .json();
        assertThat(saved.get("ext_order_id").stringValue()).isEqualTo("ERP-9");
        assertThat(saved.get("customer_firstname").stringValue()).isEqualTo("Gus");
        assertThat(saved.has("total_paid")).isFalse();
        assertThat(saved.get("items").get(0).get("qty_shipped").intValue()).isZero();

        var before = api.get("/V1/orders/" + id).text();
        document.put("state", "complete");
        api.post("/V1/orders", "{\"entity\": " + document + "}").refused(400, invalid("state", "complete"));
        document.put("state", "new").put("grand_total", 1);
        api.post("/V1/orders", "{\"entity\": " + document + "}").refused(400, invalid("grand_total", 1));
        api.get("/V1/orders/" + id).hasText(before);
    }

    @Test
    void an_address_is_changed() {
        int id = placedOrders.placed(1, "tea 1");
        var order = api.get("/V1/orders/" + id).json();
        var billing = (ObjectNode) order.get("billing_address");
        billing.put("city", "Graz");
        Answer changed =
                api.put("/V1/orders/" + id, "{\"entity\": " + billing + "}").hasBody(billing.toString());
        assertThat(api.get("/V1/orders/" + id).json().get("billing_address")).isEqualTo(changed.json());
        assertThat(api.get("/V1/orders/" + id).json().get("extension_attributes"))
                .isEqualTo(order.get("extension_attributes"));
        billing.put("city", " ").remove(List.of("lastname"));
        api.put("/V1/orders/" + id, "{\"entity\": " + billing + "}")
                .failed("One or more input exceptions have occurred.", required("lastname"), required("city"));
        for (var unknown : List.of("{\"entity_id\": 999999}", "{\"address_type\": \"home\"}")) {
            api.put("/V1/orders/" + id, "{\"entity\": " + unknown + "}")
                    .refused(404, "The entity that was requested doesn't exist. Verify the entity and try again.");
        }
    }

    private static Message required(String field) {
        return Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", field);
    }

    private static Message invalid(String field, Object value) {
        return Message.named("Invalid value of \"%value\" provided for the %fieldName field.", "fieldName", field)
                .and("value", value);
    }
}
