package dev.holdfast.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as a table that is printed line by line, and as JSON. */
final class Report {

    private static final String ROW = "| %-26s | %13s | %13s | %6s | %6s | %8s | %8s | %-9s |%n";

    private final PrintStream out;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line.Note> checks = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void begin() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        out.println(
                "%d processors, %,d MB of memory, Java %s. Rates are medians of the rounds; the ratio is the median of the rounds' ratios."
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                machine.getTotalMemorySize() >> 20,
                                Runtime.version()));
        out.println();
        out.printf(ROW, "case", "Holdfast", "baseline", "ratio", "goal", "p50 ms", "p99 ms", "");
        out.printf(ROW, "---", "---:", "---:", "---:", "---:", "---:", "---:", "---");
    }

    void add(Line line) {
        lines.add(line);
        out.printf(
                ROW,
                line.name(),
                rate(line.holdfast(), line.unit()),
                rate(line.baseline(), line.unit()),
                number("%.2f", line.ratio()),
                number("%.1f", line.goal()),
                number("%.2f", line.p50()),
                number("%.2f", line.p99()),
                verdict(line));
        for (var note : line.notes()) out.printf("| %s: %s %s |%n", line.name(), note.text(), verdict(note));
    }

    void check(String what, Line.Note note) {
        checks.add(note);
        out.printf("%n%s: %s %s%n", what, note.text(), verdict(note));
    }

    boolean isReached() {
        return lines.stream().allMatch(Line::isReached)
                && checks.stream().noneMatch(check -> Boolean.FALSE.equals(check.reached()));
    }

    void write(Path json) throws IOException {
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(json, mapper.writeValueAsString(new Figures(lines, checks)));
    }

    /** The JSON's shape. */
    record Figures(List<Line> cases, List<Line.Note> checks) {}

    private static String rate(@Nullable Double perSecond, String unit) {
        if (perSecond == null) return "";
        var format = perSecond < 10 ? "%.2f %s" : "%,.0f %s";
        return String.format(Locale.ROOT, format, perSecond, unit.replaceFirst(".*/", "/"));
    }

    private static String number(String format, @Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, format, value);
    }

    private static String verdict(Line line) {
        if (line.failed() > 0) return "%d failed".formatted(line.failed());
        return line.goal() == null ? "" : line.isReached() ? "reached" : "MISSED";
    }

    private static String verdict(Line.Note note) {
        return note.reached() == null ? "" : note.reached() ? "(ok)" : "(MISSED)";
    }
}
