package dev.holdfast.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the cases share: a server with its goods, the baseline's tables beside them, and the count of units that were promised to us, to be
 * compared with what the database says in the end.
 */
final class World {

    final HoldfastServer server;
    final Goods goods;
    final Request administrator;
    final PlainSql plainSql;
    final Rounds rounds;
    final AtomicLong promised = new AtomicLong();

    World(HoldfastServer server, Goods goods, Rounds rounds) throws IOException, SQLException {
        this.server = server;
        this.goods = goods;
        this.rounds = rounds;
        administrator = server.administrator();
        plainSql = new PlainSql(server.database(), goods.products());
        try (var connection = server.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze"); // as autovacuum does, soon after, on a server that runs
        }
    }

    /** Whether the audit is clean and every unit that was promised to us, and no other, is promised in the database. */
    Line.Note audit() throws IOException, SQLException {
        boolean clean;
        try (var connection = new HttpConnection(server.port())) {
            var audit = connection.send(administrator.get("inventory/audit")).orFail();
            clean = JsonMapper.shared().readTree(audit).get("clean").asBoolean();
        }
        try (var connection = server.database().connect();
                var statement = connection.createStatement();
                var sum = statement.executeQuery("select coalesce(sum(promised), 0)::bigint from salable_quantity")) {
            sum.next();
            var stored = sum.getLong(1);
            var text = "audit %s; %,d units promised, %,d acknowledged"
                    .formatted(clean ? "clean" : "NOT CLEAN", stored, promised.get());
            return new Line.Note(text, clean && stored == promised.get());
        }
    }
}
