/** What every request passes before its handler: the form of its path, the store view, the token, the right to call. */
@ApplicationModule(
        displayName = "Gateway",
        allowedDependencies = {"shared", "webapi", "store", "access"})
@NullMarked
package dev.holdfast.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
