/** The catalogue as clients see and change it: products, their websites, and the stock data that clients of one warehouse know. */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "shared",
            "webapi",
            "search",
            "store",
            "product",
            "sourceitem",
            "reservation",
            "salability"
        })
@NullMarked
package dev.holdfast.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
