package dev.holdfast.access;

import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Caller;
import org.springframework.stereotype.Service;

/** Lets a user choose another password, who knows the present one. */
@Service
class ChangeOwnPassword {

    private final AdminUsers users;
    private final Credentials credentials;
    private final Passwords passwords;
    private final SetPassword setPassword;

    ChangeOwnPassword(AdminUsers users, Credentials credentials, Passwords passwords, SetPassword setPassword) {
        this.users = users;
        this.credentials = credentials;
        this.passwords = passwords;
        this.setPassword = setPassword;
    }

    /** @throws Refusal 401 when the present password is wrong; that counts like a failure to sign in */
    void change(Caller caller, String currentPassword, String newPassword) {
        if (caller.type() != Caller.Type.ADMIN) throw new NoPassword();
        var verified = credentials.check(caller.name(), currentPassword);
        var hash = passwords.hashOfAdmin(newPassword);
        setPassword.set(users.find(verified.userId()).orElseThrow(PasswordCheck::refused), hash);
    }
}
