package dev.holdfast.search;

import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A field that may be searched and sorted by.
 *
 * @param name on the wire
 * @param expression in SQL; never text of the client
 */
public record Field(String name, String expression, Type type) {

    public enum Type {
        /** Compared without regard to letter case. */
        TEXT,
        /** The expression holds folded SKUs. */
        SKU,
        NUMBER,
        /** The expression is an array of numbers; a filter finds the rows that have one of its own. */
        NUMBERS,
        BOOLEAN,
        /** {@code YYYY-MM-DD[ HH:MM:SS]}, UTC; the forms of ISO 8601 with T and Z too. */
        TIME
    }

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");
    private static final Set<String> TRUE_WORDS = Set.of("1", "true", "on", "yes");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2}:\\d{2}Z?)?");
    private static final int DATE_CHARS = 10;

    public static Field text(String name, String expression) {
        return new Field(name, expression, Type.TEXT);
    }

    public static Field sku(String name, String expression) {
        return new Field(name, expression, Type.SKU);
    }

    public static Field number(String name, String expression) {
        return new Field(name, expression, Type.NUMBER);
    }

    public static Field numbers(String name, String expression) {
        return new Field(name, expression, Type.NUMBERS);
    }

    public static Field bool(String name, String expression) {
        return new Field(name, expression, Type.BOOLEAN);
    }

    public static Field time(String name, String expression) {
        return new Field(name, expression, Type.TIME);
    }

    /** The expression in the form in which values are compared with it. */
    String comparable() {
        return switch (type) {
            case TEXT -> "lower(" + expression + ")";
            case SKU, NUMBER, NUMBERS, BOOLEAN, TIME -> expression;
        };
    }

    /** The expression as text, for patterns. */
    String asText() {
        return switch (type) {
            case TEXT -> "lower(" + expression + ")";
            case SKU -> expression;
            case BOOLEAN -> "(" + expression + ")::int::text";
            case TIME -> "to_char(" + expression + " at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS')";
            case NUMBER, NUMBERS -> "(" + expression + ")::text";
        };
    }

    /**
     * The client's text as a value to compare with.
     *
     * @throws Refusal 400 when the text is no value of this field's type
     */
    Object parse(String text) {
        return switch (type) {
            case TEXT -> text.toLowerCase(Locale.ROOT);
            case SKU -> Sku.fold(text);
            case BOOLEAN -> TRUE_WORDS.contains(text.toLowerCase(Locale.ROOT));
            case NUMBER, NUMBERS -> {
                if (!NUMBER.matcher(text.strip()).matches()) throw invalid(text);
                yield new BigDecimal(text.strip());
            }
            case TIME -> parseTime(text.strip());
        };
    }

    private OffsetDateTime parseTime(String text) {
        if (!TIME.matcher(text).matches()) throw invalid(text);
        var time = text.length() == DATE_CHARS
                ? text + "T00:00:00"
                : text.replace(' ', 'T').replace("Z", "");
        try {
            return LocalDateTime.parse(time).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw invalid(text);
        }
    }

    private Refusal invalid(String text) {
        return Refusal.invalidValue(name, text);
    }
}
