/**
 * What happened, for those who listen from outside. An event is written in the transaction of its cause, into the table {@code outbox}, and
 * is handed on after the commit: nobody is told of what did not happen, and what happened is not forgotten.
 */
@ApplicationModule(
        displayName = "Events",
        allowedDependencies = {"shared", "webapi"})
@NullMarked
package dev.holdfast.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
