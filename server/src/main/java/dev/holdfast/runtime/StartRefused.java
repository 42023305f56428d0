package dev.holdfast.runtime;

import org.jspecify.annotations.Nullable;

/** Why Holdfast does not start, in one line for the person who started it. */
public final class StartRefused extends RuntimeException {

    private static final int CANNOT = 1;
    private static final int WRONG_USE = 2;

    private final int exitCode;

    public StartRefused(String message) {
        this(CANNOT, message, null);
    }

    public StartRefused(String message, Throwable cause) {
        this(CANNOT, message, cause);
    }

    private StartRefused(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** For what the command line, the environment or the file of settings says wrong. */
    public static StartRefused wrongUse(String message) {
        return new StartRefused(WRONG_USE, message, null);
    }

    /** The exit code of the process. */
    int exitCode() {
        return exitCode;
    }
}
