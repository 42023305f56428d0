/** The countries of the world and their regions, with the ids that the wire knows them by. */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"shared", "webapi"})
@NullMarked
package dev.holdfast.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
