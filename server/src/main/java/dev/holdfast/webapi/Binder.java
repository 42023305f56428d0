package dev.holdfast.webapi;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON as the types of a handler's parameters, by the rules of the wire: generous with scalars, strict with names.
 *
 * <p>Request objects are records. Keys are accepted in camelCase and snake_case. Every component must be {@code @Nullable} (absent
 * and null are the same) or {@link Sent} (they differ). Lists, records and {@link JsonNode} (anything at all) nest freely, and so
 * do {@link CustomAttributes} and {@link Document}.
 */
final class Binder {

    private static final Pattern NUMERIC = Pattern.compile("\\s*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?\\s*");
    private static final Pattern SCRIPT_OPENS = Pattern.compile("<script\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT_CLOSES = Pattern.compile("</script\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TRUE_WORDS = Set.of("1", "true", "on", "yes");
    private static final int MAX_NUMBER_CHARS = 1000;
    private static final int MAX_PLAIN_DIGITS = 100;
    private static final int MAX_EXPONENT = 400;
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Map<Class<?>, RecordPlan> plans = new ConcurrentHashMap<>();

    /**
     * The value of a top-level parameter.
     *
     * @throws Refusal 400 when the value cannot be read as the type
     */
    @Nullable
    Object bind(JsonNode value, Type type) {
        try {
            return convert(value, type, null);
        } catch (TypeMismatch mismatch) {
            throw Refusal.invalid(String.valueOf(mismatch.getMessage()));
        }
    }

    /** Whether objects of this type have a field of that name that may be written. */
    boolean hasWritableField(Type type, String camelCaseName) {
        if (!(type instanceof Class<?> raw) || !raw.isRecord() || raw == Document.class) return false;
        var component = plan(raw).byName.get(Names.upperCamelCase(camelCaseName));
        return component != null && !component.readOnly;
    }

    private @Nullable Object convert(JsonNode value, Type type, @Nullable String key) {
        if (type == JsonNode.class) return storable(value, key);
        if (type == CustomAttributes.class) return value.isNull() ? null : CustomAttributes.read(value);
        if (type == Document.class) return Document.read(value);
        if (type instanceof ParameterizedType generic) {
            var argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Sent.class) return Sent.of(convert(value, argument, key));
            if (generic.getRawType() == List.class) return value.isNull() ? null : list(value, argument, key);
        }
        if (type instanceof Class<?> raw) {
            if (raw.isRecord() && !isCode(raw)) return plan(raw).read(value);
            return value.isNull() ? null : scalar(value, raw, key);
        }
        throw new IllegalStateException("Not a type of the wire: " + type);
    }

    private static boolean isCode(Class<?> type) {
        return type == Sku.class || type == SourceCode.class || type == StockId.class;
    }

