/** The conventions of every REST route: how input is read and typed, how answers and errors are written. */
@ApplicationModule(
        displayName = "Web API",
        allowedDependencies = {"shared"})
@NullMarked
package dev.holdfast.webapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
