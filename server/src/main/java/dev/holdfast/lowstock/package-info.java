/** What is running low: a report over source items, products and low-quantity notifications, with a query of its own. */
@ApplicationModule(
        displayName = "Low stock",
        allowedDependencies = {"shared", "webapi", "search", "store"})
@NullMarked
package dev.holdfast.lowstock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
