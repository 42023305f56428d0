package dev.holdfast.runtime;

import static dev.holdfast.runtime.HoldfastProcess.database;
import static dev.holdfast.runtime.HoldfastProcess.eventually;
import static dev.holdfast.runtime.HoldfastProcess.folderOfPostgresql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.runtime.PostgresqlFolder.Postmaster;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a real process does when it is started wrongly, killed or told to stop. */
@TestMethodOrder(OrderAnnotation.class)
class ServerProcessTest {

    @TempDir
    static Path folder;

    @TempDir
    Path otherFolder;

    private static HoldfastProcess server;

    @BeforeAll
    static void start() throws Exception {
        server = HoldfastProcess.serving(folder);
        try (var connection = database(folder);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (row integer)");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void what_was_committed_survives_the_kill_of_the_server() throws Exception {
        commit(1);
        var orphan = postmaster();

        server.kill();
        assertThat(ProcessHandle.of(orphan.pid()).orElseThrow().isAlive()).isTrue();
        server.close();
        server = HoldfastProcess.serving(folder);

        assertThat(server.output())
                .contains("(process id %d) that a killed server left behind".formatted(orphan.pid()));
        assertThat(postmaster().pid()).isNotEqualTo(orphan.pid());
        assertThat(isKept(1)).isTrue();
    }

    @Test
    void what_was_committed_survives_the_kill_of_postgresql_which_is_started_again() throws Exception {
        commit(2);
        var killed = postmaster();

        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        eventually(() -> folderOfPostgresql(folder)
                .postmaster()
                .filter(postmaster -> postmaster.ready() && postmaster.pid() != killed.pid())
                .isPresent());

        assertThat(isKept(2)).isTrue();
        eventually(() -> server.status("/actuator/health/readiness") == 200);
    }

    @Test
    void a_second_server_on_the_folder_is_refused_in_one_line() throws Exception {
        var before = postmaster();

        try (var second = new HoldfastProcess(folder, "--port=0")) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output().strip())
                    .hasLineCount(1)
                    .endsWith("Holdfast is already running on the folder %s, with process id %d."
                            .formatted(folder.toRealPath().resolve("data"), server.pid()));
        }
        assertThat(postmaster()).isEqualTo(before);
    }

    @Test
    void a_port_in_use_is_refused_in_one_line_and_leaves_no_postgresql() throws Exception {
        try (var second = new HoldfastProcess(otherFolder, "--port=" + server.port())) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output().lines().toList().getLast())
                    .contains("Port %d is taken".formatted(server.port()));
        }
        assertThat(folderOfPostgresql(otherFolder).postmaster()).isEmpty();
    }

    @Test
    void the_audit_runs_beside_the_server() throws Exception {
        try (var audit = new HoldfastProcess(folder, "audit")) {
            assertThat(audit.exitCode()).isZero();
            assertThat(audit.output()).startsWith("Clean: ");
        }
    }

    @Test
    @Order(Integer.MAX_VALUE) // after the tests that want the server
    void sigterm_stops_postgresql_too() throws Exception {
        server.terminate();
        assertThat(folderOfPostgresql(folder).postmaster()).isEmpty();
    }

    @Test
    void a_wrong_setting_is_refused_in_one_line() throws Exception {
        try (var wrong = new HoldfastProcess(otherFolder, "--port=many")) {
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.output().strip())
                    .isEqualTo("holdfast: --port is 'many', not a whole number from 0 to 65535.");
        }
        assertThat(otherFolder).isEmptyDirectory();
    }

    @Test
    void data_of_another_version_of_postgresql_is_refused_in_one_line() throws Exception {
        var data = Files.createDirectories(folderOfPostgresql(otherFolder).data());
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        try (var newer = new HoldfastProcess(otherFolder, "--port=0")) {
            assertThat(newer.exitCode()).isEqualTo(1);
            assertThat(newer.output().strip()).hasLineCount(1).contains("was made by PostgreSQL 17");
        }
    }

    private static Postmaster postmaster() throws Exception {
        return folderOfPostgresql(folder).postmaster().orElseThrow();
    }

    private static void commit(int row) throws Exception {
        try (var connection = database(folder);
                var statement = connection.createStatement()) {
            statement.execute("insert into kept values (%d)".formatted(row));
        }
    }

    private static boolean isKept(int row) throws Exception {
        try (var connection = database(folder);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select from kept where row = %d".formatted(row))) {
            return rows.next();
        }
    }
}
