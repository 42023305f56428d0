package dev.holdfast.webapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as the wire has it: snake_case keys in the order of declaration, no nulls, numbers in their shortest form. */
public final class Json {

    private static final int MAX_DEPTH = 512;
    private static final int MAX_STRING_CHARS = 100_000_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING_CHARS)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(2 * MAX_DEPTH)
                            .build())
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule()
                    .addSerializer(BigDecimal.class, writing((value, out) -> out.writeNumber(shortest(value))))
                    .addSerializer(Quantity.class, writing((value, out) -> out.writeNumber(shortest(value.value()))))
                    .addSerializer(Instant.class, writing((value, out) -> out.writeString(TIME.format(value))))
                    .addSerializer(Sku.class, writing((value, out) -> out.writeString(value.spelling())))
                    .addSerializer(SourceCode.class, writing((value, out) -> out.writeString(value.value())))
                    .addSerializer(StockId.class, writing((value, out) -> out.writeNumber(value.value()))))
            .build();

    public static final JsonNodeFactory NODES = MAPPER.getNodeFactory();

    private Json() {}

    /**
     * Reads one JSON value. Of several members with one name the last counts.
     *
     * @throws JacksonException when the text is no JSON in UTF-8, nests deeper than 512 levels, or holds half a surrogate pair
     */
    public static JsonNode read(byte[] utf8) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new StreamReadException("Not UTF-8");
        }
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (NumberFormatException _) {
            throw new StreamReadException("A number with an exponent beyond all measure");
        }
        if (json.isMissingNode()) throw new StreamReadException("Nothing but blanks");
        if (text.contains("\\u")) requireWholeCharacters(json); // only an escape can bring half a character
        return json;
    }

    private static void requireWholeCharacters(JsonNode json) {
        if (json.isString()) requireWholeCharacters(json.stringValue());
        json.propertyNames().forEach(Json::requireWholeCharacters);
        json.forEach(Json::requireWholeCharacters);
    }

    private static void requireWholeCharacters(String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new StreamReadException("Half a surrogate pair");
        }
    }

    /** The same number without trailing zeros and without an exponent; not for numbers whose digits would fill memory. */
    static BigDecimal shortest(BigDecimal value) {
        if (value.signum() == 0) return BigDecimal.ZERO;
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static <T> ValueSerializer<T> writing(BiConsumer<T, JsonGenerator> write) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                write.accept(value, out);
            }
        };
    }
}
