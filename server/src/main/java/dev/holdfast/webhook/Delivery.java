package dev.holdfast.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook, as it is shown.
 *
 * @param state pending, delivered, or dead: given up
 * @param attempts begun since it was written, or since somebody had it sent again
 * @param lastStatus the HTTP status of the last answer; null when there was none
 * @param lastError why the last attempt failed; null when it did not
 * @param nextAttemptAt null unless it is pending; while an attempt is under way, when that is taken for lost
 * @param finishedAt when it was delivered or given up
 * @param body what is posted; null in lists
 */
record Delivery(
        long deliveryId,
        int webhookId,
        String eventId,
        String eventType,
        String subject,
        String state,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String body) {}
