/** Websites, store groups, store views, and the configuration that hangs on them. */
@ApplicationModule(
        displayName = "Stores",
        allowedDependencies = {"shared", "webapi"})
@NullMarked
package dev.holdfast.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
