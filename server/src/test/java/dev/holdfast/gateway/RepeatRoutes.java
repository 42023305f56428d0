package dev.holdfast.gateway;

import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.NotReplayed;
import dev.holdfast.webapi.RestRoutes;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;

/** Routes of the tests alone: each counts its calls. */
@RestRoutes
class RepeatRoutes {

    private static final int PATIENCE_SECONDS = 20;

    final AtomicInteger calls = new AtomicInteger();
    private final CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RepeatRoutes(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Answer(@Nullable String text, List<Integer> numbers, int call) {}

    /** @param size how many numbers the answer has */
    @PostMapping("/V1/test-repeat/answers")
    @Acl(Acl.ANONYMOUS)
    Answer answer(@Nullable String text, @Nullable Integer size) {
        var numbers = IntStream.range(0, size == null ? 0 : size).boxed().toList();
        return new Answer(text, numbers, calls.incrementAndGet());
    }

    @PostMapping("/V1/test-repeat/nothing")
    @Acl(Acl.ANONYMOUS)
    void nothing() {
        calls.incrementAndGet();
    }

    @PostMapping("/V1/test-repeat/secret")
    @Acl(Acl.ANONYMOUS)
    @NotReplayed
    int secret() {
        return calls.incrementAndGet();
    }

    /** Two calls that name the same two locks the other way round wait for each other, the first time that they are made. */
    @PostMapping("/V1/test-repeat/deadlock")
    @Acl(Acl.ANONYMOUS)
    boolean deadlock(Integer first, Integer second) {
        boolean isFirstTime = calls.incrementAndGet() <= 2;
        transaction.executeWithoutResult(_ -> {
            lock(first);
            if (isFirstTime) awaitTheOther();
            lock(second);
        });
        return true;
    }

    private void lock(int number) {
        jdbc.sql("select pg_advisory_xact_lock(4711, ?)").param(number).query().singleRow();
    }

    private void awaitTheOther() {
        try {
            bothHoldOne.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What PostgreSQL says to a transaction that it gives up, every time. */
    @PostMapping("/V1/test-repeat/given-up")
    @Acl(Acl.ANONYMOUS)
    void givenUp(String sqlState) {
        calls.incrementAndGet();
        jdbc.sql("do $$ begin raise exception 'made on purpose' using errcode = '%s'; end $$".formatted(sqlState))
                .update();
    }
}