    static Object scalar(JsonNode value, Class<?> type, @Nullable String key) {
        if (type == Boolean.class) return truth(value);
        if (value.isContainer()) throw TypeMismatch.of("array", wireName(type));
        if (type == Integer.class) return (int) whole(value, type, Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (type == Long.class) return whole(value, type, Long.MIN_VALUE, Long.MAX_VALUE);
        if (type == StockId.class) return new StockId((int) whole(value, type, Integer.MIN_VALUE, Integer.MAX_VALUE));
        if (type == BigDecimal.class) return number(value, type);
        if (type == String.class) return text(value, key);
        if (type == Sku.class) return new Sku(text(value, key));
        if (type == SourceCode.class) return new SourceCode(text(value, key));
        throw new IllegalStateException("Not a type of the wire: " + type);
    }

    private static String wireName(Class<?> type) {
        if (type == Integer.class || type == Long.class || type == StockId.class) return "int";
        if (type == BigDecimal.class) return "float";
        if (type == Boolean.class) return "bool";
        return "string";
    }

    private static boolean truth(JsonNode value) {
        return TRUE_WORDS.contains(asText(value).toLowerCase(Locale.ROOT));
    }

    private static String asText(JsonNode value) {
        if (value.isBoolean()) return value.booleanValue() ? "1" : "";
        if (value.isNumber()) return asText(value.decimalValue());
        return value.isContainer() || value.isNull() ? "" : value.asString();
    }

    private static String asText(BigDecimal number) {
        boolean isPlain = Math.abs((long) number.scale()) <= MAX_PLAIN_DIGITS;
        return isPlain ? Json.shortest(number).toPlainString() : number.toString();
    }

    static String text(JsonNode value, @Nullable String key) {
        var text = asText(value);
        if (!isStorable(text) || (key != null && holdsScript(text))) throw invalid(key);
        return text;
    }

    private static JsonNode storable(JsonNode value, @Nullable String key) {
        if (value.isString() && !isStorable(value.stringValue())) throw invalid(key);
        if (value.isNumber() && Math.abs((long) value.decimalValue().scale()) > MAX_EXPONENT) throw invalid(key);
        value.forEach(inner -> storable(inner, key));
        value.propertyNames().forEach(name -> {
            if (!isStorable(name)) throw invalid(key);
        });
        return value;
    }

    private static Refusal invalid(@Nullable String key) {
        return Refusal.of(
                Refusal.Kind.INVALID,
                Message.named(
                        "\"%field_name\" does not contains valid value.", "field_name", key == null ? "value" : key));
    }

    /** PostgreSQL stores every text but those with NUL. */
    private static boolean isStorable(String text) {
        return text.indexOf(0) < 0;
    }

    /** Whether a script element is opened and closed. Looks at each character a few times at most, however long the text. */
    private static boolean holdsScript(String text) {
        if (text.indexOf('<') < 0) return false;
        var opens = SCRIPT_OPENS.matcher(text);
        if (!opens.find()) return false;
        int content = text.indexOf('>', opens.end());
        return content >= 0 && SCRIPT_CLOSES.matcher(text).find(content);
    }

    private static BigDecimal number(JsonNode value, Class<?> type) {
        if (value.isNumber()) return measurable(value.decimalValue());
        if (value.isString()) {
            var text = value.asString();
            if (text.length() <= MAX_NUMBER_CHARS && NUMERIC.matcher(text).matches()) {
                try {
                    return measurable(new BigDecimal(text.strip()));
                } catch (NumberFormatException _) { // an exponent beyond all measure
                    throw TypeMismatch.of(text, wireName(type));
                }
            }
        }
        throw TypeMismatch.of(asText(value), wireName(type));
    }

    /**
     * Written out or rounded, a number of a huge exponent would take all memory there is. One closer to zero than anything that is measured is zero,
     * and one beyond everything that is measured becomes 10<sup>400</sup> of its sign, which nothing accepts.
     */
    private static BigDecimal measurable(BigDecimal number) {
        long integerDigits = (long) number.precision() - number.scale();
        if (number.signum() == 0 || integerDigits < -MAX_EXPONENT) return BigDecimal.ZERO;
        boolean isBeyondMeasure = integerDigits > MAX_EXPONENT + 1;
        return isBeyondMeasure ? BigDecimal.valueOf(number.signum(), -MAX_EXPONENT) : number;
    }

    private static long whole(JsonNode value, Class<?> type, long least, long most) {
        var number = number(value, type);
        boolean farTooLarge = (long) number.precision() - number.scale() > MAX_LONG.precision();
        if (farTooLarge
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw TypeMismatch.of(asText(value), wireName(type));
        }
        return number.longValue();
    }

    private List<@Nullable Object> list(JsonNode value, Type elementType, @Nullable String key) {
        boolean ofScalars =
                elementType instanceof Class<?> raw && (!raw.isRecord() || isCode(raw)) && raw != JsonNode.class;
        if (!value.isContainer()) {
            if (ofScalars && elementType instanceof Class<?> raw) {
                throw TypeMismatch.of(typeWord(value), wireName(raw) + "[]");
            }
            throw Refusal.invalid("Not all parameters valid.");
        }
        var list = new ArrayList<@Nullable Object>(value.size());
        for (var element : ofScalars ? value : withoutItemWrapper(value)) {
            list.add(
                    ofScalars && elementType instanceof Class<?> raw
                            ? castElement(element, raw, key)
                            : convert(element, elementType, key));
        }
        return list;
    }

    /** {@code {"item": [...]}}, as clients of the XML API write a list of objects. */
    private static JsonNode withoutItemWrapper(JsonNode value) {
        var item = value.get("item");
        if (!value.isObject() || item == null || !item.isContainer()) return value;
        return item.isArray() ? item : Json.NODES.arrayNode().add(item);
    }

    /** Elements of an array of scalars are cast, never refused for their type: text in a list of numbers is 0. */
    private static Object castElement(JsonNode element, Class<?> type, @Nullable String key) {
        var text = asText(element);
        boolean isNumeric =
                type == Integer.class || type == Long.class || type == BigDecimal.class || type == StockId.class;
        if (isNumeric && !NUMERIC.matcher(text).matches()) text = "0";
        return scalar(Json.NODES.stringNode(text), type, key);
    }

    private static String typeWord(JsonNode value) {
        if (value.isBoolean()) return "boolean";
        if (value.isIntegralNumber()) return "integer";
        if (value.isNumber()) return "double";
        return value.isNull() ? "NULL" : "string";
    }

    private RecordPlan plan(Class<?> type) {
        return plans.computeIfAbsent(type, RecordPlan::new);
    }

    private record Component(int index, Type type, boolean readOnly) {}

    private final class RecordPlan {

        private final Map<String, Component> byName = new HashMap<>();
        private final Constructor<?> constructor;
        private final @Nullable Object[] whenAbsent;

        RecordPlan(Class<?> type) {
            var components = type.getRecordComponents();
            whenAbsent = new Object[components.length];
            var types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                var component = components[i];
                types[i] = component.getType();
                if (component.getType() == Sent.class) whenAbsent[i] = Sent.absent();
                else requireNullable(type, component);
                boolean readOnly = component.isAnnotationPresent(ReadOnly.class);
                byName.put(
                        Names.upperCamelCase(component.getName()),
                        new Component(i, component.getGenericType(), readOnly));
            }
            try {
                constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void requireNullable(Class<?> type, RecordComponent component) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new IllegalStateException("A client may leave out %s of %s: make it @Nullable or Sent"
                        .formatted(component.getName(), type));
            }
        }

        /** Null and scalars are read as an object without fields. */
        Object read(JsonNode value) {
            var arguments = whenAbsent.clone();
            if (value.isObject()) value.properties().forEach(field -> set(arguments, field.getKey(), field.getValue()));
            try {
                return constructor.newInstance(arguments);
            } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }

        private void set(@Nullable Object[] arguments, String key, JsonNode value) {
            var name = Names.upperCamelCase(key);
            var component = byName.get(name);
            if (component == null || (component.readOnly && !isEmpty(value))) {
                throw Refusal.of(
                        Refusal.Kind.INVALID,
                        Message.named(
                                "\"%fieldName\" is not supported. Correct the field name and try again.",
                                "fieldName", name));
            }
            if (component.readOnly) return;
            try {
                arguments[component.index] = convert(value, component.type, key);
            } catch (TypeMismatch mismatch) {
                throw mismatch.inside(key);
            }
        }

        private static boolean isEmpty(JsonNode value) {
            if (value.isContainer()) return value.isEmpty();
            if (value.isNumber()) return value.decimalValue().signum() == 0;
            return asText(value).isEmpty() || asText(value).equals("0");
        }
    }
}
