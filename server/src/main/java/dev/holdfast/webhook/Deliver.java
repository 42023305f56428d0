package dev.holdfast.webhook;

import dev.holdfast.webhook.Deliveries.Attempt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes one attempt at a delivery and writes down what came of it. No transaction is open while the receiver takes its time. */
@Service
class Deliver {

    private final HttpPost httpPost;
    private final Deliveries deliveries;
    private final Clock clock;
    private final Counter arrived;
    private final Counter failed;
    private final RandomGenerator random = new SecureRandom();

    Deliver(HttpPost httpPost, Deliveries deliveries, Clock clock, MeterRegistry meters) {
        this.httpPost = httpPost;
        this.deliveries = deliveries;
        this.clock = clock;
        arrived = attempts("arrived", meters);
        failed = attempts("failed", meters);
    }

    private static Counter attempts(String outcome, MeterRegistry meters) {
        return Counter.builder("holdfast.webhooks.attempts")
                .description("Attempts to deliver to webhooks")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** A status of class 2xx is the only receipt: a redirect is not followed, and counts as a failure like any other answer. */
    void deliver(Attempt attempt) {
        int status;
        try {
            status = httpPost.post(URI.create(attempt.url()), headers(attempt), attempt.body());
        } catch (IOException e) {
            fail(attempt, null, String.valueOf(e.getMessage()));
            return;
        }
        if (status / 100 == 2) {
            deliveries.delivered(attempt, status);
            arrived.increment();
        } else {
            fail(attempt, status, "HTTP status " + status);
        }
    }

    private void fail(Attempt attempt, @Nullable Integer status, String error) {
        deliveries.failed(attempt, status, error, Retries.waitAfter(attempt.number(), random));
        failed.increment();
    }

    private Map<String, String> headers(Attempt attempt) {
        var signature = attempt.secret().signature(clock.instant().getEpochSecond(), attempt.body());
        return Map.of(
                "Holdfast-Event", attempt.eventType(),
                "Holdfast-Delivery", Long.toString(attempt.deliveryId()),
                "Holdfast-Signature", signature);
    }
}
