/** What of orders was charged, and the goods of virtual lines, which leave when they are charged. */
@ApplicationModule(
        displayName = "Invoices",
        allowedDependencies = {"shared", "webapi", "search", "event", "reservation", "sourceitem", "selection", "order"
        })
@NullMarked
package dev.holdfast.invoice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
