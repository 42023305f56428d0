/**
 * Carts: what somebody is about to buy, where to send it and how to pay. A cart promises nothing; that is done when it becomes an
 * order. Every change of a cart holds its row and raises its version, so that what was read can be told from what is.
 */
@ApplicationModule(
        displayName = "Carts",
        allowedDependencies = {
            "shared",
            "webapi",
            "search",
            "store",
            "directory",
            "product",
            "stock",
            "salability",
            "pickuplocation",
            "customer"
        })
@NullMarked
package dev.holdfast.cart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
