package dev.holdfast.access;

import dev.holdfast.webapi.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes integrations: only such as do not go beyond what the caller holds, neither before nor after. */
@Service
class SaveIntegration {

    private final AdminUsers users;
    private final Integrations integrations;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    SaveIntegration(AdminUsers users, Integrations integrations, Tokens tokens, ApplicationEventPublisher events) {
        this.users = users;
        this.integrations = integrations;
        this.tokens = tokens;
        this.events = events;
    }

    /** A new integration, and the token that it acts with. */
    record Created(Integration integration, String token) {}

    @Transactional
    Created create(Caller caller, IntegrationChange wanted) {
        var grant = wanted.of(Grant.NONE);
        grant.check();
        users.lock();
        Resources.requireHeldBy(caller, grant.resources());
        if (integrations.findId(grant.name()).isPresent()) throw new NameTaken(grant.name());
        int id = integrations.add(grant, wanted.activeOr(true));
        return new Created(integrations.get(id), tokens.issueLasting(Caller.Type.INTEGRATION, id));
    }

    @Transactional
    Integration change(Caller caller, int id, IntegrationChange wanted) {
        users.lock();
        var stored = integrations.get(id);
        var grant = wanted.of(stored.grant());
        grant.check();
        Resources.requireHeldBy(caller, stored.grant().resources());
        Resources.requireHeldBy(caller, grant.resources());
        if (integrations.findId(grant.name()).orElse(id) != id) throw new NameTaken(grant.name());
        integrations.change(id, grant, wanted.activeOr(stored.active()));
        events.publishEvent(new AccessChanged());
        return integrations.get(id);
    }
}
