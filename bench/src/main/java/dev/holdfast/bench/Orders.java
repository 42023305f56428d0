package dev.holdfast.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Orders of guests. */
final class Orders {

    private static final int CARTS_A_SECOND = 500;
    private static final double MEMORY_GOAL_MEGABYTES = 450;

    private final World world;
    private final Promises promises;

    Orders(World world, Promises promises) {
        this.world = world;
        this.promises = promises;
    }

    /** The call that makes a cart an order, beside the promise that is its heart. */
    Line guest() throws Exception {
        return order("order-guest", Skus.any(world.goods.products()), 0.5);
    }

    /** The same, when all want one product. */
    Line one() throws Exception {
        return order("order-one", Skus.one(), 2.5);
    }

    private Line order(String name, Supplier<String[]> skus, double goal) throws Exception {
        var compared = world.rounds.compare(
                duration -> {
                    var carts = fill((int) (CARTS_A_SECOND * duration.toNanos() / 1e9), skus);
                    return Load.pieces(Promises.CLIENTS, carts.size(), paying(carts));
                },
                promises.plainSql(skus));
        return Line.of(name, "orders/s", compared, goal);
    }

    private Queue<String> fill(int carts, Supplier<String[]> skus) {
        var filled = new ConcurrentLinkedQueue<String>();
        Load.pieces(Promises.CLIENTS, carts, Calls.doing(world.server.port(), connection -> {
            filled.add(Shopper.cart(connection, skus.get()[0]));
            return HttpConnection.Answer.OK;
        }));
        return filled;
    }

    private Load.Connect paying(Queue<String> carts) {
        return Calls.doing(world.server.port(), connection -> {
            var answer = Shopper.pay(connection, carts.remove());
            if (answer.isOk()) world.promised.incrementAndGet();
            return answer;
        });
    }

    /** All calls from an empty cart to the order. */
    Line checkout() throws Exception {
        var skus = Skus.any(world.goods.products());
        var rate = world.rounds.measure(duration ->
                Load.closedLoop(Promises.CLIENTS, duration, Calls.doing(world.server.port(), connection -> {
                    var answer = Shopper.pay(connection, Shopper.cart(connection, skus.get()[0]));
                    if (answer.isOk()) world.promised.incrementAndGet();
                    return answer;
                })));
        return Line.of("checkout", "checkouts/s", rate)
                .noting(Line.Note.below(
                        "resident memory", (double) world.server.residentMegabytes(), MEMORY_GOAL_MEGABYTES, "MB"));
    }
}
