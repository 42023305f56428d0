package dev.holdfast.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final Recent<Integer> recent = new Recent<>(() -> {
        reads.incrementAndGet();
        return stored.get();
    });

    @Test
    void it_is_read_once_and_then_answered_from_memory() {
        for (int i = 0; i < 100; i++) assertThat(recent.get()).isZero();
        assertThat(reads).hasValue(1);
    }

    @Test
    void once_forgotten_it_is_read_anew() {
        recent.get();
        stored.set(1);
        assertThat(recent.get()).isZero();

        recent.forget();

        assertThat(recent.get()).isEqualTo(1);
    }

    @Test
    void it_is_never_older_than_a_second() throws Exception {
        recent.get();
        stored.set(1);
        Thread.sleep(Duration.ofMillis(1001));

        assertThat(recent.get()).isEqualTo(1);
    }

    @Test
    void while_one_caller_renews_it_the_others_go_on_with_what_there_is() throws Exception {
        var reading = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var value = new Recent<>(() -> {
            if (reads.incrementAndGet() > 1) {
                reading.countDown();
                await(mayEnd);
            }
            return stored.get();
        });
        value.get();
        stored.set(1);
        Thread.sleep(Duration.ofMillis(501));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var renewed = threads.submit(value::get);
            await(reading);

            assertThat(value.get()).isZero();

            mayEnd.countDown();
            assertThat(renewed.get()).isEqualTo(1);
        }
        assertThat(value.get()).isEqualTo(1);
        assertThat(reads).hasValue(2);
    }

    @Test
    void what_was_being_read_while_it_was_forgotten_is_not_kept() throws Exception {
        var reading = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var value = new Recent<>(() -> {
            int read = stored.get();
            if (read == 0) {
                reading.countDown();
                await(mayEnd);
            }
            return read;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var early = threads.submit(value::get);
            await(reading);
            stored.set(1);
            value.forget();
            mayEnd.countDown();

            assertThat(early.get()).isZero();
        }
        assertThat(value.get()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
