package dev.holdfast.runtime;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account PostgreSQL's programs run as. PostgreSQL refuses to be root; started by root, it runs as the user
 * {@code postgres} or {@code nobody}, and a kept folder stays with the user who has it already.
 */
final class PostgresqlAccount {

    private final List<String> prefix;
    private final Optional<String> user;

    private PostgresqlAccount(List<String> prefix, Optional<String> user) {
        this.prefix = prefix;
        this.user = user;
    }

    /** The account for {@code folder}, seen to be able to run {@code program}. */
    static PostgresqlAccount of(PostgresqlFolder folder, PostgresqlProgram program)
            throws IOException, InterruptedException {
        if (new UnixSystem().getUid() != 0) return new PostgresqlAccount(List.of(), Optional.empty());

        var user = userFor(folder.data());
        var plain = List.of("setpriv", "--reuid=" + user, "--regid=" + output("id", "-g", user), "--clear-groups");
        if (mayRun(plain, program)) return new PostgresqlAccount(plain, Optional.of(user));

        // Below a folder that only root may enter, such as /root: of all root may do, keep the passing of closed doors.
        var passing = new ArrayList<>(plain);
        passing.addAll(List.of(
                "--inh-caps=-all,+dac_override",
                "--ambient-caps=+dac_override",
                "--bounding-set=-all,+dac_override",
                "--securebits=+no_setuid_fixup"));
        if (mayRun(passing, program)) return new PostgresqlAccount(passing, Optional.of(user));

        throw new StartRefused(
                "PostgreSQL does not run as root, and as the user %s it cannot enter %s: start Holdfast as another user, or choose a --data-dir that %s may enter."
                        .formatted(user, folder.path(), user));
    }

    /** The command that runs {@code program} as this account, in a process of the same id. */
    List<String> command(List<String> program) {
        return Stream.concat(prefix.stream(), program.stream()).toList();
    }

    void own(Path file) throws IOException {
        if (user.isEmpty()) return;
        var principals = file.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(file, principals.lookupPrincipalByName(user.get()));
    }

    private static String userFor(Path data) throws IOException, InterruptedException {
        if (Files.exists(data)) {
            var owner = Files.getOwner(data).getName();
            if (!owner.equals("root")) return owner;
        }
        return output("id", "-u", "postgres").isEmpty() ? "nobody" : "postgres";
    }

    private static boolean mayRun(List<String> prefix, PostgresqlProgram program) throws InterruptedException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("test", "-x", program.postgres()));
        try {
            return start(command).waitFor() == 0;
        } catch (IOException e) {
            throw new StartRefused(
                    "PostgreSQL does not run as root, and the program setpriv (package util-linux) is not there to change that: start Holdfast as another user.",
                    e);
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var process = start(List.of(command));
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
