package dev.holdfast.bench;

import dev.holdfast.bench.Load.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Quantities that a connector pushes, thousands at a time. */
final class Writes {

    private static final int ROWS = 5_000;
    private static final int CLIENTS = 1;

    private static final String UPSERT = """
            insert into plain.source_item (sku, source_code, quantity, status)
            select * from unnest(?::text[], ?::text[], ?::numeric[], ?::smallint[])
                on conflict (sku, source_code) do update set quantity = excluded.quantity, status = excluded.status
            """;

    private final World world;
    private final AtomicInteger round = new AtomicInteger();

    Writes(World world) {
        this.world = world;
    }

    Line sourceItems() throws Exception {
        return Line.of(
                "items-bulk",
                "rows/s",
                world.rounds.compare(
                        duration -> rows(Load.closedLoop(
                                CLIENTS,
                                duration,
                                Calls.sending(
                                        world.server.port(),
                                        () -> world.administrator.post("inventory/source-items", sourceItemsJson())))),
                        duration -> rows(Load.closedLoop(CLIENTS, duration, () -> {
                            var connection = world.server.database().connect();
                            return new Upserter(connection, connection.prepareStatement(UPSERT), this);
                        }))),
                0.3);
    }

    private static Outcome rows(Outcome requests) {
        return new Outcome(requests.done() * ROWS, requests.failed(), requests.seconds(), requests.latencies());
    }

    /** Another quantity each time, so that every row is written. */
    private int quantity() {
        return Goods.UNITS - round.incrementAndGet() % 1_000;
    }

    private String sourceItemsJson() {
        var quantity = quantity();
        var items = new StringJoiner(",", "{\"sourceItems\":[", "]}");
        for (int number = 0; number < ROWS; number++) {
            items.add(Goods.item(Goods.sku(number), Goods.SOURCE, quantity));
        }
        return items.toString();
    }

    private record Upserter(Connection connection, PreparedStatement upsert, Writes writes) implements Load.Client {

        @Override
        public boolean once() throws SQLException {
            var skus = IntStream.range(0, ROWS).mapToObj(Goods::sku).toArray();
            upsert.setArray(1, connection.createArrayOf("text", skus));
            upsert.setArray(2, connection.createArrayOf("text", filled(Goods.SOURCE)));
            upsert.setArray(3, connection.createArrayOf("numeric", filled(writes.quantity())));
            upsert.setArray(4, connection.createArrayOf("smallint", filled(1)));
            return upsert.executeUpdate() == ROWS;
        }

        private static Object[] filled(Object value) {
            var values = new Object[ROWS];
            Arrays.fill(values, value);
            return values;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
