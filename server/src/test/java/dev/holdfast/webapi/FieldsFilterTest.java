package dev.holdfast.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FieldsFilterTest {

    private static final String ORDER = """
            {"id": 7, "name": "a", "lines": [{"sku": "x", "qty": 1, "at": {"code": "b"}}, {"sku": "y", "qty": 2}],
             "extension_attributes": {"email": "c", "ids": [1, 2]}, "empty": [],
             "custom_attributes": [{"attribute_code": "color", "value": "17"}, {"attribute_code": "size", "value": "L"}]}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        id                             | {"id":7}
        name,id                        | {"name":"a","id":7}
        id,unknown                     | {"id":7}
        unknown                        | []
        lines                          | {"lines":[{"sku":"x","qty":1,"at":{"code":"b"}},{"sku":"y","qty":2}]}
        lines[sku]                     | {"lines":[{"sku":"x"},{"sku":"y"}]}
        lines[sku,at[code]],id         | {"lines":[{"sku":"x","at":{"code":"b"}},{"sku":"y"}],"id":7}
        lines[at[code]]                | {"lines":[{"at":{"code":"b"}}]}
        lines[unknown]                 | {"lines":[]}
        extension_attributes[email]    | {"extension_attributes":{"email":"c"}}
        extensionAttributes[email]     | []
        extension_attributes           | {"extension_attributes":{"email":"c","ids":[1,2]}}
        extension_attributes[ids]      | {"extension_attributes":{"ids":[1,2]}}
        name[first]                    | {"name":"a"}
        empty                          | {"empty":[]}
        custom_attributes[size]        | {"custom_attributes":[{"attribute_code":"size","value":"L"}]}
        custom_attributes[size,color]  | {"custom_attributes":[{"attribute_code":"color","value":"17"},{"attribute_code":"size","value":"L"}]}
        """)
    void it_keeps_what_it_names(String fields, String kept) {
        assertThat(FieldsFilter.apply(fields, json(ORDER))).hasToString(kept);
    }

    @Test
    void a_list_is_filtered_one_by_one() {
        assertThat(FieldsFilter.apply("a", json("[{\"a\": 1, \"b\": 2}, {\"a\": 3}]")))
                .hasToString("[{\"a\":1},{\"a\":3}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " id",
                "id ",
                "id, name",
                "id,",
                ",id",
                "id,,name",
                "lines[",
                "lines[]",
                "lines[sku",
                "lines]",
                "lines[sku]]",
                "lines[sku]id",
                "lines[sku][qty]",
                "[id]",
                "id;name",
                "id.name",
                "lines(sku)",
                "id'--",
                "größe",
                "*"
            })
    void what_cannot_be_read_keeps_nothing(String fields) {
        assertThat(FieldsFilter.apply(fields, json(ORDER))).hasToString("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "\"text\"", "true", "null"})
    void scalars_stay_as_they_are(String scalar) {
        assertThat(FieldsFilter.apply("id", json(scalar))).hasToString(scalar);
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
