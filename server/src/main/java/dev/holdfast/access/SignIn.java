package dev.holdfast.access;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import org.springframework.stereotype.Service;

/** Gives an admin user a token for name and password. */
@Service
class SignIn {

    private final Credentials credentials;
    private final Tokens tokens;
    private final Configuration configuration;

    SignIn(Credentials credentials, Tokens tokens, Configuration configuration) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.configuration = configuration;
    }

    /** @throws Refusal 401 when the credentials are not right, or the user has no role */
    String signIn(String username, String password) {
        var user = credentials.check(username, password);
        if (!user.hasRole()) {
            throw Refusal.of(Refusal.Kind.UNAUTHORIZED, Message.of("More permissions are needed to access this."));
        }
        var lifetime = Tokens.hours(configuration.decimal(Setting.ADMIN_TOKEN_LIFETIME_HOURS));
        return tokens.issueIfUnchanged(user, lifetime).orElseThrow(PasswordCheck::refused);
    }
}
