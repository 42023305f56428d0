package dev.holdfast.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Has many clients do the same work at once, and takes the time of each piece of it. */
final class Load {

    private static final int DIGITS = 3;

    private Load() {}

    /** One client of many: a connection, and what it does over and over. */
    interface Client extends AutoCloseable {

        /** Does the work once; false when the answer was no. */
        boolean once() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    /** Connects a client. */
    @FunctionalInterface
    interface Connect {
        Client client() throws Exception;
    }

    /**
     * What a load came to.
     *
     * @param done how often the work was done
     * @param failed how often the answer was no; not counted as done
     * @param latencies of what was done, in nanoseconds
     */
    record Outcome(long done, long failed, double seconds, Histogram latencies) {

        double perSecond() {
            return done / seconds;
        }

        double millisAt(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /** Every client starts again as soon as it has its answer, until the time is up. */
    static Outcome closedLoop(int clients, Duration duration, Connect connect) {
        var end = new AtomicLong();
        return run(clients, connect, start -> end.set(start + duration.toNanos()), (client, tally) -> {
            while (true) {
                var before = System.nanoTime();
                if (before >= end.get()) return;
                tally.record(client.once(), before);
            }
        });
    }

    /** Clients do the work so many times between them. */
    static Outcome pieces(int clients, int pieces, Connect connect) {
        var left = new AtomicInteger(pieces);
        return run(clients, connect, _ -> {}, (client, tally) -> {
            while (left.getAndDecrement() > 0) {
                var before = System.nanoTime();
                tally.record(client.once(), before);
            }
        });
    }

    /**
     * Work falls due at even distances, whether or not there is an answer to what fell due before; latency counts from when it fell due, so
     * that a server which stands still is charged for all that waits.
     */
    static Outcome openLoop(int clients, double perSecond, Duration duration, Connect connect) {
        var begin = new AtomicLong();
        var due = new AtomicLong();
        var pieces = (long) (perSecond * duration.toNanos() / 1e9);
        return run(clients, connect, begin::set, (client, tally) -> {
            for (var piece = due.getAndIncrement(); piece < pieces; piece = due.getAndIncrement()) {
                var at = begin.get() + (long) (piece * 1e9 / perSecond);
                for (var wait = at - System.nanoTime(); wait > 0; wait = at - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                tally.record(client.once(), at);
            }
        });
    }

    private interface Begin {
        void at(long nanos);
    }

    private interface Shift {
        void work(Client client, Tally tally) throws Exception;
    }

    private static Outcome run(int clients, Connect connect, Begin begin, Shift shift) {
        var connected = new CountDownLatch(clients);
        var go = new CountDownLatch(1);
        var tallies = new ArrayList<Future<Tally>>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                tallies.add(threads.submit(() -> {
                    var tally = new Tally();
                    try (var client = connected(connect, connected)) {
                        go.await();
                        shift.work(client, tally);
                    }
                    return tally;
                }));
            }
            connected.await();
            var start = System.nanoTime();
            begin.at(start);
            go.countDown();
            var all = sum(tallies);
            return new Outcome(all.done, all.failed, (System.nanoTime() - start) / 1e9, all.latencies);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static Client connected(Connect connect, CountDownLatch connected) throws Exception {
        try {
            return connect.client();
        } finally {
            connected.countDown();
        }
    }

    private static Tally sum(List<Future<Tally>> tallies) throws InterruptedException {
        var all = new Tally();
        for (var tally : tallies) {
            try {
                all.add(tally.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A client failed", e.getCause());
            }
        }
        return all;
    }

    private static final class Tally {

        private final Histogram latencies = new Histogram(DIGITS);
        private long done;
        private long failed;

        void record(boolean wentWell, long since) {
            if (!wentWell) {
                failed++;
                return;
            }
            done++;
            latencies.recordValue(System.nanoTime() - since);
        }

        void add(Tally other) {
            done += other.done;
            failed += other.failed;
            latencies.add(other.latencies);
        }
    }
}
