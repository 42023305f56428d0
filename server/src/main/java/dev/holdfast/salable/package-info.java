/**
 * What each stock still has of each SKU. One row an answer, kept true in the transaction of whatever changes it: no index, nothing
 * to rebuild, no moment of staleness.
 *
 * <p>The totals are sums over tables that other features own; so that each of their changes costs one statement, the statements here read
 * those tables. They write none of them.
 */
@ApplicationModule(
        displayName = "Salable quantities",
        allowedDependencies = {"shared", "event"})
@NullMarked
package dev.holdfast.salable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
