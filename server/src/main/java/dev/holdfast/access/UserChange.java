package dev.holdfast.access;

import dev.holdfast.webapi.Sent;
import org.jspecify.annotations.Nullable;

/** What is to be known of a user from now on; what is absent stays as it is. */
record UserChange(
        @Nullable String username,
        @Nullable String password,
        Sent<String> email,
        Sent<String> firstName,
        Sent<String> lastName,
        @Nullable Boolean isActive,
        Sent<Integer> roleId) {

    UserDetails of(UserDetails stored) {
        return new UserDetails(
                username == null ? stored.username() : username,
                email.orKeep(stored.email()),
                firstName.orKeep(stored.firstName()),
                lastName.orKeep(stored.lastName()),
                isActive == null ? stored.isActive() : isActive,
                roleId.orKeep(stored.roleId()));
    }
}
