package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.testing.WrittenSession;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs the page that leads from a cart to the shipment and back, and compares every number on it. */
@ServerTest
class OrderProcessingTest {

    private static final Path PAGE = Path.of("../docs/order-processing.md");

    @Test
    void every_answer_is_the_one_on_the_page(@TempDir Path folder, @Autowired Api api) throws Exception {
        Files.createSymbolicLink(
                folder.resolve("leaf-and-pot"), Path.of("target/test-data").toAbsolutePath());
        var steps = WrittenSession.steps(Files.readString(PAGE));
        assertThat(steps).hasSizeGreaterThan(30);

        var answers = new WrittenSession(folder, api.port()).answers(steps);

        assertThat(WrittenSession.differences(steps, answers)).isEmpty();
    }
}
