package dev.holdfast.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.webapi.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * What a page tells its reader to type, and what it says will be seen: a {@code bash} block, followed by a {@code json} block that its output
 * equals as JSON, or by a {@code text} block that it equals line by line, each line that is JSON as JSON. A block without either prints nothing.
 */
public final class WrittenSession {

    private static final Pattern STEP =
            Pattern.compile("```bash\n(.*?)```\n(?:```(?:json|text)\n(.*?)```\n)?", Pattern.DOTALL);
    private static final String END = "--- end of step ---";
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final int port;

    /**
     * @param folder where the reader is
     * @param port of the server
     */
    public WrittenSession(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** @param answer on the page; empty when nothing is to be seen */
    public record Step(String commands, String answer) {}

    public static List<Step> steps(String page) {
        return STEP.matcher(page)
                .results()
                .map(step -> new Step(step.group(1), step.group(2) == null ? "" : step.group(2)))
                .toList();
    }

    /** Does as the steps say, one after the other in one shell; what each printed. */
    public List<String> answers(List<Step> steps) throws IOException, InterruptedException {
        var script = new StringBuilder();
        for (var step : steps) {
            script.append(step.commands)
                    .append("printf '\\n%s\\n' '")
                    .append(END)
                    .append("'\n");
        }
        var printed = List.of(bash(script.toString()).split("\n" + END + "\n", -1));
        assertThat(printed).hasSize(steps.size() + 1);
        return printed;
    }

    /** The steps whose answers are not those on the page. */
    public static List<String> differences(List<Step> steps, List<String> answers) {
        var differences = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (!same(step.answer.strip(), answers.get(i).strip())) {
                differences.add(
                        "%s\nshould answer %s\nbut answered  %s".formatted(step.commands, step.answer, answers.get(i)));
            }
        }
        return differences;
    }

    private static boolean same(String page, String answer) {
        return sameJson(page, answer) || sameLines(lines(page), lines(answer));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static boolean sameLines(List<String> page, List<String> answer) {
        if (page.size() != answer.size()) return false;
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).equals(answer.get(i)) && !sameJson(page.get(i), answer.get(i))) return false;
        }
        return true;
    }

    private static boolean sameJson(String page, String answer) {
        if (page.isEmpty() || answer.isEmpty()) return page.equals(answer);
        try {
            return Json.read(page.getBytes(StandardCharsets.UTF_8))
                    .equals(Json.read(answer.getBytes(StandardCharsets.UTF_8)));
        } catch (JacksonException _) { // an error page, or several answers
            return false;
        }
    }

    /** Runs a script in bash; all that it printed. */
    public String bash(String script) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("script"), script);
        var output = folder.resolve("output");
        var builder = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("HOLDFAST", "http://localhost:" + port);
        builder.environment().remove("PASSWORD");
        var process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }
}
