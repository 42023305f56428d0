/** Which sources should ship what. Proposes only: nothing is taken or promised here. */
@ApplicationModule(
        displayName = "Source selection",
        allowedDependencies = {"shared", "webapi", "source", "sourceitem"})
@NullMarked
package dev.holdfast.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
