/** What a product is and how it may be sold. How much of it there is, and where, other features know. */
@ApplicationModule(
        displayName = "Products",
        allowedDependencies = {"shared", "webapi", "search", "store"})
@NullMarked
package dev.holdfast.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
