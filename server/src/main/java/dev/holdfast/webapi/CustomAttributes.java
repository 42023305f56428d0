package dev.holdfast.webapi;

import dev.holdfast.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Attributes that are named by codes rather than by fields. Accepted as a list of {@code {"attribute_code","value"}}, as an object
 * of codes and values, and as an object that holds such entries. Whether a code is known is for the reader to say.
 */
public record CustomAttributes(List<CustomAttribute> inOrder) {

    private static final String VALUE = "value";

    static CustomAttributes read(JsonNode value) {
        if (!value.isContainer()) throw Refusal.invalid("Not all parameters valid.");
        var inOrder = new ArrayList<CustomAttribute>();
        if (value instanceof ObjectNode object) {
            object.properties().forEach(field -> inOrder.add(named(field.getKey(), field.getValue())));
        } else {
            value.forEach(entry -> inOrder.add(entry(entry)));
        }
        return new CustomAttributes(inOrder);
    }

    private static CustomAttribute named(String key, JsonNode value) {
        return value.isObject() ? entry(value) : new CustomAttribute(storable(key), value);
    }

    private static CustomAttribute entry(JsonNode entry) {
        var code = code(entry);
        if (code.isEmpty() && !entry.hasNonNull(VALUE)) {
            throw TypeMismatch.saying("An empty custom attribute is specified. Enter the attribute and try again.");
        }
        if (code.isEmpty()) {
            throw TypeMismatch.saying(
                    "A custom attribute is specified with a missing attribute code. Verify the code and try again.");
        }
        var value = entry.get(VALUE);
        if (value == null) {
            throw TypeMismatch.saying(
                    "The \"%s\" attribute code doesn't have a value set. Enter the value and try again."
                            .formatted(code));
        }
        return new CustomAttribute(code, value);
    }

    private static String code(JsonNode entry) {
        var snakeCase = entry.path("attribute_code").asString("");
        return storable(snakeCase.isEmpty() ? entry.path("attributeCode").asString("") : snakeCase);
    }

    private static String storable(String code) {
        return Binder.text(Json.NODES.stringNode(code), "attribute_code");
    }

    /** One attribute as sent; its value is read as the type that its code has. Null and nothing else is read as null. */
    public record CustomAttribute(String code, JsonNode value) {

        /** @throws Refusal 400 when the value is no scalar */
        public @Nullable String text() {
            return (String) typed(String.class);
        }

        /** @throws Refusal 400 when the value is no number; fractions are cut off */
        public @Nullable Integer integer() {
            return (Integer) typed(Integer.class);
        }

        /** @throws Refusal 400 when the value is no number */
        public @Nullable BigDecimal number() {
            return (BigDecimal) typed(BigDecimal.class);
        }

        private @Nullable Object typed(Class<?> type) {
            if (value.isNull()) return null;
            try {
                return Binder.scalar(value, type, code);
            } catch (TypeMismatch mismatch) {
                throw Refusal.invalid(
                        "Error occurred during \"custom_attributes\" processing. Attribute \"%s\" has invalid value. %s"
                                .formatted(code, mismatch.getMessage()));
            }
        }
    }
}
