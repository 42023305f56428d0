package dev.holdfast.access;

import dev.holdfast.webapi.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes roles: only such as do not go beyond what the caller holds, neither before nor after. */
@Service
class SaveRole {

    private final AdminUsers users;
    private final Roles roles;
    private final ApplicationEventPublisher events;

    SaveRole(AdminUsers users, Roles roles, ApplicationEventPublisher events) {
        this.users = users;
        this.roles = roles;
        this.events = events;
    }

    @Transactional
    Role create(Caller caller, RoleChange wanted) {
        var grant = wanted.of(Grant.NONE);
        grant.check();
        users.lock();
        Resources.requireHeldBy(caller, grant.resources());
        if (roles.findId(grant.name()).isPresent()) throw new NameTaken(grant.name());
        return roles.get(roles.add(grant));
    }

    @Transactional
    Role change(Caller caller, int id, RoleChange wanted) {
        users.lock();
        var stored = roles.get(id).grant();
        var grant = wanted.of(stored);
        grant.check();
        Resources.requireHeldBy(caller, stored.resources());
        Resources.requireHeldBy(caller, grant.resources());
        if (roles.findId(grant.name()).orElse(id) != id) throw new NameTaken(grant.name());
        roles.change(id, grant);
        users.requireAdministrator();
        events.publishEvent(new AccessChanged());
        return roles.get(id);
    }
}
