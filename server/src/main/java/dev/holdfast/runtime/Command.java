package dev.holdfast.runtime;

import java.util.List;

/**
 * What {@code holdfast NAME} does instead of serving: the bean called {@code NAMECommand}, in a Holdfast that has the database but no
 * web server. When a server runs on the data folder, the command works on that server's database beside it.
 */
@FunctionalInterface
public interface Command {

    /** Does it with the words of the command line that are not settings, and gives the exit code of the process. */
    int run(List<String> arguments);
}
