package dev.holdfast.selection;

import dev.holdfast.shared.Refusal;
import java.util.Arrays;

/** In which order sources are drawn on. */
enum Algorithm {
    DISTANCE(
            "distance",
            "Distance Priority",
            "Algorithm which provides Source Selections based on shipping address distance from the source"),
    PRIORITY(
            "priority",
            "Source Priority",
            "Algorithm which provides Source Selections based on predefined priority of Source");

    private final String code;
    private final String title;
    private final String description;

    Algorithm(String code, String title, String description) {
        this.code = code;
        this.title = title;
        this.description = description;
    }

    /** @throws Refusal 400 when there is no algorithm of this code */
    static Algorithm of(String code) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid("There is no such Source Selection Algorithm implemented: %1", code));
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }
}
