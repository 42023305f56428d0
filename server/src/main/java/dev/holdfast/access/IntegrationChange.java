package dev.holdfast.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to hold for an integration from now on; what is absent stays as it is. */
record IntegrationChange(
        @Nullable String name,
        @Nullable List<String> resources,
        @Nullable Boolean isActive) {

    Grant of(Grant stored) {
        return stored.but(name, resources);
    }

    boolean activeOr(boolean stored) {
        return isActive == null ? stored : isActive;
    }
}
