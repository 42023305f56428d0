/** Adds up everything anew from the rows that it is made of, and says where the kept totals differ. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "webapi", "search", "runtime"})
@NullMarked
package dev.holdfast.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
