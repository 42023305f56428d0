/** Who may do what: admin users, roles, integrations, and the tokens they act with. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared", "webapi", "search", "store", "runtime"})
@NullMarked
package dev.holdfast.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
