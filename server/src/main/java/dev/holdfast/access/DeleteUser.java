package dev.holdfast.access;

import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes an admin user, whose tokens end at once. */
@Service
class DeleteUser {

    private final AdminUsers users;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    DeleteUser(AdminUsers users, Tokens tokens, ApplicationEventPublisher events) {
        this.users = users;
        this.tokens = tokens;
        this.events = events;
    }

    @Transactional
    void delete(Caller caller, int id) {
        users.lock();
        if (users.find(id).isEmpty()) throw Refusal.noSuchEntity("userId", id);
        Resources.requireHeldBy(caller, users.resources(id));
        users.remove(id);
        users.requireAdministrator();
        tokens.revoke(Caller.Type.ADMIN, id);
        events.publishEvent(new AccessChanged());
    }
}
