package dev.holdfast.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The token of a request, from its header {@code Authorization: Bearer <token>}. */
public final class BearerToken {

    private BearerToken() {}

    public static Optional<String> of(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null) return Optional.empty();
        var parts = header.split(" ", -1);
        return parts.length == 2 && parts[0].equalsIgnoreCase("Bearer") && !parts[1].isEmpty()
                ? Optional.of(parts[1])
                : Optional.empty();
    }
}
