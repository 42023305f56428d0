package dev.holdfast.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Checkout;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@ServerTest
class RefusedPromisesTest {

    private static final StockId EU = new StockId(10);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    RefusedPromises refusedPromises;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    /** Of other tests. */
    @BeforeEach
    void forgetRefusals() {
        refusedPromises.write();
        jdbc.sql("delete from refused_promise").update();
    }

    private void stocked(String sku, int quantity) {
        goods.product(sku, "");
        goods.holds(sku, "eu-1 " + quantity);
    }

    private int hold(Api caller, String items) {
        return caller.post(
                        "/V1/inventory/reservations", "{\"reservation\":{\"stock_id\":10,\"items\":[" + items + "]}}")
                .status();
    }

    private static String item(String sku, int quantity) {
        return "{\"sku\":\"" + sku + "\",\"qty\":" + quantity + "}";
    }

    /** As {@code stock times units}. */
    private String refused(String sku) {
        refusedPromises.write();
        return jdbc.sql("""
                        select coalesce(string_agg(concat_ws(' ', stock_id, times, trim_scale(quantity)), ', ' order by stock_id), '')
                          from (select stock_id, sum(times) as times, sum(quantity) as quantity
                                  from refused_promise
                                 where sku = ?
                                 group by stock_id) r
                        """).param(sku).query(String.class).single();
    }

    @Test
    void every_line_that_lacks_goods_is_counted_and_no_other() {
        stocked("tea", 5);
        stocked("cup", 5);
        assertThat(hold(api, item("tea", 2) + "," + item("cup", 1))).isEqualTo(200);
        assertThat(refused("tea")).isEmpty();

        assertThat(hold(api, item("tea", 4) + "," + item("cup", 1))).isEqualTo(409);
        assertThat(hold(api, item("TEA", 5))).isEqualTo(409);
        assertThat(refused("tea")).isEqualTo("10 2 9");
        assertThat(refused("cup")).isEmpty();
    }

    @Test
    void a_request_with_a_key_is_counted_as_well() {
        stocked("mug", 1);

        assertThat(hold(api.header("Idempotency-Key", UUID.randomUUID().toString()), item("mug", 3)))
                .isEqualTo(409);
        assertThat(refused("mug")).isEqualTo("10 1 3");
    }

    @Test
    void an_order_of_what_was_sold_meanwhile_is_counted(@Autowired Checkout checkout) {
        stocked("pot", 2);
        var late = checkout.cart("store_for_eu_website", "pot 2");
        checkout.order("store_for_eu_website", "pot 1");

        checkout.pay("store_for_eu_website", late).hasStatus(400);
        assertThat(refused("pot")).isEqualTo("10 1 2");
    }

    @Test
    void counts_of_several_processes_add_up() {
        var here = new RefusedPromises(jdbc, at(NOON));
        var there = new RefusedPromises(jdbc, at(NOON.plusSeconds(1)));
        here.count(EU, new Sku("Lid"), Quantity.of("1.5"));
        there.count(EU, new Sku("lid"), Quantity.of("2"));
        here.write();
        there.write();
        here.write();

        assertThat(refused("lid")).isEqualTo("10 2 3.5");
        assertThat(jdbc.sql("select count(*) from refused_promise where sku = 'lid'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void counts_are_kept_while_the_database_is_away(@Autowired DataSource dataSource) {
        var failing = new Failing(dataSource);
        var counting = new RefusedPromises(JdbcClient.create(failing), at(NOON));
        counting.count(EU, new Sku("box"), Quantity.of("1"));
        failing.isAway = true;
        counting.write();
        counting.count(EU, new Sku("box"), Quantity.of("1"));
        assertThat(refused("box")).isEmpty();

        failing.isAway = false;
        counting.write();
        assertThat(refused("box")).isEqualTo("10 2 2");
    }

    private static final class Failing extends DelegatingDataSource {

        private boolean isAway;

        Failing(DataSource there) {
            super(there);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isAway) throw new SQLException("away");
            return super.getConnection();
        }
    }

    @Test
    void memory_is_bounded_whatever_is_wanted() {
        var counting = new RefusedPromises(jdbc, at(NOON));
        for (int i = 0; i <= 10_000; i++) counting.count(EU, new Sku("many-" + i), Quantity.of("1"));
        counting.count(EU, new Sku("many-7"), Quantity.of("1"));
        counting.write();

        assertThat(jdbc.sql("select count(*) from refused_promise where sku like 'many-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10_000);
        assertThat(refused("many-7")).isEqualTo("10 2 2");
        assertThat(refused("many-10000")).isEmpty();
    }

    @Test
    void counts_are_forgotten_after_more_than_a_year() {
        var old = new RefusedPromises(jdbc, at(NOON.minus(Duration.ofDays(401))));
        old.count(EU, new Sku("jar"), Quantity.of("1"));
        old.write();
        assertThat(refused("jar")).isEqualTo("10 1 1");

        var now = new RefusedPromises(jdbc, at(NOON));
        now.count(EU, new Sku("jar"), Quantity.of("4"));
        now.write();
        assertThat(refused("jar")).isEqualTo("10 1 4");
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
