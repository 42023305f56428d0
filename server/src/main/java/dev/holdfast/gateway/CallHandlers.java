package dev.holdfast.gateway;

import dev.holdfast.webapi.HandlerCalls;
import dev.holdfast.webapi.Route;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Calls handlers: again when PostgreSQL gave up their transaction for the sake of another one, and only once for any number of requests
 * with one {@code Idempotency-Key}.
 */
@Component
class CallHandlers implements HandlerCalls {

    static final int MOST_CALLS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(CallHandlers.class);
    private static final int SHORTEST_PAUSE_MILLIS = 5;
    private static final int LONGEST_PAUSE_MILLIS = 50;

    private final AnswerOnce answerOnce;
    private final Counter repeats;

    CallHandlers(AnswerOnce answerOnce, MeterRegistry meters) {
        this.answerOnce = answerOnce;
        this.repeats = Counter.builder("holdfast.handler.repeats")
                .description("Handlers called again after a deadlock or a serialization failure")
                .register(meters);
    }

    @Override
    public @Nullable Object around(
            HttpServletRequest request, HttpServletResponse response, Route route, Callable<@Nullable Object> call)
            throws Exception {
        if (request.getMethod().equals("GET") || !route.isReplayed()) {
            return untilDecided(request, call);
        }
        var key = IdempotencyKey.of(request);
        if (key.isEmpty()) return untilDecided(request, call);
        var answer = untilDecided(request, () -> answerOnce.answer(key.get(), call));
        if (answer.isReplayed()) response.setHeader("Idempotent-Replayed", "true");
        return answer.body();
    }

    /** A transaction that was given up has left nothing behind, and the one that it was given up for is over soon. */
    private <T extends @Nullable Object> T untilDecided(HttpServletRequest request, Callable<T> attempt)
            throws Exception {
        for (int calls = 1; ; calls++) {
            try {
                return attempt.call();
            } catch (ConcurrencyFailureException givenUp) {
                if (calls == MOST_CALLS) throw givenUp;
                LOG.info(
                        "{} {} is called again after call {} of at most {}: {}",
                        request.getMethod(),
                        request.getRequestURI(),
                        calls,
                        MOST_CALLS,
                        givenUp.getMostSpecificCause()
                                .toString()
                                .lines()
                                .findFirst()
                                .orElse(""));
                repeats.increment();
                Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
            }
        }
    }
}
