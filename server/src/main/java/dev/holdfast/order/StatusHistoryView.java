package dev.holdfast.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the history of an order as answered. */
record StatusHistoryView(
        int entityId,
        int parentId,
        String entityName,
        @Nullable String status,
        @Nullable String comment,
        @Nullable Integer isCustomerNotified,
        int isVisibleOnFront,
        Instant createdAt) {}
