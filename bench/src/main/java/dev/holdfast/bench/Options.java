package dev.holdfast.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked for on the command line.
 *
 * @param only names of cases; all when it is empty
 * @param json where the figures go besides the table
 * @param serverCommand the command line that starts the server that is measured, before its own arguments
 */
record Options(boolean quick, Set<String> only, Optional<Path> json, List<String> serverCommand) {

    static final List<String> CASES = List.of(
            "promise-many",
            "promise-one",
            "promise-basket",
            "order-guest",
            "order-one",
            "checkout",
            "salable-read",
            "are-salable",
            "items-bulk",
            "source-selection",
            "two-servers",
            "start",
            "growth",
            "read-growth");

    static final String HELP = """
            Usage: ./holdfast bench [--quick] [--only=NAME,...] [--json=FILE]

            Measures Holdfast over HTTP beside plain SQL on the same PostgreSQL, in alternating rounds, and prints the ratios. It starts a
            server and a database of its own in a temporary folder, checks in the end that every unit is accounted for, and stops everything.

              --quick       shorter rounds, less warm-up and a smaller history: about four minutes
              --only=NAME   only these cases, separated by commas: %s
              --json=FILE   writes the figures there too
            """.formatted(String.join(", ", CASES));

    /** @throws IllegalArgumentException with what to tell the user */
    static Options of(String[] arguments) {
        boolean quick = false;
        Set<String> only = Set.of();
        Optional<Path> json = Optional.empty();
        for (var argument : arguments) {
            var value = argument.substring(argument.indexOf('=') + 1);
            if (argument.equals("--quick")) quick = true;
            else if (argument.startsWith("--only=")) only = cases(value);
            else if (argument.startsWith("--json="))
                json = Optional.of(Path.of(value).toAbsolutePath());
            else throw new IllegalArgumentException("There is no option %s.".formatted(argument));
        }
        return new Options(
                quick,
                only,
                json,
                System.getProperty(
                                "holdfast.command",
                                "java\n-jar\n" + Path.of("target/holdfast.jar").toAbsolutePath())
                        .lines()
                        .toList());
    }

    private static Set<String> cases(String names) {
        var wanted = new LinkedHashSet<>(Arrays.asList(names.split(",")));
        for (var name : wanted) {
            if (!CASES.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no case %s; there are %s.".formatted(name, String.join(", ", CASES)));
            }
        }
        return wanted;
    }

    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    Rounds rounds() {
        return quick
                ? new Rounds(3, Duration.ofSeconds(1), Duration.ofSeconds(1))
                : new Rounds(5, Duration.ofSeconds(5), Duration.ofSeconds(15));
    }

    /** How long promises are made before anything is measured: most of the server's code is on their way. */
    Duration warmUp() {
        return quick ? Duration.ofSeconds(10) : Duration.ofSeconds(60);
    }

    int productsOfYears() {
        return quick ? 50_000 : 1_000_000;
    }

    int ledgerEntriesOfYears() {
        return quick ? 250_000 : 5_000_000;
    }
}
