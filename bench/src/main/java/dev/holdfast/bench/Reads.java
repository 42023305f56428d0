package dev.holdfast.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Questions: how much is salable, and where to ship from. */
final class Reads {

    private static final int ASKED_TOGETHER = 100;
    private static final int CLIENTS_ASKING_TOGETHER = 8;

    private static final String SALABLE =
            "select sku, available - promised > 0 from salable_quantity where stock_id = ? and sku = any (?)";

    private final World world;

    Reads(World world) {
        this.world = world;
    }

    /** Beside a route of the same server that looks at the token and answers from memory. */
    Line salableRead() throws Exception {
        var country = world.administrator.get("directory/countries/MC");
        Rounds.Side noOperation = duration ->
                Load.closedLoop(Promises.CLIENTS, duration, Calls.sending(world.server.port(), () -> country));
        return Line.of("salable-read", "requests/s", world.rounds.compare(this::salableQuantity, noOperation), 0.7);
    }

    /** How much of any product is salable. */
    Load.Outcome salableQuantity(Duration duration) {
        var skus = Skus.any(world.goods.products());
        return Load.closedLoop(
                Promises.CLIENTS,
                duration,
                Calls.sending(
                        world.server.port(),
                        () -> world.administrator.get("inventory/get-product-salable-quantity/%s/%d"
                                .formatted(skus.get()[0], world.goods.stock()))));
    }

    /** A hundred products a request, beside one statement for as many. */
    Line areSalable() throws Exception {
        return Line.of(
                "are-salable", "requests/s", world.rounds.compare(this::manySalable, this::manySalableInPlainSql), 0.5);
    }

    /** Whether any hundred products are salable. */
    Load.Outcome manySalable(Duration duration) {
        return Load.closedLoop(
                CLIENTS_ASKING_TOGETHER, duration, Calls.sending(world.server.port(), () -> areSalable(someSkus())));
    }

    Load.Outcome manySalableInPlainSql(Duration duration) {
        return Load.closedLoop(CLIENTS_ASKING_TOGETHER, duration, () -> {
            var connection = world.server.database().connect();
            return new Asker(connection, connection.prepareStatement(SALABLE), world.goods.stock(), this);
        });
    }

    private byte[] areSalable(String[] skus) {
        var path = new StringBuilder("inventory/are-products-salable?stockId=").append(world.goods.stock());
        for (int i = 0; i < skus.length; i++) {
            path.append("&skus[").append(i).append("]=").append(skus[i]);
        }
        return world.administrator.get(path.toString());
    }

    private String[] someSkus() {
        var from = ThreadLocalRandom.current().nextInt(world.goods.products() - ASKED_TOGETHER);
        return IntStream.range(from, from + ASKED_TOGETHER).mapToObj(Goods::sku).toArray(String[]::new);
    }

    private record Asker(Connection connection, PreparedStatement statement, int stock, Reads reads)
            implements Load.Client {

        @Override
        public boolean once() throws SQLException {
            statement.setInt(1, stock);
            statement.setArray(2, connection.createArrayOf("text", reads.someSkus()));
            int rows = 0;
            try (var answers = statement.executeQuery()) {
                while (answers.next()) if (answers.getBoolean(2)) rows++;
            }
            return rows == ASKED_TOGETHER;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
