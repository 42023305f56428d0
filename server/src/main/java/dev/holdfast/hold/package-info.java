/**
 * Reservations as a service: another system sets goods aside for a while, and settles that once, by taking them, giving them back, or
 * letting the time run out. Whoever settles, holds the row of the reservation; so whatever comes first settles, and the others are told.
 */
@ApplicationModule(
        displayName = "Held reservations",
        allowedDependencies = {
            "shared",
            "webapi",
            "search",
            "product",
            "stock",
            "sourceitem",
            "reservation",
            "salability",
            "promise"
        })
@NullMarked
package dev.holdfast.hold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
