/** What stocks can sell, written out for other systems. */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"shared", "webapi", "search", "store", "stock", "product", "salable", "salability"})
@NullMarked
package dev.holdfast.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
