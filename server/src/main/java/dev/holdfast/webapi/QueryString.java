package dev.holdfast.webapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Query parameters with bracket syntax as a tree: {@code a[x]=1&a[]=2} is {@code {"a":{"x":"1","0":"2"}}}. Every leaf is a string;
 * a list is an object whose keys nobody reads. What comes later wins.
 */
final class QueryString {

    private static final int MAX_DEPTH = 32;
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private QueryString() {}

    static ObjectNode parse(String query) {
        var root = Json.NODES.objectNode();
        for (var pair : query.split("&", -1)) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            var key = decode(equals < 0 ? pair : pair.substring(0, equals));
            put(root, path(key), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return root;
    }

    /** A percent sign that introduces nothing stands for itself; bytes that are no UTF-8 become U+FFFD. */
    private static String decode(String text) {
        boolean isPlain = text.indexOf('%') < 0 && text.indexOf('+') < 0;
        if (isPlain) return text; // as are most of the hundreds in a question about many products
        return URLDecoder.decode(STRAY_PERCENT.matcher(text).replaceAll("%25"), StandardCharsets.UTF_8);
    }

    /** {@code a[b][]} is the path a, b, "" ; brackets that do not close belong to the name. */
    private static List<String> path(String key) {
        int open = key.indexOf('[');
        if (open <= 0 || key.indexOf(']', open) < 0) return List.of(key);
        var path = new ArrayList<String>();
        path.add(key.substring(0, open));
        while (open >= 0 && open < key.length() && key.charAt(open) == '[' && path.size() < MAX_DEPTH) {
            int close = key.indexOf(']', open);
            if (close < 0) break;
            path.add(key.substring(open + 1, close));
            open = close + 1;
        }
        return path;
    }

    private static void put(ObjectNode root, List<String> path, String value) {
        var node = root;
        for (var step : path.subList(0, path.size() - 1)) {
            var key = named(node, step);
            node = node.get(key) instanceof ObjectNode inner ? inner : node.putObject(key);
        }
        node.put(named(node, path.getLast()), value);
    }

    private static String named(ObjectNode node, String step) {
        if (!step.isEmpty()) return step;
        int next = node.size();
        while (node.has(Integer.toString(next))) next++;
        return Integer.toString(next);
    }
}
