package dev.holdfast.webapi;

import dev.holdfast.shared.Refusal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, and what they may do.
 *
 * @param id of the admin user, integration or customer; null for a guest and for Holdfast itself
 * @param name as people know the caller
 * @param resources the granted resources with all that they include
 * @param tokenExpiresAt when the token of the request ends; null when it lasts, or there is none
 */
public record Caller(
        Type type,
        @Nullable Integer id,
        String name,
        Set<String> resources,
        @Nullable Instant tokenExpiresAt) {

    public static final String FULL_ACCESS = "Magento_Backend::all";
    public static final Caller GUEST = new Caller(Type.GUEST, null, "guest", Set.of(), null);

    /** Holdfast acting on its own behalf. */
    public static final Caller SYSTEM = new Caller(Type.SYSTEM, null, "holdfast", Set.of(FULL_ACCESS), null);

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

    /**
     * The customer who calls. Routes for {@link Acl#SELF} are open to administrators with full access too, who are no customer.
     *
     * @throws Refusal 400 when the caller is no customer
     */
    public int customerId() {
        if (type != Type.CUSTOMER || id == null) throw Refusal.required("customerId");
        return id;
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
