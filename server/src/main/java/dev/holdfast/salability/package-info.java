/**
 * Whether, and how much of, a product may be sold from a stock. The rules are functions of values, {@link dev.holdfast.salability.StockedProduct};
 * everything they look at is true at the moment of asking.
 */
@ApplicationModule(
        displayName = "Salability",
        allowedDependencies = {"shared", "webapi", "search", "store", "stock", "product", "salable", "event"})
@NullMarked
package dev.holdfast.salability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
