package dev.holdfast.access;

import static dev.holdfast.access.People.PASSWORD;
import static dev.holdfast.access.People.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.runtime.StartRefused;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AdminUsers users;

    @Autowired
    Passwords passwords;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    People people;

    @BeforeEach
    void no_users() {
        people = new People(api);
        jdbc.sql("delete from admin_user").update();
    }

    @Test
    void a_password_is_made_shown_and_kept_where_only_the_owner_can_read_it(CapturedOutput output) throws IOException {
        var dataFolder = folder.resolve("data");

        start("admin", "", dataFolder);

        var file = dataFolder.resolve("admin-password");
        var password = Files.readString(file).strip();
        assertThat(password).matches("([a-z]{4}[2-9]-){3}[a-z]{4}[2-9]");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(dataFolder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(output.getOut()).contains("user name  admin", "password   " + password, file.toString());
        var token = people.signIn("admin", password).hasStatus(200).json().asString();
        api.withToken(token).get("/V1/access/users").hasStatus(200);
    }

    @Test
    void a_chosen_name_and_password_are_taken_and_shown_nowhere(CapturedOutput output) {
        start("ops", PASSWORD, folder);

        people.signIn("ops", PASSWORD).hasStatus(200);
        assertThat(output.getAll()).doesNotContain(PASSWORD);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void later_starts_change_nothing(CapturedOutput output) {
        start("ops", PASSWORD, folder);

        start("ops", "an0ther-horse", folder);
        start("admin", "", folder);
        start("admin", "weak", folder);

        people.signIn("ops", PASSWORD).hasStatus(200);
        people.signIn("ops", "an0ther-horse").refused(401, REFUSED);
        assertThat(names()).containsExactly("ops");
        assertThat(output.getAll()).doesNotContain("password");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_weak_password_or_a_bad_name_stops_the_start_with_one_line() {
        assertThatThrownBy(() -> start("admin", "weak", folder))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The administrator admin cannot be made from HOLDFAST_ADMIN_USERNAME and"
                        + " HOLDFAST_ADMIN_PASSWORD: The password needs at least 8 characters."
                        + " Create a new password and try again.");
        assertThatThrownBy(() -> start(" admin", PASSWORD, folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Invalid value of \" admin\" provided for the username field.");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_stops_the_start_without_an_administrator() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> start("admin", "", file)).isInstanceOf(StartRefused.class);

        assertThat(names()).isEmpty();
    }

    @RepeatedTest(3)
    void servers_that_start_at_the_same_moment_make_one_administrator_and_show_one_password(CapturedOutput output)
            throws Exception {
        var starts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 3; i++) {
            var dataFolder = folder.resolve("data-" + i);
            starts.add(() -> {
                start("admin", "", dataFolder);
                return Files.exists(dataFolder.resolve("admin-password"));
            });
        }

        assertThat(Concurrently.race(starts)).containsExactlyInAnyOrder(true, false, false);
        assertThat(names()).containsExactly("admin");
        assertThat(output.getOut().split("password   ", -1)).hasSize(2);
    }

    private void start(String username, String password, Path dataFolder) {
        new FirstAdministrator(users, passwords, transaction, username, password, dataFolder)
                .afterSingletonsInstantiated();
    }

    private List<String> names() {
        return jdbc.sql("select username from admin_user")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
