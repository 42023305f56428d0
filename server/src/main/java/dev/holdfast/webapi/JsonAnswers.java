package dev.holdfast.webapi;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/** Writes what the handlers of {@link RestRoutes} return: 200 and JSON; nothing is {@code []}. */
final class JsonAnswers {

    static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private JsonAnswers() {}

    /** @param fields which the client wants; null when all */
    static void write(HttpServletResponse response, @Nullable Object returned, @Nullable JsonNode fields)
            throws IOException {
        Object answer = returned == null ? Json.NODES.arrayNode() : returned;
        UnaryOperator<Object> filter = fields == null || fields.asString("?").isEmpty()
                ? UnaryOperator.identity()
                : whole -> FieldsFilter.apply(fields.asString("?"), Json.MAPPER.<JsonNode>valueToTree(whole));
        if (answer instanceof Streamed<?> list) stream(response, list, filter);
        else write(response, 200, filter.apply(answer));
    }

    private static void stream(HttpServletResponse response, Streamed<?> list, UnaryOperator<Object> filter)
            throws IOException {
        response.setStatus(200);
        response.setHeader("Content-Type", CONTENT_TYPE);
        try {
            var json = Json.MAPPER.createGenerator(response.getOutputStream());
            json.writeStartArray();
            list.forEach(element -> {
                var kept = filter.apply(element);
                if (!(kept instanceof JsonNode tree && tree.isEmpty())) json.writePOJO(kept);
            });
            json.writeEndArray();
            json.close(); // only now: what fails before must not look complete
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    static void write(HttpServletResponse response, int status, Object body) throws IOException {
        var bytes = Json.MAPPER.writeValueAsBytes(body);
        response.resetBuffer(); // fails once parts of another answer were sent, which breaks off the connection
        response.setStatus(status);
        response.setHeader("Content-Type", CONTENT_TYPE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
