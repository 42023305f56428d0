package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.testing.WrittenSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs what the pages for newcomers tell them to run, with bash and curl, and compares each answer with the one on the page. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TutorialTest {

    private static final Path TUTORIAL = Path.of("../docs/tutorial.md");
    private static final Path README = Path.of("../README.md");
    private static final Pattern SESSION = Pattern.compile("```sh\n(PASSWORD=.*?)```", Pattern.DOTALL);
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NUMBER_OF_AN_ANSWER = Pattern.compile("(?s)(.*```json\n[^`]*?)(\\d+)([^`]*?```.*)");

    @Autowired
    Api api;

    @TempDir
    static Path folder;

    private List<String> answers = List.of();

    @BeforeAll
    void do_as_told() throws Exception {
        Files.createSymbolicLink(
                folder.resolve("data"), Path.of("target/test-data").toAbsolutePath());
        answers = reader().answers(WrittenSession.steps(Files.readString(TUTORIAL)));
    }

    private WrittenSession reader() {
        return new WrittenSession(folder, api.port());
    }

    @Test
    void every_answer_is_the_one_on_the_page() throws IOException {
        var steps = WrittenSession.steps(Files.readString(TUTORIAL));
        assertThat(steps).hasSizeGreaterThan(25);
        assertThat(WrittenSession.differences(steps, answers)).isEmpty();
    }

    @Test
    void a_wrong_number_on_the_page_is_found() throws IOException {
        var page = Files.readString(TUTORIAL);
        var wrong = NUMBER_OF_AN_ANSWER.matcher(page).replaceFirst("$1777$3");
        assertThat(wrong).isNotEqualTo(page);
        assertThat(WrittenSession.differences(WrittenSession.steps(wrong), answers))
                .hasSize(1);
    }

    @Test
    void the_session_of_the_readme_works_as_printed() throws Exception {
        var output = reader().bash(here(session()));
        assertThat(output).contains("\"sku\":\"tea\"").endsWith("10");
    }

    /** One after the other, in the shell of the first session. */
    @Test
    void the_pages_for_clients_work_as_printed() throws Exception {
        var script = new StringBuilder("set -e\n").append(session());
        for (var page : List.of("carts", "repeating", "reservations", "explain", "shipments")) {
            SHELL.matcher(Files.readString(Path.of("../docs/" + page + ".md")))
                    .results()
                    .forEach(commands -> script.append(commands.group(1)));
        }
        var output = reader().bash(here(script.toString()));
        assertThat(output)
                .contains(
                        "\"grand_total\":19,",
                        "\"status\":\"held\"",
                        "\"status\":\"fulfilled\"",
                        "\"total_count\":1}",
                        "\"salable_quantity\":",
                        "\"total_qty\":1,")
                .doesNotContain("\"message\"");
    }

    private static String session() throws IOException {
        var session = SESSION.matcher(Files.readString(README));
        assertThat(session.find()).isTrue();
        return session.group(1);
    }

    private String here(String script) {
        return script.replace("http://localhost:8080", "http://localhost:" + api.port());
    }
}
