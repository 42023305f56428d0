package dev.holdfast.webapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code fields} parameter: {@code sku,items[qty,name[first]]} keeps just these members of an answer. A filter that cannot be
 * read keeps nothing.
 */
final class FieldsFilter {

    private static final int MAX_DEPTH = 512;

    private final String text;
    private int at;
    private int depth;

    private FieldsFilter(String text) {
        this.text = text;
    }

    /** The answer reduced to the fields; {@code []} when nothing of it is left. Scalars stay as they are. */
    static JsonNode apply(String fields, JsonNode answer) {
        if (!answer.isContainer()) return answer;
        var wanted = parse(fields);
        var kept = wanted == null ? Json.NODES.arrayNode() : keep(wanted, answer);
        return kept.isEmpty() ? Json.NODES.arrayNode() : kept;
    }

    /** Names to the filter of what they hold; an empty filter keeps all. */
    private record Wanted(Map<String, Wanted> byName) {}

    private static @Nullable Wanted parse(String fields) {
        var parser = new FieldsFilter(fields);
        var wanted = parser.list();
        return parser.at == fields.length() ? wanted : null;
    }

    private @Nullable Wanted list() {
        var byName = new LinkedHashMap<String, Wanted>();
        do {
            int start = at;
            while (at < text.length() && isNameCharacter(text.charAt(at))) at++;
            if (at == start) return null;
            var name = text.substring(start, at);
            var inner = new Wanted(Map.of());
            if (next('[')) {
                if (++depth > MAX_DEPTH) return null;
                var nested = list();
                if (nested == null || !next(']')) return null;
                depth--;
                inner = nested;
            }
            byName.put(name, inner);
        } while (next(','));
        return new Wanted(byName);
    }

    private static boolean isNameCharacter(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean next(char wanted) {
        if (at >= text.length() || text.charAt(at) != wanted) return false;
        at++;
        return true;
    }

    private static JsonNode keep(Wanted wanted, JsonNode node) {
        if (wanted.byName.isEmpty() || !node.isContainer()) return node;
        if (node instanceof ArrayNode list) {
            var kept = Json.NODES.arrayNode();
            list.forEach(element -> {
                var code = element.path("attribute_code");
                if (code.isString()) {
                    if (wanted.byName.containsKey(code.asString())) kept.add(element);
                } else if (element.isContainer()) {
                    var part = keep(wanted, element);
                    if (!part.isEmpty()) kept.add(part);
                }
            });
            return kept;
        }
        var kept = Json.NODES.objectNode();
        if (node instanceof ObjectNode object) {
            wanted.byName.forEach((name, inner) -> {
                var value = object.get(name);
                if (value != null) kept.set(name, keep(inner, value));
            });
        }
        return kept;
    }
}
