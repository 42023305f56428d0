/**
 * Carts become orders. What a cart holds is promised, the order is written and the cart is closed in one transaction, so that there is never
 * an order without its promises, nor the reverse, nor two orders of one cart.
 */
@ApplicationModule(
        displayName = "Checkout",
        allowedDependencies = {
            "shared",
            "webapi",
            "store",
            "product",
            "stock",
            "salability",
            "reservation",
            "promise",
            "customer",
            "pickuplocation",
            "cart",
            "order"
        })
@NullMarked
package dev.holdfast.checkout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
