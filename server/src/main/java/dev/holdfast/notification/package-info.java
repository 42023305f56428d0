/** From which quantity on a source item counts as low. Rows come and go with the source items; those who write these say so. */
@ApplicationModule(
        displayName = "Low-quantity notifications",
        allowedDependencies = {"shared", "webapi", "store", "source", "product"})
@NullMarked
package dev.holdfast.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
