package dev.holdfast.runtime;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Passes on what PostgreSQL writes, into the server's own log. What it says in the ordinary course of things (the
 * severity LOG, mostly) is for {@code log-level=debug}; the rest is a warning.
 */
final class PostgresqlLog {

    private static final Logger log = LoggerFactory.getLogger("dev.holdfast.postgresql");
    private static final Pattern GRAVE = Pattern.compile("(WARNING|FATAL|PANIC): .*");
    /** A shutdown ends its clients with a message that PostgreSQL calls fatal. */
    private static final Pattern ORDINARY =
            Pattern.compile("LOG: .*|FATAL: +terminating connection due to administrator command");

    private static final int LINES_KEPT = 20;

    private final Deque<String> lastLines = new ArrayDeque<>();
    private Level level = Level.WARN;

    void copy(Process process) {
        Thread.ofPlatform().daemon().name("postgresql-log").start(() -> {
            try (var reader = process.inputReader()) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) copy(line);
            } catch (IOException e) {
                log.debug("No more of PostgreSQL's log", e);
            }
        });
    }

    private synchronized void copy(String line) {
        if (ORDINARY.matcher(line).matches()) level = Level.DEBUG;
        else if (GRAVE.matcher(line).matches()) level = Level.WARN;
        // any other line (DETAIL, HINT, STATEMENT) goes with the one before
        log.atLevel(level).log(line);
        lastLines.add(line);
        if (lastLines.size() > LINES_KEPT) lastLines.remove();
    }

    /** Why PostgreSQL ended, in its own words: its last fatal message, or else all it said lately. */
    synchronized String reason() {
        return lastLines.reversed().stream()
                .filter(line -> line.startsWith("FATAL:"))
                .findFirst()
                .orElse(String.join(" / ", lastLines));
    }
}
