package dev.holdfast.webhook;

import dev.holdfast.webhook.Deliveries.Attempt;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;

/** Makes one attempt at a delivery and writes down what came of it. No transaction is open while the receiver takes its time. */
@Service
class Deliver {

    private final HttpPost httpPost;
    private final Deliveries deliveries;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Deliver(HttpPost httpPost, Deliveries deliveries, Clock clock) {
        this.httpPost = httpPost;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** A status of class 2xx is the only receipt: a redirect is not followed, and counts as a failure like any other answer. */
    void deliver(Attempt attempt) {
        int status;
        try {
            status = httpPost.post(URI.create(attempt.url()), headers(attempt), attempt.body());
        } catch (IOException e) {
            deliveries.failed(
                    attempt, null, String.valueOf(e.getMessage()), Retries.waitAfter(attempt.number(), random));
            return;
        }
        if (status / 100 == 2) {
            deliveries.delivered(attempt, status);
        } else {
            deliveries.failed(attempt, status, "HTTP status " + status, Retries.waitAfter(attempt.number(), random));
        }
    }

    private Map<String, String> headers(Attempt attempt) {
        return Map.of(
                "Holdfast-Event", attempt.eventType(),
                "Holdfast-Delivery", Long.toString(attempt.deliveryId()),
                "Holdfast-Signature", attempt.secret().signature(clock.instant().getEpochSecond(), attempt.body()));
    }
}
