package dev.holdfast.bench;

import dev.holdfast.bench.HoldfastServer.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * The baseline: the least SQL that promises goods and never too many of them. A conditional update and an insert for each line, prepared
 * once, and a commit for each request.
 */
final class PlainSql {

    private static final String TABLES = """
            drop schema if exists plain cascade;
            create schema plain;
            create table plain.salable (sku text primary key, available numeric(18, 4) not null, promised numeric(18, 4) not null default 0)
                with (fillfactor = 50);
            create table plain.reservation (
                reservation_id bigint generated always as identity primary key,
                sku text not null, quantity numeric(12, 4) not null, reference text, created_at timestamptz not null default now());
            create table plain.source_item (
                sku text, source_code text, quantity numeric(12, 4) not null, status smallint not null, primary key (sku, source_code));
            insert into plain.salable (sku, available) select 'bench-' || n, %d from generate_series(0, %d) n;
            """;

    private static final String PROMISE = """
            update plain.salable set promised = promised + ? where sku = ? and available - promised >= ?
            """;
    private static final String RESERVE = "insert into plain.reservation (sku, quantity, reference) values (?, ?, ?)";

    private final Database database;

    PlainSql(Database database, int products) throws SQLException {
        this.database = database;
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(TABLES.formatted(Goods.UNITS, products - 1));
        }
    }

    Database database() {
        return database;
    }

    /** A client that promises one unit of each of these SKUs, in this order, in a transaction of their own. */
    Load.Connect promising(Supplier<String[]> skus) {
        return () -> {
            var connection = database.connect();
            connection.setAutoCommit(false);
            return new Promiser(
                    connection, connection.prepareStatement(PROMISE), connection.prepareStatement(RESERVE), skus);
        };
    }

    private record Promiser(
            Connection connection, PreparedStatement promise, PreparedStatement reserve, Supplier<String[]> skus)
            implements Load.Client {

        @Override
        public boolean once() throws SQLException {
            for (var sku : skus.get()) {
                promise.setInt(1, 1);
                promise.setString(2, sku);
                promise.setInt(3, 1);
                if (promise.executeUpdate() != 1) {
                    connection.rollback();
                    return false;
                }
                reserve.setString(1, sku);
                reserve.setInt(2, -1);
                reserve.setString(3, "bench");
                reserve.executeUpdate();
            }
            connection.commit();
            return true;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
