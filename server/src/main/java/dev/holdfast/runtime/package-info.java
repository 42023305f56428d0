/** What the features run on: settings, the database, logs. It knows no feature. */
@ApplicationModule(
        displayName = "Runtime",
        allowedDependencies = {})
@NullMarked
package dev.holdfast.runtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
