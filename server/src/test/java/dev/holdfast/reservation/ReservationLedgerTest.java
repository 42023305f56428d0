package dev.holdfast.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReservationLedgerTest {

    private static final String LEDGER = "/V1/inventory/reservation-ledger?";
    private static final String WITHOUT_IDS =
            "&fields=items[stock_id,sku,quantity,event_type,object_type,object_id,object_increment_id],total_count";

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @BeforeAll
    void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    @Test
    void the_entries_of_an_order_are_found_newest_first(@Autowired PlacedOrders placedOrders) {
        goods.product("Cup", "");
        goods.holds("Cup", "eu-1 9");
        int order = placedOrders.placed(10, "Cup 3");
        placedOrders.placed(10, "Cup 1");
        api.post("/V1/orders/" + order + "/cancel", "").hasBody("true");

        var number = Json.MAPPER.writeValueAsString(
                api.get("/V1/orders/" + order).json().get("increment_id").stringValue());
        api.get(LEDGER + filter(0, "object_type", "order") + filter(1, "object_id", "" + order) + WITHOUT_IDS)
                .hasBody("""
                        {"items": [
                           {"stock_id": 10, "sku": "Cup", "quantity": 3, "event_type": "order_canceled",
                            "object_type": "order", "object_id": "%1$d", "object_increment_id": %2$s},
                           {"stock_id": 10, "sku": "Cup", "quantity": -3, "event_type": "order_placed",
                            "object_type": "order", "object_id": "%1$d", "object_increment_id": %2$s}],
                         "total_count": 2}""".formatted(order, number));
    }

    @Test
    void those_of_a_held_reservation_name_its_reference() {
        goods.product("mug", "");
        goods.holds("mug", "us-1 9");
        var held = api.post(
                        "/V1/inventory/reservations",
                        "{\"reservation\":{\"stock_id\":20,\"items\":[{\"sku\":\"mug\",\"qty\":2}],\"reference\":\"pos-1\"}}")
                .hasStatus(200)
                .json()
                .get("reservation_id")
                .stringValue();

        api.get(LEDGER + filter(0, "object_increment_id", "POS-1") + WITHOUT_IDS)
                .hasBody("""
                {"items": [{"stock_id": 20, "sku": "mug", "quantity": -2, "event_type": "reservation_placed",
                            "object_type": "reservation", "object_id": "%s", "object_increment_id": "pos-1"}],
                 "total_count": 1}""".formatted(held));
    }

    @Test
    void an_entry_of_a_product_that_is_gone_spells_its_sku_folded_and_says_when_it_was_made(
            @Autowired JdbcClient jdbc) {
        goods.reserved("Gone", 30, "-1.5");
        goods.reserved("Gone", 30, "1.5");
        jdbc.sql("update reservation set created_at = '2026-03-01 12:00:00Z' where sku = 'gone' and quantity < 0")
                .update();

        api.get(LEDGER + filter(0, "sku", "GONE") + filter(1, "created_at", "2026-03-01 12:00:00")
                        + "&fields=items[sku,quantity,created_at]")
                .hasBody("""
                        {"items": [{"sku": "gone", "quantity": -1.5, "created_at": "2026-03-01 12:00:00"}]}""");
        assertThat(api.get(LEDGER + filter(0, "stock_id", "30") + filter(1, "quantity", "1.5"))
                        .json()
                        .get("total_count")
                        .asInt())
                .isEqualTo(1);
    }

    private static String filter(int group, String field, String value) {
        var filter = "&searchCriteria[filter_groups][" + group + "][filters][0]";
        return filter + "[field]=" + field + filter + "[value]=" + Api.encoded(value);
    }
}
