package dev.holdfast.webapi;

import dev.holdfast.shared.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a request that is kept and given back as it came; nothing is decided by it. Its keys are in snake_case, and its
 * texts and numbers can be stored.
 */
public record Document(JsonNode json) {

    private static final int MAX_DIGITS = 40;

    /** @throws Refusal 400 for text or a number that cannot be stored */
    static Document read(JsonNode value) {
        return new Document(storable(value, "value"));
    }

    private static JsonNode storable(JsonNode value, String key) {
        if (value instanceof ObjectNode object) {
            var kept = Json.NODES.objectNode();
            object.properties()
                    .forEach(field -> kept.set(
                            Names.snakeCase(Binder.text(Json.NODES.stringNode(field.getKey()), key)),
                            storable(field.getValue(), field.getKey())));
            return kept;
        }
        if (value instanceof ArrayNode array) {
            var kept = Json.NODES.arrayNode(array.size());
            array.forEach(element -> kept.add(storable(element, key)));
            return kept;
        }
        if (value.isString()) return Json.NODES.stringNode(Binder.text(value, key));
        if (value.isFloatingPointNumber()) {
            var number = value.decimalValue().stripTrailingZeros();
            if (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
                throw Refusal.invalidValue(key, number.toString());
            }
            return Json.NODES.numberNode(number.scale() < 0 ? number.setScale(0) : number);
        }
        return value;
    }
}
