package dev.holdfast.access;

import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Caller;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends tokens: every one that somebody has, or a single one. */
@Service
class RevokeTokens {

    private final Tokens tokens;
    private final AdminUsers users;
    private final Integrations integrations;
    private final ApplicationEventPublisher events;

    RevokeTokens(Tokens tokens, AdminUsers users, Integrations integrations, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.users = users;
        this.integrations = integrations;
        this.events = events;
    }

    /** The caller's own. */
    @Transactional
    void ofCaller(Caller caller) {
        revoke(caller.type(), Objects.requireNonNull(caller.id()));
    }

    @Transactional
    void ofUser(Caller caller, int userId) {
        if (users.find(userId).isEmpty()) throw Refusal.noSuchEntity("userId", userId);
        Resources.requireHeldBy(caller, users.resources(userId));
        revoke(Caller.Type.ADMIN, userId);
    }

    @Transactional
    void ofIntegration(Caller caller, int integrationId) {
        var integration = integrations.get(integrationId);
        Resources.requireHeldBy(caller, integration.grant().resources());
        revoke(Caller.Type.INTEGRATION, integrationId);
    }

    /** Other tokens of the same owner go on. */
    @Transactional
    void single(String token) {
        tokens.revoke(Digest.of(token));
        events.publishEvent(new AccessChanged());
    }

    private void revoke(Caller.Type ownerType, int ownerId) {
        tokens.revoke(ownerType, ownerId);
        events.publishEvent(new AccessChanged());
    }
}
