package dev.holdfast.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void a_goal_is_told_as_exactly_as_it_is_set() {
        assertThat(Line.Note.below("process start to ready", 2.26, 2.5, "s"))
                .isEqualTo(new Line.Note("process start to ready 2.3 s (goal: below 2.5)", true));
        assertThat(Line.Note.below("resident memory", 450, 450, "MB"))
                .isEqualTo(new Line.Note("resident memory 450.0 MB (goal: below 450)", false));
    }

    @Test
    void what_is_not_measured_is_left_empty() {
        var printed = new ByteArrayOutputStream();
        new Report(new PrintStream(printed, true, UTF_8)).add(Line.of("start"));
        assertThat(printed.toString(UTF_8)).matches("\\| start [ |]+\\s+");
    }
}
