package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Runs the commands of the tutorial in one shell, as its reader would, and compares what they print with what it says. */
@ServerTest
class TutorialTest {

    private static final Path TUTORIAL = Path.of("../docs/tutorial.md");
    private static final Pattern STEP = Pattern.compile("```bash\\n(.*?)```(?:\\n```json\\n(.*?)```)?", Pattern.DOTALL);
    private static final String MARK = "---- end of step ----";
    private static final int PATIENCE_SECONDS = 120;

    /** @param answer what is printed, as JSON; empty when nothing is */
    private record Step(String commands, String answer) {}

    @Test
    void every_command_of_the_tutorial_prints_what_the_tutorial_says(
            @Autowired Api api, @Value("${holdfast.data-dir}") Path dataFolder) throws Exception {
        var steps = steps();
        assertThat(steps).hasSizeGreaterThan(25);

        var printed = run(steps, api.port(), dataFolder);

        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            assertThat(parsed(printed.get(i))).as(step.commands).isEqualTo(parsed(step.answer));
        }
    }

    private static List<Step> steps() throws IOException {
        var steps = new ArrayList<Step>();
        var blocks = STEP.matcher(Files.readString(TUTORIAL));
        while (blocks.find()) steps.add(new Step(blocks.group(1), blocks.group(2) == null ? "" : blocks.group(2)));
        return steps;
    }

    private static JsonNode parsed(String text) {
        return text.isBlank() ? Json.NODES.missingNode() : Json.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> run(List<Step> steps, int port, Path dataFolder) throws Exception {
        var script = new StringBuilder("set -e\n");
        for (var step : steps)
            script.append(step.commands).append("\necho '").append(MARK).append("'\n");
        var shell = new ProcessBuilder("bash", "-c", script.toString()).redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().put("HOLDFAST", "http://localhost:" + port);
        shell.environment()
                .put(
                        "PASSWORD",
                        Files.readString(dataFolder.resolve("admin-password")).strip());
        var process = shell.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return List.of(output.split(Pattern.quote(MARK) + "\n", -1));
    }
}
