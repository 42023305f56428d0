package dev.holdfast.access;

import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Caller;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes and changes admin users. Passwords are hashed before the transaction begins. What a user may do before and after must be
 * within what the caller may do: otherwise a password set for a mightier user would be a way to become that user.
 */
@Service
class SaveUser {

    private static final UserDetails NOBODY = new UserDetails("", null, null, null, true, null);

    private final AdminUsers users;
    private final Roles roles;
    private final Passwords passwords;
    private final SetPassword setPassword;
    private final Tokens tokens;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    SaveUser(
            AdminUsers users,
            Roles roles,
            Passwords passwords,
            SetPassword setPassword,
            Tokens tokens,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.users = users;
        this.roles = roles;
        this.passwords = passwords;
        this.setPassword = setPassword;
        this.tokens = tokens;
        this.transaction = transaction;
        this.events = events;
    }

    AdminUser create(Caller caller, UserChange wanted) {
        var details = wanted.of(NOBODY);
        var findings = new Findings();
        details.check(findings);
        var password = wanted.password();
        if (password == null || password.isEmpty()) {
            findings.addRequired("password");
            password = "";
        }
        findings.refuseInput();
        var hash = passwords.hashOfAdmin(password);
        return transaction.execute(_ -> {
            users.lock();
            requireRole(details);
            if (users.findId(details.username()).isPresent()) throw new NameTaken(details.username());
            int id = users.add(details, hash);
            Resources.requireHeldBy(caller, users.resources(id));
            return users.find(id).orElseThrow();
        });
    }

    AdminUser change(Caller caller, int id, UserChange wanted) {
        var newHash = Optional.ofNullable(wanted.password()).map(passwords::hashOfAdmin);
        return transaction.execute(_ -> {
            users.lock();
            var stored = users.find(id).orElseThrow(() -> Refusal.noSuchEntity("userId", id));
            var details = wanted.of(stored.details());
            var findings = new Findings();
            details.check(findings);
            findings.refuseInput();
            requireRole(details);
            if (users.findId(details.username()).orElse(id) != id) throw new NameTaken(details.username());

            Resources.requireHeldBy(caller, users.resources(id));
            users.change(id, details);
            Resources.requireHeldBy(caller, users.resources(id));
            users.requireAdministrator();
            var changed = users.find(id).orElseThrow();
            newHash.ifPresent(hash -> setPassword.set(changed, hash));
            if (!details.isActive()) tokens.revoke(Caller.Type.ADMIN, id);
            events.publishEvent(new AccessChanged());
            return changed;
        });
    }

    private void requireRole(UserDetails details) {
        var roleId = details.roleId();
        if (roleId != null && roles.find(roleId).isEmpty()) {
            throw Refusal.invalidValue("role_id", roleId);
        }
    }
}
