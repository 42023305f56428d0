package dev.holdfast.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.NotReplayed;
import dev.holdfast.webapi.RestRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

@RestRoutes
class MeController {

    private final AdminUsers users;
    private final Roles roles;
    private final ChangeOwnPassword changeOwnPassword;
    private final RevokeTokens revokeTokens;

    MeController(AdminUsers users, Roles roles, ChangeOwnPassword changeOwnPassword, RevokeTokens revokeTokens) {
        this.users = users;
        this.roles = roles;
        this.changeOwnPassword = changeOwnPassword;
        this.revokeTokens = revokeTokens;
    }

    /**
     * @param type {@code admin} or {@code integration}
     * @param name of the user as for signing in, or of the integration
     * @param email absent, as are the other names and the role, of integrations
     * @param role its name
     * @param resources all that the caller holds, with what they include
     * @param expiresAt when the token of this request ends; null when it lasts until it is revoked
     */
    record MeView(
            String type,
            @Nullable Integer id,
            String name,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String role,
            List<String> resources,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Instant expiresAt) {}

    @Acl(Acl.ADMIN)
    @GetMapping("/V1/access/me")
    MeView me(Caller caller) {
        var user = caller.type() == Caller.Type.ADMIN && caller.id() != null
                ? users.find(caller.id()).map(AdminUser::details)
                : Optional.<UserDetails>empty();
        return new MeView(
                caller.type().label(),
                caller.id(),
                caller.name(),
                user.map(UserDetails::email).orElse(null),
                user.map(UserDetails::firstName).orElse(null),
                user.map(UserDetails::lastName).orElse(null),
                user.map(UserDetails::roleId)
                        .flatMap(roles::find)
                        .map(role -> role.grant().name())
                        .orElse(null),
                List.copyOf(caller.resources()),
                caller.tokenExpiresAt());
    }

    @Acl(Acl.ADMIN)
    @NotReplayed
    @PutMapping("/V1/access/me/password")
    boolean changePassword(Caller caller, String currentPassword, String newPassword) {
        changeOwnPassword.change(caller, currentPassword, newPassword);
        return true;
    }

    /** Signs out: ends the token of this request, and no other. */
    @Acl(Acl.ADMIN)
    @DeleteMapping("/V1/access/me/token")
    boolean signOut(HttpServletRequest request) {
        revokeTokens.single(BearerToken.of(request).orElseThrow());
        return true;
    }
}
