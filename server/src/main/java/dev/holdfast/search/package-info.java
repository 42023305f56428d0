/** Search criteria as the wire has them, answered by whitelisted, typed SQL. */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"shared", "webapi"})
@NullMarked
package dev.holdfast.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
