package dev.holdfast.invoice;

import java.time.Instant;

/** Something said about an invoice, as answered. */
record CommentView(
        int entityId, int parentId, String comment, int isCustomerNotified, int isVisibleOnFront, Instant createdAt) {}
