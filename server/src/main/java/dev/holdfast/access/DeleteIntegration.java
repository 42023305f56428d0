package dev.holdfast.access;

import dev.holdfast.webapi.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes an integration, whose token ends at once. */
@Service
class DeleteIntegration {

    private final AdminUsers users;
    private final Integrations integrations;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    DeleteIntegration(AdminUsers users, Integrations integrations, Tokens tokens, ApplicationEventPublisher events) {
        this.users = users;
        this.integrations = integrations;
        this.tokens = tokens;
        this.events = events;
    }

    @Transactional
    void delete(Caller caller, int id) {
        users.lock();
        Resources.requireHeldBy(caller, integrations.get(id).grant().resources());
        integrations.remove(id);
        tokens.revoke(Caller.Type.INTEGRATION, id);
        events.publishEvent(new AccessChanged());
    }
}
