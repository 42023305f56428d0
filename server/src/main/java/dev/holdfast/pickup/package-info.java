/** In-store pickup: orders that wait where their buyers fetch them, and who is told that they do. */
@ApplicationModule(
        displayName = "In-store pickup",
        allowedDependencies = {"shared", "webapi", "source", "product", "order", "shipment"})
@NullMarked
package dev.holdfast.pickup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
