/** How much was ordered, promised, shipped and refused, day by day: figures over what other features keep. */
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {"shared", "webapi"})
@NullMarked
package dev.holdfast.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
