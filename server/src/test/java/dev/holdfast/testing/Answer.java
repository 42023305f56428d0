package dev.holdfast.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.webapi.Json;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer of the server. Its assertions show the body when they fail, and return the answer for the next one. */
public record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper PRETTY =
            Json.MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    public JsonNode json() {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }

    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public Answer hasStatus(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    /** 200 with exactly this JSON; only the order of an object's members is free. */
    public Answer hasBody(String expectedJson) {
        return hasStatus(200).hasJson(expectedJson);
    }

    /** Exactly this JSON, whatever the status; {@code 5} and {@code 5.0} differ. */
    public Answer hasJson(String expectedJson) {
        var expected = Json.read(expectedJson.getBytes(StandardCharsets.UTF_8));
        assertThat(pretty(json())).isEqualTo(pretty(expected));
        return this;
    }

    /** 200 with exactly this text. */
    public Answer hasText(String expected) {
        hasStatus(200);
        assertThat(text).isEqualTo(expected);
        return this;
    }

    /** The error body with this template and, for {@code %1}, {@code %2}, these values. */
    public Answer refused(int expectedStatus, String template, Object... positional) {
        return refused(expectedStatus, Message.of(template, positional));
    }

    /** The error body with this message, named placeholders included. */
    public Answer refused(int expectedStatus, Message message) {
        hasStatus(expectedStatus);
        assertThat(pretty(json())).isEqualTo(pretty(error(message)));
        return this;
    }

    /** A refusal of Holdfast's own, with the code that {@code docs/errors.md} lists. */
    public Answer refusedAs(int expectedStatus, String code, Message message) {
        hasStatus(expectedStatus);
        assertThat(pretty(json())).isEqualTo(pretty(error(message).put("error_code", code)));
        return this;
    }

    /** 400 {@code Validation Failed} with exactly these findings in this order. */
    public Answer failedValidation(Message... findings) {
        return failed("Validation Failed", findings);
    }

    /** 400 with this header over exactly these errors in this order. */
    public Answer failed(String header, Message... findings) {
        hasStatus(400);
        var expected = Json.NODES.objectNode().put("message", header);
        var errors = expected.putArray("errors");
        for (var finding : findings) {
            errors.addObject().put("message", finding.template()).set("parameters", parameters(finding));
        }
        assertThat(pretty(json())).isEqualTo(pretty(expected));
        return this;
    }

    private static ObjectNode error(Message message) {
        var error = Json.NODES.objectNode().put("message", message.template());
        var parameters = parameters(message);
        if (!parameters.isEmpty()) error.set("parameters", parameters);
        return error;
    }

    private static JsonNode parameters(Message message) {
        return Json.MAPPER.valueToTree(message.named().isEmpty() ? message.positional() : message.named());
    }

    private static String pretty(JsonNode json) {
        return PRETTY.writeValueAsString(sorted(json));
    }

    private static JsonNode sorted(JsonNode json) {
        if (json instanceof ObjectNode object) {
            var sorted = Json.NODES.objectNode();
            List.copyOf(object.propertyNames()).stream()
                    .sorted()
                    .forEach(name -> sorted.set(name, sorted(object.get(name))));
            return sorted;
        }
        if (json instanceof ArrayNode array) {
            var sorted = Json.NODES.arrayNode();
            array.forEach(element -> sorted.add(sorted(element)));
            return sorted;
        }
        return json;
    }
}
