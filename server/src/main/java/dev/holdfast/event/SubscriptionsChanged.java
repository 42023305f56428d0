package dev.holdfast.event;

/** Other types of events than before may be wanted once the transaction is committed. */
public record SubscriptionsChanged() {}
