package dev.holdfast.webhook;

import dev.holdfast.testing.Api;
import dev.holdfast.webapi.Json;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The routes of webhooks, as tests use them. */
record WebhookApi(Api api) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What the creation answered, the secret included. */
    JsonNode create(String url, String... eventTypes) {
        var types = Stream.of(eventTypes).map("\"%s\""::formatted).collect(Collectors.joining(", "));
        return api.post("/V1/inventory/webhooks", """
                        {"webhook": {"url": "%s", "event_types": [%s]}}""".formatted(url, types))
                .hasStatus(200)
                .json();
    }

    /** The id of a webhook for these types. */
    int listen(String url, String... eventTypes) {
        return create(url, eventTypes).get("webhook_id").intValue();
    }

    void delete(int webhook) {
        api.delete("/V1/inventory/webhooks/" + webhook).hasText("true");
    }

    /** The id of the delivery. */
    long ping(int webhook) {
        return api.post("/V1/inventory/webhooks/" + webhook + "/ping", "")
                .hasStatus(200)
                .json()
                .get("delivery_id")
                .longValue();
    }

    JsonNode delivery(long id) {
        return api.get("/V1/inventory/webhooks/deliveries/" + id).hasStatus(200).json();
    }

    /** The delivery as soon as it is so. */
    JsonNode delivery(long id, Predicate<JsonNode> as) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var delivery = delivery(id);
            if (as.test(delivery)) return delivery;
            Thread.sleep(20);
        }
        throw new AssertionError("Delivery stays " + Json.MAPPER.writeValueAsString(delivery(id)));
    }

    JsonNode finished(long id) throws InterruptedException {
        return delivery(id, delivery -> delivery.has("finished_at"));
    }

    JsonNode afterFailure(long id) throws InterruptedException {
        return delivery(id, delivery -> delivery.has("last_error"));
    }
}
