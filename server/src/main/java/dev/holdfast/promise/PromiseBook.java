package dev.holdfast.promise;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes requests for goods and answers each. Requests wait in one bounded line; a few committers take all that wait, up to a limit, and
 * have them decided in one transaction. Nobody waits for company: a committer that is free takes a single request at once.
 *
 * <p>A transaction that fails harms none of its requests: those that lost a race for locks are tried again together, and whatever else went
 * wrong, each is tried again alone, so that only the one at fault fails. Not so when the commit itself failed: what then became of the
 * requests is not known, and they are told so.
 */
@Component
public class PromiseBook {

    private static final Logger LOG = LoggerFactory.getLogger(PromiseBook.class);

    /** As many as work at the same time: one more would only take requests away from the others' transactions. */
    private static final int COMMITTERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    private static final int MOST_TOGETHER = 256;
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_RETRIES = 5;

    private final MakePromises makePromises;
    private final RefusedPromises refusedPromises;
    private final TransactionTemplate transaction;
    private final BlockingQueue<Waiting<?>> line;
    private final List<Thread> committers = new ArrayList<>();
    private final DistributionSummary together;
    private final Counter retries;

    @Autowired
    PromiseBook(
            MakePromises makePromises,
            RefusedPromises refusedPromises,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this(makePromises, refusedPromises, transactions, meters, COMMITTERS, MOST_WAITING);
    }

    PromiseBook(
            MakePromises makePromises,
            RefusedPromises refusedPromises,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            int committers,
            int mostWaiting) {
        this.makePromises = makePromises;
        this.refusedPromises = refusedPromises;
        this.transaction = new TransactionTemplate(transactions);
        this.line = new ArrayBlockingQueue<>(mostWaiting);
        meters.gaugeCollectionSize("holdfast.promises.waiting", List.of(), line);
        this.together = DistributionSummary.builder("holdfast.promises.together")
                .description("Requests that shared a transaction")
                .register(meters);
        this.retries = Counter.builder("holdfast.promises.retries")
                .description("Transactions that were tried again after losing a race for locks")
                .register(meters);
        for (int i = 0; i < committers; i++) {
            // Platform threads: an interrupt would break a virtual one's connection in the middle of a commit.
            this.committers.add(
                    Thread.ofPlatform().daemon().name("promises-" + i).start(this::commitWhatWaits));
        }
    }

    /**
     * Promises all lines or none, and returns once that is committed. Within a transaction of the caller's it is done there, and stands once
     * that commits.
     *
     * @throws Refusal of the undertaking, when the goods are not there or the document was taken already; 503 when too many wait
     * @throws TransactionException when the database was lost while committing: it may have happened
     */
    public <Q, D, R> R promise(Undertaking<Q, D, R> undertaking, Q request) {
        var pending = new Pending<>(undertaking, request);
        try {
            return answer(pending);
        } catch (Refusal refusal) {
            for (var line : pending.shortages()) refusedPromises.count(pending.stock(), line.sku(), line.requested());
            throw refusal;
        }
    }

    private <R> R answer(Pending<?, ?, R> pending) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            makePromises.make(List.of(pending));
            return pending.answer();
        }
        var waiting = new Waiting<>(pending, new CompletableFuture<>());
        if (!line.offer(waiting)) throw tooManyWaiting();
        return waiting.get();
    }

    int waiting() {
        return line.size();
    }

    private static Refusal tooManyWaiting() {
        return Refusal.of(Refusal.Kind.BUSY, Message.of("Too many orders wait to be placed. Try again shortly."));
    }

    /** A request in the line, and the caller that waits for its answer. */
    private record Waiting<R>(Pending<?, ?, R> pending, CompletableFuture<R> answer) {

        void settle() {
            try {
                answer.complete(pending.answer());
            } catch (RuntimeException refusalOrBug) {
                answer.completeExceptionally(refusalOrBug);
            }
        }

        /** Changes nothing once there is an answer. */
        void abandon() {
            if (answer.isDone()) return;
            answer.completeExceptionally(
                    new IllegalStateException("Not known whether this was promised: " + pending.request()));
        }

        R get() {
            try {
                return answer.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) throw cause;
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for a promise, which may be made", e);
            }
        }
    }

    private void commitWhatWaits() {
        try {
            while (true) {
                var taken = new ArrayList<Waiting<?>>();
                taken.add(line.take());
                line.drainTo(taken, MOST_TOGETHER - 1);
                answer(taken);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the server stops
        }
    }

    /** Answers every one of them, whatever happens. */
    private void answer(List<Waiting<?>> requests) {
        try {
            decide(requests);
            requests.forEach(Waiting::settle);
        } catch (UnknownOutcome | DataAccessResourceFailureException | CannotCreateTransactionException lost) {
            // Without a database none of them does better alone, and each would wait for a connection in turn.
            fail(requests, lost instanceof UnknownOutcome unknown ? unknown.failure : lost);
        } catch (RuntimeException failure) {
            if (requests.size() == 1) {
                fail(requests, failure);
            } else {
                LOG.info(
                        "{} requests for promises are tried again one by one: {}", requests.size(), failure.toString());
                requests.forEach(request -> answer(List.of(request)));
            }
        } catch (Error bug) {
            LOG.error("{} requests for promises failed", requests.size(), bug); // and the committer goes on to the next
        } finally {
            requests.forEach(Waiting::abandon); // nobody waits for ever, even when the machine runs out of memory
        }
    }

    private static void fail(List<Waiting<?>> requests, RuntimeException failure) {
        requests.forEach(request -> request.answer.completeExceptionally(failure));
    }

    /** Decides them together, again when the transaction lost a race for locks. */
    private void decide(List<Waiting<?>> requests) {
        var pending = requests.stream().<Pending<?, ?, ?>>map(Waiting::pending).toList();
        together.record(pending.size());
        for (int attempt = 0; ; attempt++) {
            try {
                decideOnce(pending);
                return;
            } catch (ConcurrencyFailureException race) {
                if (attempt == MOST_RETRIES) throw race;
                retries.increment();
            }
        }
    }

    private void decideOnce(List<Pending<?, ?, ?>> pending) {
        var decided = new boolean[1];
        try {
            transaction.executeWithoutResult(_ -> {
                makePromises.make(pending);
                decided[0] = true;
            });
        } catch (RuntimeException failure) {
            throw decided[0] ? new UnknownOutcome(failure) : failure;
        }
    }

    /** The commit failed: the database may have done it all the same. */
    private static final class UnknownOutcome extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final RuntimeException failure;

        UnknownOutcome(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /** Lets the committers finish what they have begun; those still in the line are told to come again. */
    @PreDestroy
    void stop() throws InterruptedException {
        committers.forEach(Thread::interrupt);
        for (var committer : committers) committer.join();
        var left = new ArrayList<Waiting<?>>();
        line.drainTo(left);
        fail(left, tooManyWaiting());
    }
}
