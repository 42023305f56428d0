/** Where buyers fetch what they ordered: sources that are pickup locations, and the search for them. */
@ApplicationModule(
        displayName = "Pickup locations",
        allowedDependencies = {"shared", "webapi", "search", "store", "stock"})
@NullMarked
package dev.holdfast.pickuplocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
