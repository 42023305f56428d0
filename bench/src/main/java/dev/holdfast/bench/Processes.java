package dev.holdfast.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What concerns the server's process: how fast it starts, and what a second one on the same database adds. */
final class Processes {

    private static final int STARTS = 3;
    private static final double START_GOAL_SECONDS = 2.5;

    private final World world;
    private final Promises promises;

    Processes(World world, Promises promises) {
        this.world = world;
        this.promises = promises;
    }

    /** Half of the clients with each of two processes, beside all of them with one. */
    List<Line> twoServers() throws Exception {
        try (var other = world.server.another()) {
            return List.of(
                    twoServers("two-servers: promise-many", other, Skus.any(world.goods.products())),
                    twoServers("two-servers: promise-one", other, Skus.one()));
        }
    }

    private Line twoServers(String name, HoldfastServer other, Supplier<String[]> skus) throws Exception {
        return Line.of(
                name,
                "requests/s",
                world.rounds.compare(promises.holdfast(other, skus), promises.holdfast(skus)),
                null);
    }

    /** From the start of the process to its first answer, on a database that runs already. */
    Line start() throws Exception {
        var seconds = new ArrayList<Double>();
        for (int start = 0; start <= STARTS; start++) {
            try (var another = world.server.another()) {
                if (start > 0) seconds.add(another.startTime().toMillis() / 1e3); // the first fills the disk's cache
            }
        }
        var median =
                Rounds.median(seconds.stream().mapToDouble(Double::doubleValue).toArray());
        return Line.of("start").noting(Line.Note.below("process start to ready", median, START_GOAL_SECONDS, "s"));
    }
}
