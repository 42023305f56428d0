package dev.holdfast.bench;

import dev.holdfast.bench.Rounds.Side;
import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Goods set aside through {@code POST /V1/inventory/reservations}, beside the plainest SQL for it. */
final class Promises {

    static final int CLIENTS = 64;
    private static final int[] CONNECTIONS = {4, 8, 16, 32};
    private static final double LATENCY_GOAL_MILLIS = 15;
    private static final int BASKET_LINES = 5;

    private final World world;

    Promises(World world) {
        this.world = world;
    }

    /** One unit of any product; and how long it takes at half of the rate that is possible. */
    Line many() throws Exception {
        var skus = Skus.any(world.goods.products());
        var compared = world.rounds.compare(holdfast(skus), plainSql(skus));
        var halfLoad = Load.openLoop(
                CLIENTS,
                compared.holdfast().perSecond() / 2,
                world.rounds.duration().multipliedBy(2),
                reserving(world.server, skus, 1));
        return Line.of("promise-many", "requests/s", compared, 2.0)
                .noting(Line.Note.below("p99 at half load", halfLoad.millisAt(99), LATENCY_GOAL_MILLIS, "ms"))
                .noting(alone(skus));
    }

    /** What a single client waits, when there is nobody to share a commit with. */
    private Line.Note alone(Supplier<String[]> skus) {
        var duration = world.rounds.duration();
        var holdfast = Load.closedLoop(1, duration, reserving(world.server, skus, 1));
        var plain = Load.closedLoop(1, duration, world.plainSql.promising(skus));
        return Line.Note.of(String.format(
                Locale.ROOT,
                "one client alone: p50 %.2f ms, plain SQL %.2f ms",
                holdfast.millisAt(50),
                plain.millisAt(50)));
    }

    /** One unit of one and the same product. */
    Line one() throws Exception {
        var skus = Skus.one();
        return Line.of("promise-one", "requests/s", world.rounds.compare(holdfast(skus), plainSql(skus)), 8.0);
    }

    /** Five products a request, some of which many want. */
    Line basket() throws Exception {
        var skus = Skus.zipf(world.goods.products(), BASKET_LINES);
        return Line.of(
                "promise-basket",
                "requests/s",
                world.rounds.compare(holdfast(world.server, skus, BASKET_LINES), plainSql(skus)),
                2.0);
    }

    private Side holdfast(HoldfastServer server, Supplier<String[]> skus, int lines) {
        return duration -> Load.closedLoop(CLIENTS, duration, reserving(server, skus, lines));
    }

    /** One unit of one product a request, at one server. */
    Side holdfast(Supplier<String[]> skus) {
        return holdfast(world.server, skus, 1);
    }

    /** The same, at two servers in turn. */
    Side holdfast(HoldfastServer other, Supplier<String[]> skus) {
        var turn = new AtomicInteger();
        var connections = new Load.Connect[] {reserving(world.server, skus, 1), reserving(other, skus, 1)};
        return duration -> Load.closedLoop(CLIENTS, duration, () -> connections[turn.getAndIncrement() % 2].client());
    }

    /** With as many connections as serve it best. */
    Side plainSql(Supplier<String[]> skus) {
        int best = 0;
        double bestRate = 0;
        for (var connections : CONNECTIONS) {
            var rate = Load.closedLoop(connections, trial(), world.plainSql.promising(skus))
                    .perSecond();
            if (rate > bestRate) {
                best = connections;
                bestRate = rate;
            }
        }
        var connections = best;
        return duration -> Load.closedLoop(connections, duration, world.plainSql.promising(skus));
    }

    private Duration trial() {
        return world.rounds.duration().dividedBy(2);
    }

    private Load.Connect reserving(HoldfastServer server, Supplier<String[]> skus, int units) {
        return Calls.doing(server.port(), connection -> {
            var answer = connection.send(world.administrator.post("inventory/reservations", reservation(skus.get())));
            if (answer.isOk()) world.promised.addAndGet(units);
            return answer;
        });
    }

    private String reservation(String[] skus) {
        var items = new StringJoiner(",");
        for (var sku : skus) items.add("{\"sku\":\"%s\",\"qty\":1}".formatted(sku));
        return "{\"reservation\":{\"stock_id\":%d,\"items\":[%s],\"reference\":\"bench\"}}"
                .formatted(world.goods.stock(), items);
    }
}
