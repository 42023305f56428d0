/**
 * Says why a salable quantity is what it is: every term of it, read at one moment. The terms belong to several features; so that they are seen
 * together, the statements here read those features' tables. They write none.
 */
@ApplicationModule(
        displayName = "Explanations",
        allowedDependencies = {"shared", "webapi", "product", "salable", "salability"})
@NullMarked
package dev.holdfast.explain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
