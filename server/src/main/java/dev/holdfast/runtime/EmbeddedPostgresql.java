package dev.holdfast.runtime;

import com.sun.management.OperatingSystemMXBean;
import dev.holdfast.runtime.PostgresqlFolder.Postmaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of Holdfast's own, kept in a {@link PostgresqlFolder} and running as long as the server does. What it
 * acknowledged is on disk: nothing that makes PostgreSQL durable is turned off. It listens on the loopback address
 * only, on a port that was free, and lets nobody in without the password. When it dies it is started again.
 */
final class EmbeddedPostgresql implements JdbcConnectionDetails, AutoCloseable {

    private static final String USER = "holdfast";
    private static final String DATABASE = "holdfast";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresql.class);
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5); // long enough to replay the log after a crash
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int START_ATTEMPTS = 5;
    private static final int CONNECTIONS_BESIDE_THE_POOL =
            50; // another server, the audit, a backup, a person with psql

    private final PostgresqlFolder folder;
    private final FileChannel lock;
    private final PostgresqlProgram program;
    private final PostgresqlAccount account;
    private final PostgresqlLog output = new PostgresqlLog();
    private final String password;
    private final int port;
    private final int connections;
    private Process process;
    private volatile boolean stopping;

    /**
     * Starts PostgreSQL on {@code path}, with room for {@code poolSize} connections; the first time, the folder and an
     * empty database are made.
     */
    static EmbeddedPostgresql start(Path path, int poolSize) {
        return orRefuse(path, () -> {
            var folder = new PostgresqlFolder(Files.createDirectories(path).toRealPath());
            var lock = folder.lock();
            if (lock.isEmpty())
                throw new StartRefused("Holdfast is already running on the folder %s, with process id %s."
                        .formatted(path.getParent(), folder.lockedBy()));
            return new EmbeddedPostgresql(folder, lock.get(), poolSize);
        });
    }

    /** The PostgreSQL of the server that runs on {@code path}; when none does, starts it as that server would. */
    static JdbcConnectionDetails startOrJoin(Path path, int poolSize) {
        return orRefuse(path, () -> {
            if (Files.notExists(path)) throw new StartRefused("There is no data in %s.".formatted(path.getParent()));
            var folder = new PostgresqlFolder(path.toRealPath());
            var lock = folder.lock();
            if (lock.isPresent()) return new EmbeddedPostgresql(folder, lock.get(), poolSize);

            var running = folder.postmaster().filter(Postmaster::ready);
            if (running.isEmpty())
                throw new StartRefused("The server on %s, with process id %s, is starting or stopping: try again."
                        .formatted(path.getParent(), folder.lockedBy()));
            return new PostgresqlAddress(url(running.get().port()), USER, folder.password());
        });
    }

    private interface Start<T> {
        T start() throws IOException, InterruptedException;
    }

    private static <T> T orRefuse(Path path, Start<T> start) {
        try {
            return start.start();
        } catch (IOException e) {
            throw new StartRefused("The embedded PostgreSQL in %s cannot start: %s".formatted(path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start of PostgreSQL was interrupted.", e);
        }
    }

    private EmbeddedPostgresql(PostgresqlFolder folder, FileChannel lock, int poolSize)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.lock = lock;
        program = PostgresqlProgram.unpackInto(folder.path());
        account = PostgresqlAccount.of(folder, program);
        if (Files.exists(folder.data())) {
            refuseOtherVersion();
            stopOrphan();
            password = folder.password();
        } else {
            password = folder.newPassword();
            create();
        }
        connections = poolSize + CONNECTIONS_BESIDE_THE_POOL;
        port = freePort();
        process = startProcess();
    }

    @Override
    public String getJdbcUrl() {
        return url(port);
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    /** Stops PostgreSQL; what clients have not committed by then is rolled back. */
    @Override
    public synchronized void close() {
        stopping = true;
        try {
            stop(process.toHandle());
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A major version of PostgreSQL reads no other's files; {@code PG_VERSION} says whose they are. */
    private void refuseOtherVersion() throws IOException, InterruptedException {
        var kept = Files.readString(folder.data().resolve("PG_VERSION")).strip();
        var ours = run("", program.postgres(), "--version").strip(); // postgres (PostgreSQL) 18.6
        if (!ours.matches(".* %s\\b.*".formatted(kept)))
            throw new StartRefused(
                    "%s was made by PostgreSQL %s, and this Holdfast brings %s: see Upgrading in docs/operations.md."
                            .formatted(folder.data(), kept, ours));
    }

    /** Makes the database under another name until it is whole, so that a crash leaves all of it or nothing. */
    private void create() throws IOException, InterruptedException {
        log.info("Making a new database in {}", folder.data());
        var unfinished = folder.path().resolve("data-unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        account.own(Files.createDirectory(unfinished, ownerOnly));
        run(
                "",
                program.initdb(),
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        // PostgreSQL's superuser has no password, so nobody can log in as it.
        Files.writeString(unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        var statements = "create role %s login password '%s';\ncreate database %s owner %s;\n"
                .formatted(USER, password, DATABASE, USER);
        run(statements, program.postgres(), "--single", "-D", unfinished.toString(), "postgres");
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Runs one of PostgreSQL's programs to its end, and gives what it said. */
    private String run(String input, String... command) throws IOException, InterruptedException {
        var running = builder(List.of(command)).start();
        try (var stdin = running.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) throw new StartRefused("PostgreSQL does not work here: " + said.strip());
        return said;
    }

    private ProcessBuilder builder(List<String> command) {
        return new ProcessBuilder(account.command(command))
                .directory(folder.path().toFile())
                .redirectErrorStream(true);
    }

    /**
     * A server that was killed left its PostgreSQL running. We hold the lock, so nobody needs that PostgreSQL: it is
     * stopped. A process that only happens to have its id now is left alone.
     */
    private void stopOrphan() throws IOException, InterruptedException {
        var postmaster = folder.postmaster();
        if (postmaster.isEmpty()) return;
        var process = ProcessHandle.of(postmaster.get().pid());
        if (process.isEmpty()) return;

        var command = process.get().info().commandLine().orElse("");
        if (command.contains(folder.data().toString())) {
            log.warn(
                    "Stopping the PostgreSQL (process id {}) that a killed server left behind",
                    process.get().pid());
            stop(process.get());
        } else if (command.contains("postgres")) {
            throw new StartRefused(
                    "The PostgreSQL with process id %d seems to run on %s, under another name: stop it, or delete %s if it does not."
                            .formatted(process.get().pid(), folder.data(), folder.postmasterFile()));
        } else {
            Files.delete(folder.postmasterFile());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process startProcess() throws IOException, InterruptedException {
        for (var attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            var started = builder(serverCommand()).start();
            output.copy(started);
            if (becomesReady(started)) {
                Thread.ofPlatform().daemon().name("postgresql-watch").start(() -> restartWhenItEnds(started));
                return started;
            }
            Thread.sleep(500); // the processes of a PostgreSQL killed a moment ago may still be going
        }
        throw new StartRefused(
                "The embedded PostgreSQL in %s does not start: %s".formatted(folder.path(), output.reason()));
    }

    private boolean becomesReady(Process started) throws IOException, InterruptedException {
        var giveUpAt = Instant.now().plus(START_TIMEOUT);
        while (started.isAlive() && Instant.now().isBefore(giveUpAt)) {
            var ready =
                    folder.postmaster().filter(postmaster -> postmaster.pid() == started.pid() && postmaster.ready());
            if (ready.isPresent()) return true;
            Thread.sleep(POLL);
        }
        started.destroy();
        return false;
    }

    private List<String> serverCommand() {
        var command = new ArrayList<String>();
        // In a session of its own, Ctrl-C at the terminal reaches the server alone, which then stops PostgreSQL last.
        if (System.getProperty("os.name").equals("Linux")) command.add("setsid");
        command.addAll(List.of(program.postgres(), "-D", folder.data().toString()));
        for (var setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "max_connections=" + connections,
                "shared_buffers=" + sharedBuffersMegabytes() + "MB",
                "effective_cache_size=" + 4 * sharedBuffersMegabytes() + "MB",
                "random_page_cost=1.1",
                "jit=off",
                "min_wal_size=256MB",
                "max_wal_size=2GB",
                "timezone=UTC",
                "log_timezone=UTC",
                "logging_collector=off",
                "log_line_prefix=",
                "log_min_messages=log",
                "log_checkpoints=off")) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    /** An eighth of the machine's memory: Java and the cache of the file system want theirs. */
    private static long sharedBuffersMegabytes() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp((machine.getTotalMemorySize() >> 20) / 8, 128, 2048);
    }

    private void restartWhenItEnds(Process postgresql) {
        try {
            var exitCode = postgresql.waitFor();
            synchronized (this) {
                if (stopping) return;
                log.error("PostgreSQL ended by itself (exit code {}); starting it again", exitCode);
                process = startProcess();
            }
        } catch (IOException | StartRefused e) {
            log.error("PostgreSQL cannot be started again: restart Holdfast", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL's fast shutdown, and after a time its immediate one, from which it recovers as from a crash. */
    private void stop(ProcessHandle postgresql) throws IOException, InterruptedException {
        if (!postgresql.isAlive()) return;
        signal("INT", postgresql);
        if (ends(postgresql)) return;
        log.warn("PostgreSQL does not stop within {} s; stopping it at once", STOP_TIMEOUT.toSeconds());
        signal("QUIT", postgresql);
        if (!ends(postgresql))
            throw new IOException("PostgreSQL with process id %d does not stop".formatted(postgresql.pid()));
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, process.pid()))
                .start()
                .waitFor();
    }

    private boolean ends(ProcessHandle postgresql) throws IOException, InterruptedException {
        var giveUpAt = Instant.now().plus(STOP_TIMEOUT);
        while (Instant.now().isBefore(giveUpAt)) {
            // Its file is gone when it has let go of everything; its process may stay on as a zombie nobody waits for.
            if (!postgresql.isAlive() || folder.postmaster().isEmpty()) return true;
            Thread.sleep(POLL);
        }
        return false;
    }
}
