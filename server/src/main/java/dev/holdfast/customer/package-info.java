/** Who buys: customers of a website, their addresses and groups, and how they sign in. */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"shared", "webapi", "search", "store", "directory", "access"})
@NullMarked
package dev.holdfast.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
