package dev.holdfast.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "command line {0}, environment {1}, file {2}: {3}")
    @CsvSource(textBlock = """
                    # command line | environment | file | taken
                    1              | 2           | 3    | 1
                                   | 2           | 3    | 2
                                   |             | 3    | 3
                                   |             |      | 8080
                    ''             | 2           | 3    | 8080
                    """, delimiter = '|')
    void the_first_place_that_sets_it_wins(
            @Nullable String argument, @Nullable String variable, @Nullable String line, String taken)
            throws Exception {
        var file = folder.resolve("holdfast.properties");
        Files.writeString(file, line == null ? "" : "port=" + line);

        var settings = Settings.read(
                argument == null ? List.of("--config=" + file) : List.of("--config=" + file, "--port=" + argument),
                variable == null ? Map.of() : Map.of("HOLDFAST_PORT", variable));

        assertThat(settings.toSpringArguments()).contains("--server.port=" + taken);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    --prot=1               | There is no setting --prot.
                    --port                 | --port lacks its value: write --port=value.
                    --port=70000           | --port is '70000', not a whole number from 0 to 65535.
                    --log-format=xml       | --log-format is 'xml', not one of json, text.
                    --db-url=postgres://x  | --db-url is 'postgres://x', not an address that begins with jdbc:postgresql://.
                    --db-password=secret   | --db-password would show its value to every user of this machine: put it into the environment variable HOLDFAST_DB_PASSWORD.
                    --config=/none         | The file of settings /none cannot be read: java.nio.file.NoSuchFileException: /none
                    """, delimiter = '|')
    void a_wrong_setting_is_refused(String argument, String message) {
        refuses(message, List.of(argument), Map.of());
    }

    @Test
    void a_refusal_names_the_place_of_the_wrong_setting() throws Exception {
        var file = folder.resolve("holdfast.properties");

        refuses(
                "HOLDFAST_PORT is 'tcp://10.0.0.7:80', not a whole number from 0 to 65535.",
                List.of(),
                Map.of("HOLDFAST_PORT", "tcp://10.0.0.7:80"));

        Files.writeString(file, "db-pool-size=0");
        refuses(
                "db-pool-size in %s is '0', not a whole number from 2 to 1000.".formatted(file),
                List.of("--config=" + file),
                Map.of());

        Files.writeString(file, "prot=1");
        refuses(
                "There is no setting prot (in %s).".formatted(file),
                List.of(),
                Map.of("HOLDFAST_CONFIG", file.toString()));
    }

    @Test
    void the_operations_page_lists_every_setting() throws Exception {
        var listed = Files.readAllLines(Path.of("../docs/operations.md")).stream()
                .filter(line -> line.contains("`HOLDFAST_") && line.startsWith("|"));

        assertThat(listed)
                .containsExactlyElementsOf(
                        Stream.of(Setting.values()).map(SettingsTest::row).toList());
    }

    private static String row(Setting setting) {
        return "| %s | `%s` | %s | %s |"
                .formatted(
                        setting.isSecret() ? "" : "`--%s`".formatted(setting.label()),
                        setting.variable(),
                        setting.fallback().isEmpty() ? "" : "`%s`".formatted(setting.fallback()),
                        setting.meaning());
    }

    private static void refuses(String message, List<String> arguments, Map<String, String> environment) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Settings.read(arguments, environment).toSpringArguments())
                .withMessage(message)
                .returns(2, StartRefused::exitCode);
    }
}
