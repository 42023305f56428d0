package dev.holdfast;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.JacksonException;

/** Runs what the pages for newcomers tell them to run, with bash and curl, and compares each answer with the one on the page. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TutorialTest {

    private static final Path TUTORIAL = Path.of("../docs/tutorial.md");
    private static final Path README = Path.of("../README.md");
    private static final Pattern STEP = Pattern.compile("```bash\n(.*?)```\n(?:```json\n(.*?)```\n)?", Pattern.DOTALL);
    private static final Pattern SESSION = Pattern.compile("```sh\n(PASSWORD=.*?)```", Pattern.DOTALL);
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NUMBER_OF_AN_ANSWER = Pattern.compile("(?s)(.*```json\n[^`]*?)(\\d+)([^`]*?```.*)");
    private static final String END = "--- end of step ---";

    @Autowired
    Api api;

    private Path folder = Path.of("");
    private List<String> answers = List.of();

    /** @param answer on the page; empty when nothing is to be seen */
    private record Step(String commands, String answer) {}

    @BeforeAll
    void do_as_told(@TempDir Path folder) throws Exception {
        this.folder = folder;
        Files.createSymbolicLink(
                folder.resolve("data"), Path.of("target/test-data").toAbsolutePath());
        var script = new StringBuilder();
        for (var step : steps(Files.readString(TUTORIAL))) {
            script.append(step.commands)
                    .append("printf '\\n%s\\n' '")
                    .append(END)
                    .append("'\n");
        }
        answers = List.of(bash(script.toString()).split("\n" + END + "\n", -1));
    }

    @Test
    void every_answer_is_the_one_on_the_page() throws IOException {
        var steps = steps(Files.readString(TUTORIAL));
        assertThat(steps).hasSizeGreaterThan(25);
        assertThat(answers).hasSize(steps.size() + 1);
        assertThat(differences(steps)).isEmpty();
    }

    @Test
    void a_wrong_number_on_the_page_is_found() throws IOException {
        var page = Files.readString(TUTORIAL);
        var wrong = NUMBER_OF_AN_ANSWER.matcher(page).replaceFirst("$1777$3");
        assertThat(wrong).isNotEqualTo(page);
        assertThat(differences(steps(wrong))).hasSize(1);
    }

    @Test
    void the_session_of_the_readme_works_as_printed() throws Exception {
        var output = bash(session().replace("http://localhost:8080", "http://localhost:" + api.port()));
        assertThat(output).contains("\"sku\":\"tea\"").endsWith("10");
    }

    private static String session() throws IOException {
        var session = SESSION.matcher(Files.readString(README));
        assertThat(session.find()).isTrue();
        return session.group(1);
    }

    /** One after the other, in the shell of the first session. */
    @Test
    void the_pages_for_clients_work_as_printed() throws Exception {
        var script = new StringBuilder("set -e\n").append(session());
        for (var page : List.of("repeating", "reservations", "explain")) {
            SHELL.matcher(Files.readString(Path.of("../docs/" + page + ".md")))
                    .results()
                    .forEach(commands -> script.append(commands.group(1)));
        }
        var output = bash(script.toString().replace("http://localhost:8080", "http://localhost:" + api.port()));
        assertThat(output)
                .contains("\"status\":\"held\"", "\"status\":\"fulfilled\"", "\"total_count\":1}", "\"salable_quantity\":")
                .doesNotContain("\"message\"");
    }

    private static List<Step> steps(String page) {
        return STEP.matcher(page)
                .results()
                .map(step -> new Step(step.group(1), step.group(2) == null ? "" : step.group(2)))
                .toList();
    }

    private List<String> differences(List<Step> steps) {
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
        if (page.isEmpty() || answer.isEmpty()) return page.equals(answer);
        try {
            return Json.read(page.getBytes(StandardCharsets.UTF_8))
                    .equals(Json.read(answer.getBytes(StandardCharsets.UTF_8)));
        } catch (JacksonException _) { // an error page, or several answers
            return false;
        }
    }

    private String bash(String script) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("script"), script);
        var output = folder.resolve("output");
        var builder = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("HOLDFAST", "http://localhost:" + api.port());
        builder.environment().remove("PASSWORD");
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }
}
