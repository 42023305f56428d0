package dev.holdfast.webhook;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.holdfast.event.Outbox;
import dev.holdfast.webapi.Json;
import java.time.Instant;
import java.util.UUID;

/**
 * What receivers are sent of an event.
 *
 * @param id the same in all deliveries of one event, to all webhooks: by it receivers know what they have had
 * @param data JSON
 */
record Message(
        UUID id,
        String type,
        Instant createdAt,
        String subject,
        @JsonRawValue String data) {

    static final String PING = "ping";

    static Message of(Outbox.Added event) {
        return new Message(event.id(), event.type(), event.createdAt(), event.subject(), event.data());
    }

    static Message ping(int webhookId, Instant now) {
        record Ping(int webhookId) {}
        return new Message(
                UUID.randomUUID(),
                PING,
                now,
                Integer.toString(webhookId),
                Json.MAPPER.writeValueAsString(new Ping(webhookId)));
    }

    String json() {
        return Json.MAPPER.writeValueAsString(this);
    }
}
