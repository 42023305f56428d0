/** The web admin as the browser gets it: a page and its files. All that it shows comes from the REST API. */
@ApplicationModule(
        displayName = "Web admin",
        allowedDependencies = {})
@NullMarked
package dev.holdfast.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
