package dev.holdfast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

    /** Neither early nor late. */
    private static final RandomGenerator EVEN = new Draws(0.5);

    private record Draws(double next) implements RandomGenerator {

        @Override
        public double nextDouble() {
            return next;
        }

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT30S", "3, PT2M", "4, PT5M", "5, PT15M", "6, PT30M", "7, PT1H", "11, PT8H"})
    void waits_grow_with_the_attempts(int attempts, Duration wait) {
        assertThat(Retries.waitAfter(attempts, EVEN)).contains(wait);
    }

    @Test
    void after_twelve_attempts_in_about_a_day_it_is_given_up() {
        assertThat(Retries.waitAfter(12, EVEN)).isEmpty();
        assertThat(IntStream.rangeClosed(1, 11)
                        .mapToObj(attempts -> Retries.waitAfter(attempts, EVEN))
                        .flatMap(Optional::stream)
                        .reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(23), Duration.ofHours(25));
    }

    @Test
    void waits_differ_by_a_fifth_at_most() {
        assertThat(Retries.waitAfter(1, new Draws(0))).contains(Duration.ofSeconds(8));
        assertThat(Retries.waitAfter(1, new Draws(1))).contains(Duration.ofSeconds(12));
    }
}
