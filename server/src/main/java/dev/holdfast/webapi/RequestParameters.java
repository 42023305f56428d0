package dev.holdfast.webapi;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of one request: those of the body, overwritten by those of the query, overwritten by those of the path.
 * A PUT's last path variable also overwrites the field of its name inside a body that is one single object.
 */
final class RequestParameters {

    private static final String ATTRIBUTE = RequestParameters.class.getName();

    private final ObjectNode merged;

    private RequestParameters(ObjectNode merged) {
        this.merged = merged;
    }

    /** The parameters of the request, read and merged once. */
    static RequestParameters of(HttpServletRequest request, Method handler, Binder binder, long maxBodyBytes)
            throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestParameters known) return known;
        boolean hasBody =
                request.getMethod().equals("POST") || request.getMethod().equals("PUT");
        var merged = hasBody ? body(request, maxBodyBytes) : Json.NODES.objectNode();
        var bodyKeys = List.copyOf(merged.propertyNames());
        if (request.getQueryString() != null) {
            QueryString.parse(request.getQueryString())
                    .properties()
                    .forEach(p -> put(merged, p.getKey(), p.getValue()));
        }
        var variables = pathVariables(request);
        for (int i = 0; i < variables.size(); i++) {
            var variable = variables.get(i);
            boolean last = i == variables.size() - 1;
            if (last
                    && request.getMethod().equals("PUT")
                    && overridesField(merged, bodyKeys, variable.getKey(), handler, binder)) {
                var target = (ObjectNode) merged.get(bodyKeys.getFirst());
                put(target, variable.getKey(), Json.NODES.stringNode(variable.getValue()));
            } else {
                put(merged, variable.getKey(), Json.NODES.stringNode(variable.getValue()));
            }
        }
        var parameters = new RequestParameters(merged);
        request.setAttribute(ATTRIBUTE, parameters);
        return parameters;
    }

    /** The parameter of this camelCase name, in either form; null when it is absent or null. */
    @Nullable
    JsonNode get(String camelCaseName) {
        var value = merged.get(camelCaseName);
        if (value == null) value = merged.get(Names.snakeCase(camelCaseName));
        return value == null || value.isNull() ? null : value;
    }

    private static void put(ObjectNode target, String key, JsonNode value) {
        var camelCase = Names.camelCase(key);
        var others = new ArrayList<String>();
        for (var name : target.propertyNames()) if (Names.camelCase(name).equals(camelCase)) others.add(name);
        target.remove(others);
        target.set(key, value);
    }

    private static boolean overridesField(
            ObjectNode merged, List<String> bodyKeys, String variable, Method handler, Binder binder) {
        if (bodyKeys.size() != 1 || !(merged.get(bodyKeys.getFirst()) instanceof ObjectNode)) return false;
        var parameterName = Names.camelCase(bodyKeys.getFirst());
        for (var parameter : handler.getParameters()) {
            if (parameter.getName().equals(parameterName)) {
                return binder.hasWritableField(parameter.getParameterizedType(), variable);
            }
        }
        return false;
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
        if (request.getContentLengthLong() > maxBytes) throw tooLarge(maxBytes);
        var bytes = request.getInputStream().readNBytes(Math.toIntExact(maxBytes + 1));
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
        MediaType type;
        Charset charset;
        try {
            type = MediaType.parseMediaType(header);
            charset = type.getCharset();
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("Content-Type header is invalid.");
        }
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw Refusal.invalid("UTF-8 is the only supported charset.");
        }
        if (!type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
            throw Refusal.invalid("Server cannot understand Content-Type HTTP header media type " + type.getType() + "/"
                    + type.getSubtype());
        }
    }

    /** The mandatory parameters of a handler that a request lacks, in the order of declaration. */
    List<String> missing(Method handler) {
        var missing = new ArrayList<String>();
        for (var parameter : handler.getParameters()) {
            if (HandlerParameters.isInput(parameter.getType())
                    && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && get(parameter.getName()) == null) {
                missing.add(parameter.getName());
            }
        }
        return missing;
    }
}
