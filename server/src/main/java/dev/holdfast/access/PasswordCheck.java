package dev.holdfast.access;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Caller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a password is the right one. Wrong ones are counted, and too many of them lock the name. Neither the answer nor the time that
 * it takes tells why it is no. To be asked outside of a transaction: hashing takes its time, and a failure counts although the request
 * is refused.
 */
@Component
public class PasswordCheck {

    private final Passwords passwords;
    private final SignInFailures failures;

    PasswordCheck(Passwords passwords, SignInFailures failures) {
        this.passwords = passwords;
        this.failures = failures;
    }

    /**
     * @param name as whom somebody wants to act, whether there is anybody of that name or not
     * @param hash of that user's password; empty when there is no such user, or none who may sign in
     */
    public boolean passes(Caller.Type type, String name, String password, Optional<PasswordHash> hash) {
        if (failures.isLocked(type, name)) return false;
        boolean right = passwords.match(password, hash.orElse(Passwords.OF_NOBODY));
        if (!right || hash.isEmpty()) {
            failures.add(type, name);
            return false;
        }
        failures.forgetUnlessLocked(type, name);
        // Other guesses may have locked the name while this one was being checked.
        return !failures.isLocked(type, name);
    }

    /** 401 to somebody who wanted to sign in: one answer for all reasons. */
    public static Refusal refused() {
        return Refusal.of(
                Refusal.Kind.UNAUTHORIZED,
                Message.of("The account sign-in was incorrect or your account is disabled temporarily."
                        + " Please wait and try again later."));
    }
}
