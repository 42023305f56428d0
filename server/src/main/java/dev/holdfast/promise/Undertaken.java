package dev.holdfast.promise;

import dev.holdfast.reservation.SalesEvent;

/**
 * A document that was written.
 *
 * @param event under which its goods stand in the ledger
 * @param result what its caller learns
 */
public record Undertaken<R>(SalesEvent event, R result) {}
