/** What is where: quantities per source and SKU, every way to change them, and the movements that remember each change. */
@ApplicationModule(
        displayName = "Source items",
        allowedDependencies = {"shared", "webapi", "search", "salable", "source", "product", "notification", "event"})
@NullMarked
package dev.holdfast.sourceitem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
