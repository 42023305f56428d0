package dev.holdfast.access;

import dev.holdfast.runtime.Command;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code holdfast admin-password [USERNAME]}: gives a user who lost the password a new random one. */
@Component("admin-passwordCommand")
class AdminPasswordCommand implements Command {

    private static final int NO_SUCH_USER = 1;
    private static final int WRONG_USE = 2;

    private final AdminUsers users;
    private final Passwords passwords;
    private final SetPassword setPassword;
    private final String firstAdministrator;

    AdminPasswordCommand(
            AdminUsers users,
            Passwords passwords,
            SetPassword setPassword,
            @Value("${holdfast.admin.username:admin}") String firstAdministrator) {
        this.users = users;
        this.passwords = passwords;
        this.setPassword = setPassword;
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() > 1) {
            System.err.println("holdfast: name one user at most: holdfast admin-password USERNAME");
            return WRONG_USE;
        }
        var username = arguments.isEmpty() ? firstAdministrator : arguments.getFirst();
        var user = users.findId(username).flatMap(users::find);
        if (user.isEmpty()) {
            System.err.printf("holdfast: there is no user %s in this database%n", username);
            return NO_SUCH_USER;
        }
        var password = passwords.random();
        setPassword.set(user.get(), passwords.hashOfAdmin(password));
        System.out.printf("The password of %s is now %s%n", user.get().details().username(), password);
        if (!user.get().details().isActive()) {
            System.out.println("The user is disabled: another administrator has to enable it before it can sign in.");
        }
        return 0;
    }
}
