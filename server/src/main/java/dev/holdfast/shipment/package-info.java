/** What left for the buyer, from which source: shipments, their tracking numbers and comments. To ship is to take goods from the source and to settle the promise of them. */
@ApplicationModule(
        displayName = "Shipments",
        allowedDependencies = {
            "shared",
            "webapi",
            "search",
            "source",
            "stock",
            "product",
            "sourceitem",
            "reservation",
            "event",
            "order"
        })
@NullMarked
package dev.holdfast.shipment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
