/** Promises of goods and their settlements: a ledger to which rows are only added. */
@ApplicationModule(
        displayName = "Reservations",
        allowedDependencies = {"shared", "webapi", "salable"})
@NullMarked
package dev.holdfast.reservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
