package dev.holdfast.access;

import dev.holdfast.webapi.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an integration a new token in place of the one it has. */
@Service
class RenewIntegrationToken {

    private final AdminUsers users;
    private final Integrations integrations;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    RenewIntegrationToken(
            AdminUsers users, Integrations integrations, Tokens tokens, ApplicationEventPublisher events) {
        this.users = users;
        this.integrations = integrations;
        this.tokens = tokens;
        this.events = events;
    }

    @Transactional
    String renew(Caller caller, int id) {
        users.lock();
        Resources.requireHeldBy(caller, integrations.get(id).grant().resources());
        tokens.revoke(Caller.Type.INTEGRATION, id);
        var token = tokens.issueLasting(Caller.Type.INTEGRATION, id);
        events.publishEvent(new AccessChanged());
        return token;
    }
}
