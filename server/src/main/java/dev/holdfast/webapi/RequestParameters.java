package dev.holdfast.webapi;

import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of one request: those of the body, overwritten by those of the query, overwritten by those of the path.
 * A PUT's last path variable also overwrites the field of its name inside a body that is one single object.
 */
public final class RequestParameters {

    private static final String ATTRIBUTE = RequestParameters.class.getName();
    private static final ObjectWriter SORTED = Json.MAPPER.writer(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z\\d/+.-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEDIA_TYPE_PARAMETER =
            Pattern.compile("\\s*([a-z\\d_-]+)=\"?([^\"]*)\"?\\s*", Pattern.CASE_INSENSITIVE);

    private final ObjectNode merged;
    private final @Nullable JsonNode fields;

    private RequestParameters(ObjectNode merged, @Nullable JsonNode fields) {
        this.merged = merged;
        this.fields = fields;
    }

    /** The parameters of a request whose handler is about to be called. */
    public static RequestParameters of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestParameters parameters) return parameters;
        throw new IllegalStateException("The parameters of this request have not been read");
    }

    /**
     * Reads and merges the parameters of a request.
     *
     * @throws Refusal 400 when the body cannot be read, a mandatory parameter is missing or {@link InputLimits} are passed;
     *     413 when the body is too large
     */
    static RequestParameters read(HttpServletRequest request, Route route, Binder binder, long maxBodyBytes)
            throws IOException {
        boolean isPut = request.getMethod().equals("PUT");
        var merged =
                isPut || request.getMethod().equals("POST") ? body(request, maxBodyBytes) : Json.NODES.objectNode();
        var variables = pathVariables(request);
        if (isPut && !variables.isEmpty()) overrideField(merged, variables.getLast(), route, binder);
        var query = QueryString.parse(request.getQueryString() == null ? "" : request.getQueryString());
        merged.setAll(query);
        variables.forEach(variable -> merged.put(variable.getKey(), variable.getValue()));

        if (request.getAttribute(InputLimits.class.getName()) instanceof InputLimits limits) limits.apply(merged);
        var parameters = new RequestParameters(merged, query.get("fields"));
        parameters.requireMandatory(route);
        request.setAttribute(ATTRIBUTE, parameters);
        return parameters;
    }

    /** The parameter of this camelCase name, in that form or in snake_case; null when it is absent or null. */
    @Nullable
    JsonNode get(String camelCaseName) {
        var value = merged.get(camelCaseName);
        if (value == null || value.isNull()) value = merged.get(Names.snakeCase(camelCaseName));
        return value == null || value.isNull() ? null : value;
    }

    /** Writes them as JSON: the same bytes for the same parameters, in whichever order they were sent. */
    public void writeTo(OutputStream out) {
        SORTED.writeValue(out, merged);
    }

    /** Which fields of the answer the client wants; null when all. */
    @Nullable
    JsonNode fields() {
        return fields;
    }

    private void requireMandatory(Route route) {
        var missing = new Findings();
        for (var parameter : route.parameters()) {
            if (parameter.isMandatory() && get(parameter.name()) == null) missing.addRequired(parameter.name());
        }
        missing.refuseInput();
    }

    /** A body that is one object with a field named like the last path variable gets that field's value from the path. */
    private static void overrideField(ObjectNode body, Map.Entry<String, String> variable, Route route, Binder binder) {
        if (variable.getValue().equals("me") || body.size() != 1) return;
        var only = body.properties().iterator().next();
        if (!(only.getValue() instanceof ObjectNode object)) return;
        var parameterName = Names.camelCase(only.getKey());
        for (var parameter : route.parameters()) {
            if (parameter.name().equals(parameterName)
                    && binder.hasWritableField(parameter.genericType(), variable.getKey())) {
                var sameField = Names.upperCamelCase(variable.getKey());
                object.remove(object.propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(key -> Names.upperCamelCase(key).equals(sameField))
                        .toList());
                object.put(variable.getKey(), variable.getValue());
            }
        }
    }

    /** In the order in which they stand in the path. */
    private static List<Map.Entry<String, String>> pathVariables(HttpServletRequest request) {
        var pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        @SuppressWarnings("unchecked")
        var values = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var variables = new ArrayList<>(values.entrySet());
        variables.sort((a, b) -> pattern.indexOf("{" + a.getKey() + "}") - pattern.indexOf("{" + b.getKey() + "}"));
        return variables;
    }

    private static ObjectNode body(HttpServletRequest request, long maxBytes) throws IOException {
        long length = request.getContentLengthLong(); // below zero when the client does not tell
        if (length > maxBytes) throw tooLarge(maxBytes);
        var bytes = request.getInputStream().readNBytes(Math.toIntExact(length < 0 ? maxBytes + 1 : length));
        if (bytes.length > maxBytes) throw tooLarge(maxBytes);
        if (bytes.length == 0) return Json.NODES.objectNode();
        checkContentType(request.getContentType());
        try {
            return Json.read(bytes) instanceof ObjectNode object ? object : Json.NODES.objectNode();
        } catch (JacksonException _) {
            throw Refusal.invalid("Decoding error.");
        }
    }

    private static Refusal tooLarge(long maxBytes) {
        return Refusal.of(
                Refusal.Kind.TOO_LARGE,
                Message.of("The request body is larger than %1 MB. Send it in parts.", maxBytes / (1024 * 1024)));
    }

    private static void checkContentType(@Nullable String header) {
        if (header == null || header.isBlank()) throw Refusal.invalid("Content-Type header is empty.");
        var parts = header.split(";", -1);
        var type = parts[0].strip();
        if (!MEDIA_TYPE.matcher(type).matches()) throw Refusal.invalid("Content-Type header is invalid.");
        for (var part : List.of(parts).subList(1, parts.length)) {
            var parameter = MEDIA_TYPE_PARAMETER.matcher(part);
            if (!parameter.matches()) throw Refusal.invalid("Content-Type header is invalid.");
            if (parameter.group(1).equalsIgnoreCase("charset")
                    && !parameter.group(2).equalsIgnoreCase("utf-8")) {
                throw Refusal.invalid("UTF-8 is the only supported charset.");
            }
        }
        if (!type.equalsIgnoreCase("application/json")) {
            throw Refusal.invalid("Server cannot understand Content-Type HTTP header media type " + type);
        }
    }
}
