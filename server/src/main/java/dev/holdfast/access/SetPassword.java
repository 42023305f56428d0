package dev.holdfast.access;

import static dev.holdfast.webapi.Caller.Type.ADMIN;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a user another password: tokens got with the old one end, and a lock after wrong ones does too. */
@Service
class SetPassword {

    private final AdminUsers users;
    private final Tokens tokens;
    private final SignInFailures failures;
    private final ApplicationEventPublisher events;

    SetPassword(AdminUsers users, Tokens tokens, SignInFailures failures, ApplicationEventPublisher events) {
        this.users = users;
        this.tokens = tokens;
        this.failures = failures;
        this.events = events;
    }

    @Transactional
    void set(AdminUser user, PasswordHash hash) {
        users.setPassword(user.id(), hash);
        tokens.revoke(ADMIN, user.id());
        failures.forget(ADMIN, user.details().username());
        events.publishEvent(new AccessChanged());
    }
}
