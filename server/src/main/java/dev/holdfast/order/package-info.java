/** What was bought: orders, how far each has come, and what people may do with them. */
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {
            "shared",
            "webapi",
            "search",
            "store",
            "product",
            "stock",
            "reservation",
            "customer",
            "event"
        })
@NullMarked
package dev.holdfast.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
