package dev.holdfast.webapi;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.RawHttp;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class InputTest {

    @Autowired
    Api api;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"sourceCodes": ["a"], "stockId": 2}                                  | a | 2
        {"source_codes": ["a"], "stock_id": 2}                                | a | 2
        {"source_codes": ["b"], "sourceCodes": ["a"], "stock_id": 2}          | a | 2
        {"sourceCodes": ["a"], "source_codes": ["b"], "stockId": 2}           | a | 2
        {"sourceCodes": null, "source_codes": ["a"], "stockId": 2}            | a | 2
        {"sourceCodes": ["a"], "stockId": 2, "unknown": {"foo": 1}, "x": []}  | a | 2
        {"sourceCodes": ["a"], "stockId": "2", "note": null}                  | a | 2
        """)
    void a_parameter_is_found_in_both_forms_and_what_nobody_knows_is_ignored(String body, String code, int stock) {
        api.post("/V1/echo/mandatory", body).hasBody("{\"names\": [\"%s\"], \"numbers\": [%d]}".formatted(code, stock));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stockId\": 2}",
                "{\"stockId\": 2, \"sourceCodes\": null}",
                "{\"stockId\": 2, \"source_codes\": null}",
                "{\"stockId\": 2, \"source-codes\": [\"a\"]}",
                "{\"stockId\": 2, \"SourceCodes\": [\"a\"]}",
                "{\"stockId\": 2, \"sourcecodes\": [\"a\"]}"
            })
    void a_mandatory_parameter_that_is_absent_or_null_is_named_in_camel_case(String body) {
        api.post("/V1/echo/mandatory", body).refused(400, required("sourceCodes"));
    }

    @Test
    void several_missing_parameters_are_named_together() {
        api.post("/V1/echo/mandatory", "")
                .failed("One or more input exceptions have occurred.", required("sourceCodes"), required("stockId"));
    }

    private static Message required(String name) {
        return Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"thing_name": "a", "extension_attributes": {"part": {"part_name": "b"}}} | {"thing_name": "a", "extension_attributes": {"part": {"part_name": "b"}}}
        {"thingName": "a", "extensionAttributes": {"part": {"partName": "b"}}}    | {"thing_name": "a", "extension_attributes": {"part": {"part_name": "b"}}}
        {"ThingName": "a", "Thing_Name": "b"}      | {"thing_name": "b"}
        {"count": null, "tags": null}              | {}
        {"extension_attributes": null}             | {"extension_attributes": {}}
        {"extension_attributes": "text"}           | {"extension_attributes": {}}
        {"extension_attributes": 17}               | {"extension_attributes": {}}
        {"extension_attributes": []}               | {"extension_attributes": {}}
        {"parts": []}                              | {"parts": []}
        {"parts": {}}                              | {"parts": []}
        {"parts": null}                            | {}
        {"parts": [{"count": 1}, {"count": 2}]}    | {"parts": [{"count": 1}, {"count": 2}]}
        {"parts": {"x": {"count": 1}, "y": {}}}    | {"parts": [{"count": 1}, {}]}
        {"parts": {"item": [{"count": 1}, {}]}}    | {"parts": [{"count": 1}, {}]}
        {"parts": {"item": {"count": 1}}}          | {"parts": [{"count": 1}]}
        {"parts": [null, "text", 3]}               | {"parts": [{}, {}, {}]}
        {"tags": {"x": "a", "y": "b"}}             | {"tags": ["a", "b"]}
        {"tags": ["a", 1, true, false, null, [], {}, 1.50]} | {"tags": ["a", "1", "1", "", "", "", "", "1.5"]}
        {"numbers": ["abc", "12", 3.9, true, null, [], "1e3"]} | {"numbers": [0, 12, 3, 1, 0, 0, 1000]}
        {"anything": {"Foo": [1, {"bar_baz": null}]}} | {"anything": {"Foo": [1, {"bar_baz": null}]}}
        {"id": null, "count": 1}                   | {"count": 1}
        {"id": 0}                                  | {}
        {"id": ""}                                 | {}
        {"id": "0"}                                | {}
        {"id": false}                              | {}
        {"id": []}                                 | {}
        """)
    void an_object_is_read_generously(String thing, String understood) {
        api.post("/V1/echo/things", "{\"thing\": " + thing + "}").hasBody(understood);
    }

    @ParameterizedTest
    @CsvSource({
        "foo, Foo",
        "foo_bar, FooBar",
        "fooBar, FooBar",
        "thingNames, ThingNames",
        "thing-name, Thing-name",
        "'', ''",
        "id, Id",
        "<b>, <b>",
        "{fieldName}, {fieldName}",
        "%1, %1"
    })
    void a_field_that_is_not_known_is_refused_by_its_name_in_upper_camel_case(String key, String named) {
        var refusal = Message.named(
                "\"%fieldName\" is not supported. Correct the field name and try again.", "fieldName", named);
        api.post("/V1/echo/things", "{\"thing\": {\"%s\": 1}}".formatted(key)).refused(400, refusal);
        if (key.equals("id")) return;
        api.post("/V1/echo/things", "{\"thing\": {\"parts\": [{\"%s\": 1}]}}".formatted(key))
                .refused(400, refusal);
        api.post("/V1/echo/things", "{\"thing\": {\"extension_attributes\": {\"%s\": null}}}".formatted(key))
                .refused(400, refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "17", "true"})
    void a_scalar_is_no_list_of_objects(String scalar) {
        api.post("/V1/echo/things", "{\"thing\": {\"parts\": " + scalar + "}}")
                .refused(400, "Not all parameters valid.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        whole     | 12            | 12
        whole     | "12"          | 12
        whole     | " 12 "        | 12
        whole     | "+12"         | 12
        whole     | "12.9"        | 12
        whole     | "1e3"         | 1000
        whole     | 3.7           | 3
        whole     | -3.7          | -3
        whole     | -0            | 0
        whole     | 1e3           | 1000
        whole     | 1e-400        | 0
        whole     | 1e-999999999  | 0
        fraction  | 19.99         | 19.99
        fraction  | 5.0000        | 5
        fraction  | "5.50"        | 5.5
        fraction  | 1e3           | 1000
        fraction  | -0            | 0
        fraction  | -0.0          | 0
        fraction  | "-.5"         | -0.5
        fraction  | 1234567890123 | 1234567890123
        truth     | true          | true
        truth     | "true"        | true
        truth     | "TRUE"        | true
        truth     | 1             | true
        truth     | "1"           | true
        truth     | "yes"         | true
        truth     | "On"          | true
        truth     | 1.0           | true
        truth     | false         | false
        truth     | 0             | false
        truth     | 2             | false
        truth     | ""            | false
        truth     | "no"          | false
        truth     | "tru"         | false
        truth     | " "           | false
        truth     | []            | false
        truth     | {}            | false
        some_text | "a"           | "a"
        some_text | ""            | ""
        some_text | 12            | "12"
        some_text | 1.50          | "1.5"
        some_text | 100           | "100"
        some_text | 1e3           | "1000"
        some_text | 1e400         | "1E+400"
        some_text | 1e999999999   | "1E+999999999"
        some_text | true          | "1"
        some_text | false         | ""
        """)
    void a_scalar_is_converted(String name, String sent, String understood) {
        api.post("/V1/echo/scalars", "{\"%s\": %s}".formatted(name, sent))
                .hasBody("{\"%s\": %s}".formatted(name, understood));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        whole    | "abc"                 | abc                   | int
        whole    | ""                    |                       | int
        whole    | "12abc"               | 12abc                 | int
        whole    | "0x1A"                | 0x1A                  | int
        whole    | "NaN"                 | NaN                   | int
        whole    | "1e"                  | 1e                    | int
        whole    | "١٢"                  | ١٢                    | int
        whole    | true                  | 1                     | int
        whole    | false                 |                       | int
        whole    | []                    | array                 | int
        whole    | {"a": 1}              | array                 | int
        whole    | 2147483648            | 2147483648            | int
        whole    | 1e400                 | 1E+400                | int
        whole    | 1e999999999           | 1E+999999999          | int
        whole    | "-1e999999999"        | -1e999999999          | int
        whole    | "1e99999999999"       | 1e99999999999         | int
        fraction | "abc"                 | abc                   | float
        fraction | ""                    |                       | float
        fraction | "1,5"                 | 1,5                   | float
        fraction | "Infinity"            | Infinity              | float
        fraction | [1]                   | array                 | float
        someText | ["a"]                 | array                 | string
        someText | {}                    | array                 | string
        """)
    void a_value_of_another_type_is_refused_in_one_rendered_text(String name, String sent, String shown, String type) {
        var text = "The \"%s\" value's type is invalid. The \"%s\" type was expected. Verify and try again."
                .formatted(shown == null ? "" : shown, type);
        api.post("/V1/echo/scalars", "{\"%s\": %s}".formatted(name, sent)).refused(400, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"count": "abc"}                                        | count                            | abc    | int
        {"price": ""}                                           | price                            |        | float
        {"thingName": ["a"]}                                    | thingName                        | array  | string
        {"thing_name": {}}                                      | thing_name                       | array  | string
        {"extension_attributes": {"part": {"count": "x"}}}      | extension_attributes/part/count  | x      | int
        {"extensionAttributes": {"part": {"partName": []}}}     | extensionAttributes/part/partName | array | string
        {"parts": [{"count": 1}, {"count": "x"}]}               | parts/count                      | x      | int
        {"tags": "a"}                                           | tags                             | string | string[]
        {"tags": 1}                                             | tags                             | integer | string[]
        {"tags": 1.5}                                           | tags                             | double | string[]
        {"numbers": true}                                       | numbers                          | boolean | int[]
        """)
    void inside_objects_the_refusal_names_the_way_to_the_field(String thing, String way, String shown, String type) {
        var text = new StringBuilder();
        for (var key : way.split("/", -1)) text.append("Error occurred during \"%s\" processing. ".formatted(key));
        text.append("The \"%s\" value's type is invalid. The \"%s\" type was expected. Verify and try again."
                .formatted(shown == null ? "" : shown, type));
        api.post("/V1/echo/things", "{\"thing\": " + thing + "}").refused(400, text.toString());
    }

    @Test
    void a_scalar_is_no_list_of_scalars_at_the_top_either() {
        api.post("/V1/echo/lists", "{\"names\": \"a\"}")
                .refused(
                        400,
                        "The \"string\" value's type is invalid. The \"string[]\" type was expected. Verify and try again.");
        api.get("/V1/echo/lists?names=a")
                .refused(
                        400,
                        "The \"string\" value's type is invalid. The \"string[]\" type was expected. Verify and try again.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        names[0]=a&names[1]=b                | {"names": ["a", "b"]}
        names[]=a&names[]=b                  | {"names": ["a", "b"]}
        names[x]=a&names[y]=b                | {"names": ["a", "b"]}
        names%5B0%5D=a&names%5B7%5D=b        | {"names": ["a", "b"]}
        names[1]=a&names[]=b                 | {"names": ["a", "b"]}
        names[0]=a&names[0]=b                | {"names": ["b"]}
        names[]=a+b%2Bc%26%3D%25             | {"names": ["a b+c&=%"]}
        names[]=%FF                          | {"names": ["\\ufffd"]}
        names[]=%F0%9F%8D%8B                 | {"names": ["🍋"]}
        names[]                              | {"names": [""]}
        names[]=                             | {"names": [""]}
        names[]=a=b                          | {"names": ["a=b"]}
        &&names[]=a&                         | {"names": ["a"]}
        names[]=a&numbers[]=1&numbers[]=x    | {"names": ["a"], "numbers": [1, 0]}
        names=x&names[]=a                    | {"names": ["a"]}
        names[a][b]=c                        | {"names": [""]}
        """)
    void queries_write_lists_with_brackets(String query, String understood) {
        api.get("/V1/echo/lists?" + query).hasBody(understood);
    }

    @Test
    void a_percent_sign_that_introduces_nothing_stands_for_itself() {
        RawHttp.of(api)
                .exchange("GET /rest/V1/echo/lists?names[]=100%&names[]=%zz+%2&names[]=%41% HTTP/1.1")
                .hasBody("{\"names\": [\"100%\", \"%zz %2\", \"A%\"]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        whole=12&truth=true&someText=a+b    | {"whole": 12, "truth": true, "some_text": "a b"}
        some_text=a                         | {"some_text": "a"}
        someText=a&some_text=b              | {"some_text": "a"}
        truth=                              | {"truth": false}
        truth=on                            | {"truth": true}
        fraction=1e2                        | {"fraction": 100}
        unknown=1&whole=1                   | {"whole": 1}
        """)
    void query_values_are_converted_like_all_others(String query, String understood) {
        api.get("/V1/echo/scalars?" + query).hasBody(understood);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/V1/echo/numbers/abc", "/V1/echo/scalars?whole=abc"})
    void a_number_of_path_or_query_must_be_one(String path) {
        api.get(path)
                .refused(
                        400,
                        "The \"abc\" value's type is invalid. The \"int\" type was expected. Verify and try again.");
    }

    @Test
    void the_query_overwrites_the_body_and_the_path_both() {
        api.post("/V1/echo/scalars?whole=1", "{\"whole\": 2, \"truth\": true}")
                .hasBody("{\"whole\": 1, \"truth\": true}");
        api.post("/V1/echo/lists?names[0]=a&names[1]=b", "").hasBody("{\"names\": [\"a\", \"b\"]}");
        api.post("/V1/echo/others/path?firstName=query", "{\"firstName\": \"body\"}")
                .hasBody("{\"first_name\": \"path\"}");
        api.post("/V1/echo/others/path?first_name=query", "{\"first_name\": \"body\"}")
                .hasBody("{\"first_name\": \"path\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        PUT  | things/path | {"thing": {"thing_name": "body", "count": 1}} | {"thing_name": "path", "count": 1}
        PUT  | things/path | {"thing": {"thingName": "body", "thing_name": "other"}} | {"thing_name": "path"}
        PUT  | things/path | {"thing": {"ThingName": "body"}}              | {"thing_name": "path"}
        PUT  | things/path | {"thing": {}}                                 | {"thing_name": "path"}
        PUT  | things/a%2Fb | {"thing": {"count": 1}}                      | {"thing_name": "a/b", "count": 1}
        PUT  | things/path | {"thing": {"thing_name": "body"}, "saveOptions": true} | {"thing_name": "body"}
        PUT  | things/me   | {"thing": {"thing_name": "body"}}             | {"thing_name": "body"}
        PUT  | others/path | {"thing": {"count": 1}}                       | {"first_name": "path", "thing": {"count": 1}}
        PUT  | others/path | {"thing": {"count": 1}, "firstName": "body"}  | {"first_name": "path", "thing": {"count": 1}}
        PUT  | others/path |                                               | {"first_name": "path"}
        POST | others/path | {"thing": {"thing_name": "body"}}             | {"first_name": "path", "thing": {"thing_name": "body"}}
        """)
    void the_last_path_variable_of_a_put_overwrites_the_field_of_its_name(
            String verb, String path, String body, String understood) {
        api.send(verb, "/V1/echo/" + path, body == null ? "" : body).hasBody(understood);
    }
}
