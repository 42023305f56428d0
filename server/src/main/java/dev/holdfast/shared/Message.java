package dev.holdfast.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said to the client: a template and the values of its placeholders, sent apart so that the client may translate.
 * Placeholders are either all positional ({@code %1}, {@code %2}) or all named ({@code %fieldName}).
 */
public record Message(String template, List<@Nullable Object> positional, Map<String, @Nullable Object> named) {

    /** A template with positional placeholders, or with none. */
    public static Message of(String template, @Nullable Object... positional) {
        var values = new ArrayList<@Nullable Object>();
        for (var value : positional) values.add(value);
        return new Message(template, values, Map.of());
    }

    public static Message named(String template, String name, @Nullable Object value) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        named.put(name, value);
        return new Message(template, List.of(), named);
    }

    /** This message with one more named value. */
    public Message and(String name, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(named);
        more.put(name, value);
        return new Message(template, positional, more);
    }

    /** The template with its placeholders filled in. */
    public String rendered() {
        var text = template;
        for (int i = positional.size(); i >= 1; i--)
            text = text.replace("%" + i, String.valueOf(positional.get(i - 1)));
        var byLength = new ArrayList<>(named.keySet());
        byLength.sort((a, b) -> b.length() - a.length());
        for (var name : byLength) text = text.replace("%" + name, String.valueOf(named.get(name)));
        return text;
    }
}
