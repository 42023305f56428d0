package dev.holdfast.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs tasks at the same moment: all wait until the last one is ready to start. */
public final class Concurrently {

    private static final int PATIENCE_SECONDS = 60;
    private static final String WAITING = "select count(*) from pg_locks where not granted";

    private Concurrently() {}

    /** What the one and the other task returned. */
    public static <T> List<T> race(Callable<T> one, Callable<T> other) throws Exception {
        return race(List.of(one, other));
    }

    /** What so many runs of one task returned. */
    public static <T> List<T> race(int times, Callable<T> task) throws Exception {
        return race(Collections.nCopies(times, task));
    }

    /**
     * What each task returned, in the order of the tasks.
     *
     * @throws Exception of the first task that failed
     */
    public static <T> List<T> race(List<Callable<T>> tasks) throws Exception {
        var start = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var task : tasks) {
                running.add(threads.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return task.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : running) results.add(result(future, threads::shutdownNow));
            return results;
        }
    }

    /**
     * Starts a task, and returns when PostgreSQL makes it wait. To be called in a transaction that holds what the task needs, and that
     * commits before it asks for the outcome.
     */
    public static <T> CompletableFuture<T> startedAndWaiting(JdbcClient jdbc, Callable<T> task) {
        var outcome = new CompletableFuture<T>();
        Thread.ofVirtual().start(() -> {
            try {
                outcome.complete(task.call());
            } catch (Exception e) {
                outcome.completeExceptionally(e);
            }
        });
        var giveUpAt = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (jdbc.sql(WAITING).query(Integer.class).single() == 0) {
            assertThat(Instant.now()).isBefore(giveUpAt);
            assertThat(outcome).as("it did not wait").isNotDone();
        }
        return outcome;
    }

    private static <T> T result(Future<T> future, Runnable giveUp) throws Exception {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) throw cause;
            throw e;
        } catch (TimeoutException e) {
            giveUp.run();
            throw e;
        }
    }
}
