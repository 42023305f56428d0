/** Sources: the places that hold goods. A disabled source keeps its goods, and stocks count none of them. */
@ApplicationModule(
        displayName = "Sources",
        allowedDependencies = {"shared", "webapi", "search", "salable"})
@NullMarked
package dev.holdfast.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
