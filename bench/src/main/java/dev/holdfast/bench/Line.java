package dev.holdfast.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report.
 *
 * @param holdfast and {@code baseline}: work done in a second; null when something else is measured
 * @param p50 and {@code p99}: milliseconds until Holdfast's answer; null when something else is measured
 * @param goal that the ratio is to reach; null when it is only reported
 * @param failed requests that were answered with a no
 * @param notes further figures, each with whether it reaches its goal
 */
record Line(
        String name,
        String unit,
        @Nullable Double holdfast,
        @Nullable Double baseline,
        @Nullable Double ratio,
        @Nullable Double goal,
        @Nullable Double p50,
        @Nullable Double p99,
        long failed,
        List<Note> notes) {

    /** @param reached null when there is no goal */
    record Note(String text, @Nullable Boolean reached) {

        static Note below(String what, double value, double limit, String unit) {
            return new Note(
                    String.format(Locale.ROOT, "%s %.1f %s (goal: below %s)", what, value, unit, plain(limit)),
                    value < limit);
        }

        private static String plain(double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }

        static Note of(String text) {
            return new Note(text, null);
        }
    }

    static Line of(String name, String unit, Rounds.Comparison compared, @Nullable Double goal) {
        return new Line(
                name,
                unit,
                compared.holdfast().perSecond(),
                compared.baseline().perSecond(),
                compared.ratio(),
                goal,
                compared.holdfast().millisAt(50),
                compared.holdfast().millisAt(99),
                compared.holdfast().failed() + compared.baseline().failed(),
                List.of());
    }

    static Line of(String name, String unit, Rounds.Rate rate) {
        return new Line(
                name,
                unit,
                rate.perSecond(),
                null,
                null,
                null,
                rate.millisAt(50),
                rate.millisAt(99),
                rate.failed(),
                List.of());
    }

    /** One whose figures are its notes. */
    static Line of(String name) {
        return new Line(name, "", null, null, null, null, null, null, 0, List.of());
    }

    Line noting(Note note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Line(name, unit, holdfast, baseline, ratio, goal, p50, p99, failed, List.copyOf(more));
    }

    /** Whether everything that has a goal reaches it, and nothing failed. */
    boolean isReached() {
        return failed == 0
                && (goal == null || (ratio != null && ratio >= goal))
                && notes.stream().noneMatch(note -> Boolean.FALSE.equals(note.reached()));
    }
}
