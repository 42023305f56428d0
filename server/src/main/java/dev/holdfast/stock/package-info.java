/** Stocks: which sources sell to which sales channels, and in which order of priority. */
@ApplicationModule(
        displayName = "Stocks",
        allowedDependencies = {"shared", "webapi", "search", "salable", "source"})
@NullMarked
package dev.holdfast.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
