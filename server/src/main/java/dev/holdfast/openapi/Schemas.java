package dev.holdfast.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import dev.holdfast.webapi.CustomAttributes;
import dev.holdfast.webapi.Document;
import dev.holdfast.webapi.Names;
import dev.holdfast.webapi.ReadOnly;
import dev.holdfast.webapi.Sent;
import dev.holdfast.webapi.Streamed;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

/** The schemas of the types that routes take and answer: what the binder reads, and what is written as JSON. Each record is a component. */
final class Schemas {

    private final Components components;
    private final Map<String, Class<?>> recordByName = new HashMap<>();

    Schemas(Components components) {
        this.components = components;
    }

    Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var arguments = generic.getActualTypeArguments();
            if (raw == Sent.class) return of(arguments[0]).nullable(true);
            if (raw == SearchResult.class) return page(arguments[0]);
            if (raw == Streamed.class || Collection.class.isAssignableFrom(raw)) {
                return new ArraySchema().items(of(arguments[0]));
            }
            if (Map.class.isAssignableFrom(raw)) return new ObjectSchema().additionalProperties(of(arguments[1]));
        }
        if (!(type instanceof Class<?> raw)) throw new IllegalStateException("No schema for " + type);
        if (raw == Sku.class || raw == SourceCode.class || raw == String.class) return new StringSchema();
        if (raw == UUID.class) return new StringSchema().format("uuid");
        if (raw == Instant.class)
            return new StringSchema().example("2026-03-31 23:59:59").description("UTC");
        if (raw == LocalDate.class) return new StringSchema().format("date");
        if (raw == StockId.class || raw == Integer.class || raw == int.class) return new IntegerSchema();
        if (raw == Long.class || raw == long.class) return new IntegerSchema().format("int64");
        if (raw == BigDecimal.class || raw == Quantity.class) return new NumberSchema();
        if (raw == Boolean.class || raw == boolean.class) return new BooleanSchema();
        if (raw == void.class) return new ArraySchema().items(new Schema<>()).maxItems(0);
        if (raw == JsonNode.class || raw == Document.class || raw == Object.class) return new Schema<>();
        if (raw == CustomAttributes.class) return new ArraySchema().items(customAttribute());
        if (raw.isEnum()) {
            var names =
                    Arrays.stream(raw.getEnumConstants()).map(String::valueOf).toList();
            return new StringSchema()._enum(names);
        }
        if (raw.isRecord()) return record(raw);
        throw new IllegalStateException("No schema for " + type);
    }

    private static Schema<?> customAttribute() {
        return new ObjectSchema()
                .addProperty("attribute_code", new StringSchema())
                .addProperty("value", new Schema<>());
    }

    private Schema<?> page(Type item) {
        var page = new ObjectSchema();
        page.addProperty("items", new ArraySchema().items(of(item)));
        page.addProperty("search_criteria", new ObjectSchema().description("The criteria, as they were understood."));
        page.addProperty("total_count", new IntegerSchema().description("How many there are on all pages."));
        page.setRequired(List.of("items", "search_criteria", "total_count"));
        return page;
    }

    private Schema<?> record(Class<?> type) {
        var name = name(type);
        if (recordByName.putIfAbsent(name, type) == null) {
            var schema = new ObjectSchema();
            addProperties(schema, type, "");
            components.addSchemas(name, schema);
        }
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private void addProperties(Schema<?> schema, Class<?> type, String prefix) {
        for (var component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(ReadOnly.class)) continue;
            if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                schema.additionalProperties(true);
                continue;
            }
            var unwrapped = component.getAccessor().getAnnotation(JsonUnwrapped.class);
            if (unwrapped != null) {
                addProperties(schema, component.getType(), prefix + unwrapped.prefix());
                continue;
            }
            var name = prefix + nameOf(component);
            schema.addProperty(name, of(component.getGenericType()));
            if (isAlwaysThere(component)) schema.addRequiredItem(name);
        }
    }

    /** Its simple name, and that of its feature too when another feature has a record of that name. */
    private String name(Class<?> type) {
        var name = type.getSimpleName();
        var known = recordByName.get(name);
        if (known == null || known == type) return name;
        var feature = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return StringUtils.capitalize(feature) + name;
    }

    private static String nameOf(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? Names.snakeCase(component.getName()) : named.value();
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        return component.getType() != Sent.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
