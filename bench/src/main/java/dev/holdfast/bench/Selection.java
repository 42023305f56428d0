package dev.holdfast.bench;

import java.io.IOException;
import java.util.StringJoiner;

/** Where to ship from: twenty products, each of which fifty sources hold a little of. */
final class Selection {

    private static final int SOURCES = 50;
    private static final int ITEMS = 20;
    private static final int UNITS_EACH = 10;
    private static final int CLIENTS = 16;
    private static final double LATENCY_GOAL_MILLIS = 10;

    private final World world;

    Selection(World world) {
        this.world = world;
    }

    Line byPriority() throws Exception {
        var request = request(stock());
        var connect = Calls.sending(world.server.port(), () -> request);
        var rate = world.rounds.measure(duration -> Load.closedLoop(CLIENTS, duration, connect));
        var halfLoad = Load.openLoop(
                CLIENTS, rate.perSecond() / 2, world.rounds.duration().multipliedBy(2), connect);
        return Line.of("source-selection", "requests/s", rate)
                .noting(Line.Note.below("p99 at half load", halfLoad.millisAt(99), LATENCY_GOAL_MILLIS, "ms"));
    }

    /** A stock of its own with fifty sources; answers its id. */
    private int stock() throws IOException {
        var stock = Goods.stock(world.server, SOURCES);
        var items = new StringJoiner(",", "{\"sourceItems\":[", "]}");
        for (int source = 1; source <= SOURCES; source++) {
            for (int item = 0; item < ITEMS; item++) {
                items.add(Goods.item(Goods.sku(item), "bench-" + source, UNITS_EACH));
            }
        }
        try (var connection = new HttpConnection(world.server.port())) {
            connection
                    .send(world.administrator.post("inventory/source-items", items.toString()))
                    .orFail();
        }
        return stock;
    }

    /** Of each product as much as half of the sources hold. */
    private byte[] request(int stock) {
        var items = new StringJoiner(",");
        for (int item = 0; item < ITEMS; item++) {
            items.add("{\"sku\":\"%s\",\"qty\":%d}".formatted(Goods.sku(item), UNITS_EACH * SOURCES / 2));
        }
        return world.administrator.post("inventory/source-selection-algorithm-result", """
                {"inventoryRequest":{"stockId":%d,"items":[%s]},"algorithmCode":"priority"}""".formatted(stock, items));
    }
}
