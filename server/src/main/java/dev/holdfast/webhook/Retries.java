package dev.holdfast.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery that failed is tried again: twelve attempts in about a day. */
final class Retries {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));

    private static final double JITTER = 0.2;

    private Retries() {}

    /**
     * How long to wait after so many attempts, up to a fifth more or less, so that what failed together does not come back together;
     * empty when it is given up.
     */
    static Optional<Duration> waitAfter(int attempts, RandomGenerator random) {
        if (attempts > WAITS.size()) return Optional.empty();
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return Optional.of(Duration.ofMillis(Math.round(WAITS.get(attempts - 1).toMillis() * factor)));
    }
}
