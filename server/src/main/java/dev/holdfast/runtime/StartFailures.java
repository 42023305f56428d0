package dev.holdfast.runtime;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why a start failed, when the cause is something the person who started it can change. Anything else
 * is a fault of ours and keeps its stack trace. Found by Spring through {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var reason = switch (cause) {
                case StartRefused refused -> refused.getMessage();
                case PortInUseException taken ->
                    "Port %d is taken: choose another with --port, or stop what uses it.".formatted(taken.getPort());
                case FlywayValidateException mismatch ->
                    "The database was made by another version of Holdfast. " + differences(mismatch);
                default -> null;
            };
            if (reason == null) continue;
            LoggerFactory.getLogger(StartFailures.class).error(reason);
            return true;
        }
        return false;
    }

    /** Flyway's message without its advice: a sentence for each migration that differs. */
    private static String differences(FlywayValidateException mismatch) {
        return requireNonNullElse(mismatch.getMessage(), "")
                .lines()
                .filter(line -> line.startsWith("Migration ") || line.startsWith("Detected "))
                .collect(joining("; "));
    }
}
