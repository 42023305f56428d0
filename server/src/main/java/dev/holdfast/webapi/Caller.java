package dev.holdfast.webapi;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, and what they may do.
 *
 * @param id of the admin user, integration or customer; null for a guest and for Holdfast itself
 * @param name as people know the caller
 * @param resources the granted resources with all that they include
 */
public record Caller(Type type, @Nullable Integer id, String name, Set<String> resources) {

    public static final String FULL_ACCESS = "Magento_Backend::all";
    public static final Caller GUEST = new Caller(Type.GUEST, null, "guest", Set.of());

    /** Holdfast acting on its own behalf. */
    public static final Caller SYSTEM = new Caller(Type.SYSTEM, null, "holdfast", Set.of(FULL_ACCESS));

    public enum Type {
        INTEGRATION,
        ADMIN,
        CUSTOMER,
        GUEST,
        SYSTEM;

        /** As stored and shown: {@code admin}. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean may(String resource) {
        return switch (resource) {
            case Acl.ANONYMOUS -> true;
            case Acl.SELF -> type == Type.CUSTOMER || resources.contains(FULL_ACCESS);
            case Acl.ADMIN -> type == Type.ADMIN || type == Type.INTEGRATION;
            case String _ -> resources.contains(resource) || resources.contains(FULL_ACCESS);
        };
    }
}
