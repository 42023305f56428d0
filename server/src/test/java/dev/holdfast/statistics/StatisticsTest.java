package dev.holdfast.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.promise.RefusedPromises;
import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsTest {

    private static final String STATISTICS = "/V1/inventory/statistics";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    /** At eleven at night in UTC: three days ago two orders, a reservation and a refusal; yesterday a shipment and refusals. */
    @BeforeAll
    void some_days(
            @Autowired Fixtures fixtures,
            @Autowired Goods goods,
            @Autowired PlacedOrders placedOrders,
            @Autowired RefusedPromises refusedPromises) {
        refusedPromises.write(); // what other tests were refused, and is not written yet
        jdbc.sql("delete from refused_promise").update();
        fixtures.company();
        goods.product("Tea", "decimals");
        goods.holds("Tea", "eu-1 90, us-1 90");
        int first = placedOrders.placed(10, "Tea 2.5");
        int second = placedOrders.placed(20, "Tea 1");
        jdbc.sql("update sales_order set currency = 'EUR' where order_id = ?")
                .param(second)
                .update();
        api.post(
                        "/V1/inventory/reservations",
                        "{\"reservation\":{\"stock_id\":10,\"items\":[{\"sku\":\"tea\",\"qty\":0.5}]}}")
                .hasStatus(200);
        api.post(
                        "/V1/order/" + first + "/ship",
                        "{\"arguments\":{\"extension_attributes\":{\"source_code\":\"eu-1\"}}}")
                .hasStatus(200);
        for (var table : new String[] {"sales_order", "reservation"}) {
            jdbc.sql("update " + table + " set created_at = current_date at time zone 'UTC' - interval '49 hours'")
                    .update();
        }
        jdbc.sql("update reservation set created_at = now() where event_type = 'shipment_created'")
                .update();
        jdbc.sql("update shipment set created_at = current_date at time zone 'UTC' - interval '1 hour'")
                .update();
        jdbc.sql("""
                insert into refused_promise (sku, stock_id, since, times, quantity)
                select sku, stock_id, current_date at time zone 'UTC' - hours * interval '1 hour', times, quantity
                  from (values ('tea', 10, 1, 3, 4.5), ('tea', 10, 49, 1, 1), ('tea', 20, 1, 4, 4), ('gone', 10, 1, 1, 7),
                               ('old', 10, 200, 9, 9)) as r (sku, stock_id, hours, times, quantity)
                """).update();
    }

    @Test
    void every_day_has_its_figures_the_oldest_first() {
        var today = LocalDate.now(ZoneId.of("UTC"));
        api.get(STATISTICS + "?days=4")
                .hasBody("""
                {"from": "%1$s", "to": "%4$s", "timezone": "UTC",
                 "days": [
                   {"date": "%1$s", "orders": 2, "order_values": [{"currency": "EUR", "grand_total": 15}, {"currency": "USD", "grand_total": 37.5}],
                    "units_promised": 4, "units_shipped": 0, "refused_promises": 1},
                   {"date": "%2$s", "orders": 0, "order_values": [], "units_promised": 0, "units_shipped": 0, "refused_promises": 0},
                   {"date": "%3$s", "orders": 0, "order_values": [], "units_promised": 0, "units_shipped": 2.5, "refused_promises": 8},
                   {"date": "%4$s", "orders": 0, "order_values": [], "units_promised": 0, "units_shipped": 0, "refused_promises": 0}],
                 "most_refused": [
                   {"sku": "Tea", "stock_id": 10, "times": 4, "units": 5.5},
                   {"sku": "Tea", "stock_id": 20, "times": 4, "units": 4},
                   {"sku": "gone", "stock_id": 10, "times": 1, "units": 7}]}""".formatted(today.minusDays(3), today.minusDays(2), today.minusDays(1), today));
    }

    @Test
    void a_day_is_one_of_the_time_zone() {
        // Eleven at night in UTC is the next day there, whatever the time is now.
        var zone = ZoneId.of("+02:00");
        var today = LocalDate.now(zone);
        var days =
                api.get(STATISTICS + "?days=9&timezone=%2B02:00").hasStatus(200).json();
        assertThat(days.get("timezone").stringValue()).isEqualTo("+02:00");
        assertThat(days.get("to").stringValue()).isEqualTo(today.toString());
        var ordered = LocalDate.now(ZoneId.of("UTC")).minusDays(2);
        for (var day : days.get("days")) {
            assertThat(day.get("orders").intValue())
                    .as(day.toString())
                    .isEqualTo(day.get("date").stringValue().equals(ordered.toString()) ? 2 : 0);
        }
    }

    @Test
    void thirty_days_are_told_and_no_more_than_a_year() {
        assertThat(api.get(STATISTICS).hasStatus(200).json().get("days").size()).isEqualTo(30);
        var year = api.get(STATISTICS + "?days=366&timezone=Europe/Berlin").hasStatus(200);
        assertThat(year.json().get("days").size()).isEqualTo(366);
        assertThat(year.json().get("most_refused").get(0).get("sku").stringValue())
                .isEqualTo("old");
    }

    @ParameterizedTest
    @CsvSource({"days=0, days, 0", "days=367, days, 367", "timezone=Mars, timezone, Mars"})
    void what_is_no_range_of_days_is_refused(String query, String field, String value) {
        api.get(STATISTICS + "?" + query)
                .refused(
                        400,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", field)
                                .and(
                                        "value",
                                        value.chars().allMatch(Character::isDigit)
                                                ? (Object) Integer.valueOf(value)
                                                : value));
    }

    @Test
    void who_may_not_see_statistics_sees_none() {
        api.withOnly("Holdfast_Statistics::statistics").get(STATISTICS).hasStatus(200);
        api.withOnly("Magento_InventoryApi::inventory")
                .get(STATISTICS)
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Holdfast_Statistics::statistics"));
    }
}
