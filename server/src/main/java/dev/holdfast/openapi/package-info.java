/** The description of the REST API for programs and for the page at /swagger, made from the routes themselves. */
@ApplicationModule(
        displayName = "API description",
        allowedDependencies = {"shared", "webapi", "search"})
@NullMarked
package dev.holdfast.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
