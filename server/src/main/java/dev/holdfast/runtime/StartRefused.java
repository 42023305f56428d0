package dev.holdfast.runtime;

import org.springframework.boot.ExitCodeGenerator;

/** Why Holdfast does not start, in one line for the person who started it. The process ends with {@link #getExitCode}. */
final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
