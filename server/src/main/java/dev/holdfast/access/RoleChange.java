package dev.holdfast.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to hold for a role from now on; what is absent stays as it is. */
record RoleChange(@Nullable String name, @Nullable List<String> resources) {

    Grant of(Grant stored) {
        return stored.but(name, resources);
    }
}
