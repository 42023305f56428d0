/** What was given back: credit memos, the money they stand for, and what becomes of their goods. */
@ApplicationModule(
        displayName = "Credit memos",
        allowedDependencies = {
            "shared",
            "webapi",
            "search",
            "event",
            "product",
            "reservation",
            "sourceitem",
            "selection",
            "order",
            "invoice",
            "shipment"
        })
@NullMarked
package dev.holdfast.creditmemo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
