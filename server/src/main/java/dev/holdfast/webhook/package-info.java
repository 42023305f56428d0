/**
 * Tells others by HTTP what happened: who wants to know of what, and the deliveries, at least once, to each. The relay moves events from
 * the outbox to deliveries and posts those that are due; any number of server processes do so side by side.
 */
@ApplicationModule(
        displayName = "Webhooks",
        allowedDependencies = {"shared", "webapi", "search", "event"})
@NullMarked
package dev.holdfast.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
