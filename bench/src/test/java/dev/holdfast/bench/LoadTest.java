package dev.holdfast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private interface Work {
        boolean once() throws Exception;
    }

    private static Load.Connect client(Work work) {
        return () -> new Load.Client() {
            @Override
            public boolean once() throws Exception {
                return work.once();
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void pieces_are_done_exactly_so_often_and_those_answered_with_a_no_are_not_counted_as_done() {
        var counter = new AtomicInteger();

        var outcome = Load.pieces(8, 1_000, client(() -> counter.incrementAndGet() % 10 != 0));

        assertThat(counter).hasValue(1_000);
        assertThat(outcome.done()).isEqualTo(900);
        assertThat(outcome.failed()).isEqualTo(100);
    }

    @Test
    void a_closed_loop_ends_when_the_time_is_up() {
        var outcome = Load.closedLoop(2, HALF_A_SECOND, client(() -> {
            Thread.sleep(5);
            return true;
        }));

        assertThat(outcome.seconds()).isBetween(0.5, 1.5);
        assertThat(outcome.done()).isBetween(2L, 200L);
    }

    @Test
    void an_open_loop_charges_a_server_that_stands_still_for_all_that_waits() {
        var first = new AtomicInteger();

        var outcome = Load.openLoop(1, 100, HALF_A_SECOND, client(() -> {
            if (first.getAndIncrement() == 0) Thread.sleep(400);
            return true;
        }));

        // A closed loop would have seen one slow answer; 40 more fell due while it lasted.
        assertThat(outcome.done()).isEqualTo(50);
        assertThat(outcome.millisAt(50)).isGreaterThan(50);
    }
}
