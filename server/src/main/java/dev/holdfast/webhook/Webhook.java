package dev.holdfast.webhook;

import java.time.Instant;
import java.util.List;

/** Who is told: of these types of events, at this address. Its secret is not in here: it is shown once, and else only signs. */
record Webhook(int id, Details details, Instant createdAt, Instant updatedAt) {

    /** @param eventTypes labels, each once, in the order of the alphabet */
    record Details(String url, List<String> eventTypes, boolean enabled, String description) {}
}
