package dev.holdfast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server of its own for the benchmark, started as {@code ./holdfast serve} starts it, with its own database. */
final class HoldfastServer implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready at http://localhost:(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<String> start;
    private final Path folder;
    private final Process process;
    private final Path output;
    private final Database database;
    private final int port;
    private final Duration startTime;
    private final String password;

    /** How to reach a PostgreSQL. */
    record Database(String url, String user, String password) {

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    /**
     * @param start the command line that starts Holdfast
     * @param shared the database of another server; null to make one
     */
    private HoldfastServer(List<String> start, Path folder, String password, @Nullable Database shared)
            throws IOException, InterruptedException {
        this.start = start;
        this.folder = Files.createDirectories(folder);
        this.password = password;
        this.output = folder.resolve("server-%d.log".formatted(System.nanoTime()));
        var command = new ArrayList<>(start);
        command.addAll(List.of("serve", "--port=0", "--data-dir=" + folder.resolve("data")));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("HOLDFAST_"));
        environment.put("HOLDFAST_ADMIN_PASSWORD", password);
        if (shared != null) {
            environment.put("HOLDFAST_DB_URL", shared.url);
            environment.put("HOLDFAST_DB_USER", shared.user);
            environment.put("HOLDFAST_DB_PASSWORD", shared.password);
        }
        var begin = System.nanoTime();
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        port = awaitPort();
        startTime = Duration.ofNanos(System.nanoTime() - begin);
        database = shared == null ? embedded(folder.resolve("data/postgresql")) : shared;
    }

    /** A server with a new database in {@code folder}. */
    static HoldfastServer start(List<String> start, Path folder, String password)
            throws IOException, InterruptedException {
        return new HoldfastServer(start, folder, password, null);
    }

    /** Another process on the same database. */
    HoldfastServer another() throws IOException, InterruptedException {
        return new HoldfastServer(start, folder.resolve("another"), password, database);
    }

    private int awaitPort() throws IOException, InterruptedException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp && process.isAlive()) {
            var ready = READY.matcher(Files.readString(output));
            if (ready.find()) return Integer.parseInt(ready.group(1));
            Thread.sleep(5);
        }
        process.destroy();
        throw new IllegalStateException("The server did not start:\n" + Files.readString(output));
    }

    /** The embedded PostgreSQL says its port in the fourth line of its own file. */
    private static Database embedded(Path postgresql) throws IOException {
        var port = Files.readAllLines(postgresql.resolve("data/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(postgresql.resolve("password")).strip();
        return new Database("jdbc:postgresql://127.0.0.1:%s/holdfast".formatted(port), "holdfast", password);
    }

    int port() {
        return port;
    }

    Database database() {
        return database;
    }

    /** From the start of the process until it answered. */
    Duration startTime() {
        return startTime;
    }

    /** Physical memory of the server's process, without that of PostgreSQL. */
    long residentMegabytes() throws IOException {
        var status = Files.readString(Path.of("/proc/%d/status".formatted(process.pid())));
        var resident = RESIDENT.matcher(status);
        if (!resident.find()) throw new IllegalStateException("No VmRSS in " + status);
        return Long.parseLong(resident.group(1)) / 1024;
    }

    /** Signs the administrator in. */
    Request administrator() throws IOException {
        try (var connection = new HttpConnection(port)) {
            var credentials = "{\"username\":\"admin\",\"password\":\"%s\"}".formatted(password);
            var token = connection
                    .send(Request.ANONYMOUS.post("integration/admin/token", credentials))
                    .orFail();
            return new Request(token.replace("\"", ""));
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
