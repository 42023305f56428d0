package dev.holdfast.access;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.holdfast.runtime.StartRefused;
import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the first administrator, when a server starts on a database without users. Two servers that start at once make one. A
 * password that nobody chose is shown once, and kept in a file that only its owner can read.
 */
@Component
@ConditionalOnWebApplication
class FirstAdministrator implements SmartInitializingSingleton {

    private final AdminUsers users;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final String username;
    private final String chosenPassword;
    private final Path dataFolder;

    FirstAdministrator(
            AdminUsers users,
            Passwords passwords,
            TransactionOperations transaction,
            @Value("${holdfast.admin.username:admin}") String username,
            @Value("${holdfast.admin.password:}") String chosenPassword,
            @Value("${holdfast.data-dir}") Path dataFolder) {
        this.users = users;
        this.passwords = passwords;
        this.transaction = transaction;
        this.username = username;
        this.chosenPassword = chosenPassword;
        this.dataFolder = dataFolder;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!users.isEmpty()) return;
        var administrator = new UserDetails(username, null, null, null, true, Roles.ADMINISTRATORS);
        boolean chosen = !chosenPassword.isEmpty();
        var password = chosen ? chosenPassword : passwords.random();
        var hash = hash(administrator, password);
        boolean made = transaction.execute(_ -> {
            users.lock();
            if (!users.isEmpty()) return false; // by another server, meanwhile
            users.add(administrator, hash);
            if (!chosen) write(password);
            return true;
        });
        if (made && !chosen) show(password);
    }

    private PasswordHash hash(UserDetails administrator, String password) {
        try {
            var findings = new Findings();
            administrator.check(findings);
            findings.refuseInput();
            return passwords.hashOfAdmin(password);
        } catch (Refusal refusal) {
            throw StartRefused.wrongUse(
                    "The administrator %s cannot be made from HOLDFAST_ADMIN_USERNAME and HOLDFAST_ADMIN_PASSWORD: %s"
                            .formatted(username, refusal.getMessage()));
        }
    }

    private Path file() {
        return dataFolder.resolve("admin-password").toAbsolutePath();
    }

    /** Under another name until it is whole and nobody else can read it. */
    private void write(String password) {
        try {
            Files.createDirectories(dataFolder);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var unfinished = Files.createTempFile(dataFolder, "admin-password", ".tmp", ownerOnly);
            Files.writeString(unfinished, password + "\n");
            Files.move(unfinished, file(), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefused("The administrator's password cannot be kept in %s: %s".formatted(file(), e), e);
        }
    }

    private void show(String password) {
        System.out.print("""

                  Holdfast made the administrator for you:

                      user name  %s
                      password   %s

                  This is shown once. The password is also in %s
                  (only you can read it): delete that file once you keep the password elsewhere.

                """.formatted(username, password, file()));
    }
}
