/** The words every feature uses: SKUs, codes, quantities, refusals. Knows no feature. */
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package dev.holdfast.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
