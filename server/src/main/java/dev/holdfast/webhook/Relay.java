package dev.holdfast.webhook;

import dev.holdfast.webhook.Deliveries.Attempt;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hands events on and delivers what is due, in every server process. It looks twice a second: a notification by PostgreSQL would come sooner,
 * but makes all commits that send one wait for each other.
 *
 * <p>Each webhook has a few attempts under way at most, so that a receiver that is slow or away delays nobody but itself.
 */
@Component
@ConditionalOnWebApplication
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int MOST_ATTEMPTS_AT_ONE_WEBHOOK = 8;

    /** Longer than an attempt can take, so that it is only claimed again when this process is gone. */
    private static final Duration LEASE = HttpPost.TOTAL_TIMEOUT.multipliedBy(6);

    private static final Duration CLEANING_INTERVAL = Duration.ofMinutes(10);
    private static final int MOST_REMOVED_AT_A_TIME = 10_000;

    private final HandOnEvents handOnEvents;
    private final Deliveries deliveries;
    private final Deliver deliver;
    private final int keepDays;

    /** How many attempts this process is making at each webhook. */
    private final Map<Integer, Integer> underway = new ConcurrentHashMap<>();

    private final Semaphore roomForMore = new Semaphore(0);
    private volatile @Nullable Thread loop;
    private long cleanedAt = System.nanoTime() - CLEANING_INTERVAL.toNanos();

    Relay(
            HandOnEvents handOnEvents,
            Deliveries deliveries,
            Deliver deliver,
            @Value("${holdfast.webhook.keep-days:14}") int keepDays) {
        this.handOnEvents = handOnEvents;
        this.deliveries = deliveries;
        this.deliver = deliver;
        this.keepDays = keepDays;
    }

    @Override
    public void start() {
        // A platform thread: an interrupt would break a virtual one's database connection.
        var thread = Thread.ofPlatform().daemon().name("webhooks").unstarted(this::run);
        loop = thread;
        thread.start();
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    /** Returns when the attempts under way have been made. */
    @Override
    public void stop() {
        var thread = loop;
        if (thread == null) return;
        loop = null;
        roomForMore.release();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (var attempts = Executors.newVirtualThreadPerTaskExecutor()) {
            while (isRunning()) roomForMore(workOnce(attempts));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits this long, or until an attempt ends and makes room for another one. */
    private void roomForMore(Duration pause) throws InterruptedException {
        if (roomForMore.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) roomForMore.drainPermits();
    }

    /** How long to pause then. */
    private Duration workOnce(ExecutorService attempts) {
        try {
            int handedOn = handOnEvents.handOn();
            for (var attempt : deliveries.claim(Map.copyOf(underway), MOST_ATTEMPTS_AT_ONE_WEBHOOK, LEASE)) {
                underway.merge(attempt.webhookId(), 1, Integer::sum);
                attempts.execute(() -> make(attempt));
            }
            clean();
            return handedOn == HandOnEvents.MOST_AT_A_TIME ? Duration.ZERO : PAUSE;
        } catch (RuntimeException e) {
            LOG.warn("Webhooks wait for the database: {}", e.toString());
            return PAUSE_AFTER_FAILURE;
        }
    }

    private void make(Attempt attempt) {
        try {
            deliver.deliver(attempt);
        } catch (RuntimeException e) {
            LOG.warn(
                    "What became of delivery {} is not known; it is made again: {}",
                    attempt.deliveryId(),
                    e.toString());
        } finally {
            underway.computeIfPresent(attempt.webhookId(), (_, count) -> count == 1 ? null : count - 1);
            roomForMore.release();
        }
    }

    private void clean() {
        if (System.nanoTime() - cleanedAt < CLEANING_INTERVAL.toNanos()) return;
        int removed = deliveries.removeOld(keepDays, MOST_REMOVED_AT_A_TIME);
        if (removed < MOST_REMOVED_AT_A_TIME) cleanedAt = System.nanoTime();
    }
}
