package dev.holdfast.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.holdfast.runtime.HoldfastProcess;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Checkout;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Holdfast promises above all, under load: a unit is promised once, also by several server processes, one of them killed. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LastUnitsTest {

    private static final String STORE = "store_for_eu_website";
    private static final int CLIENTS = 64;
    private static final int TRIES = 3000;

    @Autowired
    Api api;

    @Autowired
    Checkout checkout;

    @Autowired
    Goods goods;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HikariDataSource database;

    @TempDir
    static Path folder;

    private HoldfastProcess otherServer;

    @BeforeAll
    void a_company_and_a_second_server_on_its_database(@Autowired Fixtures fixtures) throws Exception {
        fixtures.company();
        otherServer = anotherServer();
    }

    @AfterAll
    void stop() throws Exception {
        otherServer.close();
    }

    private HoldfastProcess anotherServer() throws Exception {
        return HoldfastProcess.serving(
                folder,
                Map.of(
                        "HOLDFAST_DB_URL", database.getJdbcUrl(),
                        "HOLDFAST_DB_USER", database.getUsername(),
                        "HOLDFAST_DB_PASSWORD", database.getPassword(),
                        "HOLDFAST_DB_POOL_SIZE", "8"));
    }

    @Test
    void guests_who_order_the_last_thousand_units_get_a_thousand_orders() throws Exception {
        stocked("last", 1000);

        var outcomes = shop(_ -> checkout, _ -> "last 1");

        assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(Map.of("ordered", 1000, "sold out", TRIES - 1000));
        assertSoldOut("last", 1000);
    }

    @Test
    void two_server_processes_sell_the_last_thousand_units_once() throws Exception {
        stocked("shared", 1000);
        var there = checkout.at(otherServer.port());

        var outcomes = shop(client -> client % 2 == 0 ? checkout : there, _ -> "shared 1");

        assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(Map.of("ordered", 1000, "sold out", TRIES - 1000));
        assertSoldOut("shared", 1000);
    }

    @Test
    void orders_of_two_products_in_opposite_order_never_stand_in_each_others_way() throws Exception {
        stocked("left", 500);
        stocked("right", 500);
        var there = checkout.at(otherServer.port());

        var outcomes = shop(
                client -> client % 2 == 0 ? checkout : there,
                client -> client % 4 < 2 ? "left 1, right 1" : "right 1, left 1");

        assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(Map.of("ordered", 500, "sold out", TRIES - 500));
        assertSoldOut("left", 500);
        assertSoldOut("right", 500);
    }

    @Test
    void every_order_that_a_killed_server_acknowledged_is_there_once() throws Exception {
        stocked("kept", 100_000);
        var acknowledged = new ConcurrentLinkedQueue<Integer>();
        var there = checkout.at(otherServer.port());
        var clients = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < 16; client++) {
                clients.add(threads.submit(() -> orderUntilKilled(there, acknowledged)));
            }
            HoldfastProcess.eventually(() -> acknowledged.size() >= 200);
            otherServer.kill();
        }
        for (var client : clients) client.get();
        otherServer.close();

        otherServer = anotherServer();

        var orders = api.at(otherServer.port());
        for (int order : acknowledged) {
            orders.get("/V1/orders/" + order + "?fields=status").hasBody("{\"status\":\"pending\"}");
        }
        assertThat(Set.copyOf(acknowledged)).hasSameSizeAs(acknowledged);
        orders.get("/V1/inventory/audit?fields=clean,differences").hasBody("{\"clean\":true,\"differences\":[]}");
        int placed = orders("kept");
        assertThat(placed).isBetween(acknowledged.size(), acknowledged.size() + clients.size());
        orders.get("/V1/inventory/get-product-salable-quantity/kept/10").hasText(Integer.toString(100_000 - placed));
    }

    private void orderUntilKilled(Checkout there, Queue<Integer> acknowledged) {
        var giveUpAt = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(giveUpAt)) {
            try {
                acknowledged.add(there.order(STORE, "kept 1"));
            } catch (UncheckedIOException _) { // killed
                return;
            }
        }
        throw new AssertionError("not killed within a minute");
    }

    /** All clients shop until there were so many tries; how often each outcome was seen. */
    private Map<String, Integer> shop(IntFunction<Checkout> where, IntFunction<String> what) throws Exception {
        var tries = new AtomicInteger();
        var outcomes = new ConcurrentHashMap<String, Integer>();
        var clients = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                var shop = where.apply(client);
                var lines = what.apply(client);
                clients.add(threads.submit(() -> {
                    while (tries.incrementAndGet() <= TRIES) {
                        outcomes.merge(shop.tryToOrder(STORE, lines), 1, Integer::sum);
                    }
                }));
            }
        }
        for (var client : clients) client.get();
        return new TreeMap<>(outcomes);
    }

    private void stocked(String sku, int quantity) {
        goods.product(sku, "");
        goods.holds(sku, "eu-1 " + quantity);
        checkout.sell(sku);
    }

    private void assertSoldOut(String sku, int orders) {
        api.get("/V1/inventory/get-product-salable-quantity/" + sku + "/10").hasText("0");
        assertThat(orders(sku)).isEqualTo(orders);
        assertThat(promised(sku)).isEqualTo(List.of(orders));
        api.get("/V1/inventory/audit?fields=clean,differences").hasBody("{\"clean\":true,\"differences\":[]}");
    }

    private int orders(String sku) {
        return jdbc.sql("select count(*) from sales_order_item where sku = :sku")
                .param("sku", sku)
                .query(Integer.class)
                .single();
    }

    private List<Integer> promised(String sku) {
        return jdbc.sql("select -sum(quantity)::int from reservation where sku = :sku")
                .param("sku", sku)
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
