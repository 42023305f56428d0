package dev.holdfast.runtime;

import static java.util.stream.Collectors.joining;

import dev.holdfast.Holdfast;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Holdfast in a Java process of its own, so that it may be killed, and what it says and how it ends can be seen. */
public final class HoldfastProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern READY = Pattern.compile("ready at http://localhost:(\\d+)");

    private final Process process;
    private final Path output;

    /** Starts Holdfast with {@code folder} for its current and its data folder. */
    HoldfastProcess(Path folder, String... arguments) throws IOException {
        this(folder, Map.of(), arguments);
    }

    private HoldfastProcess(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        output = Files.createTempFile("holdfast", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                serverClassPath(),
                Holdfast.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HOLDFAST_"));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    static HoldfastProcess serving(Path folder) throws Exception {
        return serving(folder, Map.of());
    }

    /** One that is ready to answer. */
    public static HoldfastProcess serving(Path folder, Map<String, String> environment) throws Exception {
        var server = new HoldfastProcess(folder, environment, "serve", "--port=0");
        eventually(() -> server.port() > 0);
        return server;
    }

    long pid() {
        return process.pid();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    public int port() throws IOException {
        if (!process.isAlive()) throw new IllegalStateException("Holdfast ended:\n" + output());
        var ready = READY.matcher(output());
        return ready.find() ? Integer.parseInt(ready.group(1)) : 0;
    }

    int exitCode() throws Exception {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
            throw new IllegalStateException("Holdfast still runs:\n" + output());
        return process.exitValue();
    }

    /** SIGKILL. */
    public void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    int terminate() throws Exception {
        process.destroy();
        return exitCode();
    }

    int status(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port(), path)));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.delete(output);
    }

    /** A connection to the embedded PostgreSQL that runs on {@code folder}. */
    static Connection database(Path folder) throws IOException, SQLException {
        var postgresql = folderOfPostgresql(folder);
        var url = "jdbc:postgresql://127.0.0.1:%d/holdfast"
                .formatted(postgresql.postmaster().orElseThrow().port());
        return DriverManager.getConnection(url, "holdfast", postgresql.password());
    }

    static PostgresqlFolder folderOfPostgresql(Path folder) {
        return new PostgresqlFolder(folder.resolve("data/postgresql"));
    }

    public static void eventually(Callable<Boolean> condition) throws Exception {
        var giveUpAt = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            if (Instant.now().isAfter(giveUpAt)) throw new AssertionError("not within " + PATIENCE);
            Thread.sleep(50);
        }
    }

    /** The tests' class path without the tests: their configuration is not for a real server. */
    private static String serverClassPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(joining(File.pathSeparator));
    }
}
