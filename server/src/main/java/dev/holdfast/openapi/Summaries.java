package dev.holdfast.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What each route does, in one sentence: the lines of {@code openapi/routes.txt}. */
@Component
class Summaries {

    private final Map<String, String> byRoute = new HashMap<>();

    Summaries(@Value("classpath:openapi/routes.txt") Resource routes) {
        try {
            routes.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\\s+", 3))
                    .forEach(parts -> byRoute.put(parts[0] + " " + parts[1], parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    String of(String verb, String path) {
        return byRoute.get(verb + " " + path);
    }

    /** Verb and path of each line. */
    Set<String> routes() {
        return byRoute.keySet();
    }
}
