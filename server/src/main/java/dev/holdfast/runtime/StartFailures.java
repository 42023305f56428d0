package dev.holdfast.runtime;

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
                    "The database was made by another version of Holdfast: %s".formatted(mismatch.getMessage());
                default -> null;
            };
            if (reason == null) continue;
            LoggerFactory.getLogger(StartFailures.class).error(reason);
            return true;
        }
        return false;
    }
}
