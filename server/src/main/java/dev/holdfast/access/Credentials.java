package dev.holdfast.access;

import static dev.holdfast.webapi.Caller.Type.ADMIN;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whether a password is that of an active admin user. Wrong ones are counted, and too many of them lock the name. Neither the
 * answer nor the time that it takes tells why it is no. To be asked outside of a transaction: hashing takes its time, and a
 * failure counts although the request is refused.
 */
@Component
class Credentials {

    private final AdminUsers users;
    private final Passwords passwords;
    private final SignInFailures failures;

    Credentials(AdminUsers users, Passwords passwords, SignInFailures failures) {
        this.users = users;
        this.passwords = passwords;
        this.failures = failures;
    }

    /** @throws Refusal 401 when the password is wrong, the user unknown or not active, or the name locked */
    AdminUsers.Secret check(String username, String password) {
        if (failures.isLocked(ADMIN, username)) throw refused();
        var user = users.findSecret(username);
        var hash = user.map(AdminUsers.Secret::passwordHash).orElse(Passwords.OF_NOBODY);
        boolean right = passwords.match(password, hash);
        if (!right || user.isEmpty() || !user.get().active()) {
            failures.add(ADMIN, username);
            throw refused();
        }
        failures.forgetUnlessLocked(ADMIN, username);
        // Other guesses may have locked the name while this one was being checked.
        if (failures.isLocked(ADMIN, username)) throw refused();
        return user.get();
    }

    /** One answer for all reasons. */
    static Refusal refused() {
        return Refusal.of(
                Refusal.Kind.UNAUTHORIZED,
                Message.of("The account sign-in was incorrect or your account is disabled temporarily."
                        + " Please wait and try again later."));
    }
}
