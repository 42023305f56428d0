package dev.holdfast.access;

import dev.holdfast.webapi.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes a role that nobody has. */
@Service
class DeleteRole {

    private final AdminUsers users;
    private final Roles roles;

    DeleteRole(AdminUsers users, Roles roles) {
        this.users = users;
        this.roles = roles;
    }

    @Transactional
    void delete(Caller caller, int id) {
        users.lock();
        var grant = roles.get(id).grant();
        Resources.requireHeldBy(caller, grant.resources());
        int usersWithIt = users.countWithRole(id);
        if (usersWithIt > 0) throw new RoleInUse(grant.name(), usersWithIt);
        roles.remove(id);
    }
}
