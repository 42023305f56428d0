/** What is running low, and what sources hold in all: reports over source items, products and low-quantity notifications. */
@ApplicationModule(
        displayName = "Low stock",
        allowedDependencies = {"shared", "webapi", "search", "store"})
@NullMarked
package dev.holdfast.lowstock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
