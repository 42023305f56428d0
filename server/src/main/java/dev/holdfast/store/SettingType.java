package dev.holdfast.store;

import dev.holdfast.shared.Quantity;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which values a setting takes, and the one spelling in which each of them is kept.
 *
 * @param label as the API and the documentation name the type
 * @param choices every value there is, for the types that have few
 * @param expected what a client should have written, as the end of a sentence
 * @param spelling of a value as a client writes it; empty when it is none
 */
record SettingType(String label, List<String> choices, String expected, Function<String, Optional<String>> spelling) {

    /** Shown instead of a secret, and therefore not taken as one. */
    static final String MASK = "******";

    private static final String SECRET = "secret";
    private static final int MAX_LENGTH = 1000;
    private static final Set<String> YES = Set.of("1", "true", "yes", "on");
    private static final Set<String> NO = Set.of("0", "false", "no", "off", "");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,10}");
    private static final Pattern NUMERIC = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

    /** Yes or no, kept as 1 or 0. */
    static SettingType flag() {
        return new SettingType("flag", List.of("0", "1"), "0 or 1", value -> {
            var word = value.toLowerCase(Locale.ROOT);
            if (YES.contains(word)) return Optional.of("1");
            return NO.contains(word) ? Optional.of("0") : Optional.empty();
        });
    }

    static SettingType choice(String... values) {
        var choices = List.of(values);
        return new SettingType(
                "choice",
                choices,
                choices.stream()
                        .map(choice -> choice.isEmpty() ? "nothing" : choice)
                        .collect(Collectors.joining(", ", "one of ", "")),
                value -> Optional.of(value).filter(choices::contains));
    }

    static SettingType integerFrom(int least) {
        return new SettingType(
                "integer",
                List.of(),
                "a whole number from " + least + " to " + Integer.MAX_VALUE,
                value -> Optional.of(value)
                        .filter(text -> WHOLE.matcher(text).matches())
                        .map(Long::parseLong)
                        .filter(number -> number >= least && number <= Integer.MAX_VALUE)
                        .map(String::valueOf));
    }

    static SettingType decimal() {
        return decimal("a number", _ -> true);
    }

    static SettingType decimalFromZero() {
        return decimal("a number, 0 or more", number -> !number.isNegative());
    }

    static SettingType decimalAboveZero() {
        return decimal("a number above 0", Quantity::isPositive);
    }

    /** Decimals have the range and the precision of quantities. */
    private static SettingType decimal(String expected, Predicate<Quantity> range) {
        return new SettingType(
                "decimal",
                List.of(),
                expected,
                value -> Optional.of(value)
                        .filter(text -> text.length() <= MAX_LENGTH
                                && NUMERIC.matcher(text).matches())
                        .map(BigDecimal::new)
                        .filter(Quantity::fits)
                        .map(Quantity::new)
                        .filter(range)
                        .map(Quantity::toString));
    }

    static SettingType text() {
        return text("text", "at most " + MAX_LENGTH + " characters", _ -> true);
    }

    static SettingType secret() {
        return text(SECRET, "at most " + MAX_LENGTH + " characters", value -> !value.equals(MASK));
    }

    /** Text of one form. */
    static SettingType text(String regex, String expected) {
        return text("text", expected, Pattern.compile(regex).asMatchPredicate());
    }

    static SettingType countries() {
        return text("|[A-Z]{2}(,[A-Z]{2})*", "countries, such as CA,US, or nothing");
    }

    static SettingType timeZone() {
        return text("text", "the name of a time zone, such as Europe/Berlin", ZoneId.getAvailableZoneIds()::contains);
    }

    private static SettingType text(String label, String expected, Predicate<String> form) {
        return new SettingType(
                label,
                List.of(),
                expected,
                value -> Optional.of(value)
                        .filter(text -> text.length() <= MAX_LENGTH)
                        .filter(form));
    }

    /** What people may see of a value. */
    String shown(String value) {
        return label.equals(SECRET) && !value.isEmpty() ? MASK : value;
    }
}
