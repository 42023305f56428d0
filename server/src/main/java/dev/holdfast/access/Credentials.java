package dev.holdfast.access;

import static dev.holdfast.webapi.Caller.Type.ADMIN;

import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Component;

/** Whether a password is that of an active admin user; as {@link PasswordCheck} says. */
@Component
class Credentials {

    private final AdminUsers users;
    private final PasswordCheck passwordCheck;

    Credentials(AdminUsers users, PasswordCheck passwordCheck) {
        this.users = users;
        this.passwordCheck = passwordCheck;
    }

    /** @throws Refusal 401 when the password is wrong, the user unknown or not active, or the name locked */
    AdminUsers.Secret check(String username, String password) {
        var user = users.findSecret(username).filter(AdminUsers.Secret::active);
        if (!passwordCheck.passes(ADMIN, username, password, user.map(AdminUsers.Secret::passwordHash))) {
            throw PasswordCheck.refused();
        }
        return user.orElseThrow(PasswordCheck::refused);
    }
}
