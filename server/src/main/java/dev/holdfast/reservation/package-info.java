/** Promises of goods and their settlements: a ledger to which rows are added; they change only when their SKU is renamed or forgotten. */
@ApplicationModule(
        displayName = "Reservations",
        allowedDependencies = {"shared", "webapi", "search", "salable"})
@NullMarked
package dev.holdfast.reservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
