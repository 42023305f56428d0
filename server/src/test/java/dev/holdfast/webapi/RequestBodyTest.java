package dev.holdfast.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RequestBodyTest {

    private static final String THINGS = "/V1/echo/things";
    private static final String SCALARS = "/V1/echo/scalars";

    @Autowired
    Api api;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        application/json                       | -
        application/json; charset=utf-8        | -
        application/json;charset=UTF-8         | -
        APPLICATION/JSON; CHARSET="utf-8"      | -
        application/json; odata=verbose        | -
        application/json; charset=iso-8859-1   | UTF-8 is the only supported charset.
        application/json; charset=nonsense     | UTF-8 is the only supported charset.
        text/plain                             | Server cannot understand Content-Type HTTP header media type text/plain
        text/plain; charset=utf-8              | Server cannot understand Content-Type HTTP header media type text/plain
        application/xml                        | Server cannot understand Content-Type HTTP header media type application/xml
        application/x-www-form-urlencoded      | Server cannot understand Content-Type HTTP header media type application/x-www-form-urlencoded
        multipart/form-data; boundary=x        | Server cannot understand Content-Type HTTP header media type multipart/form-data
        json                                   | Server cannot understand Content-Type HTTP header media type json
        application/json; charset              | Content-Type header is invalid.
        application json                       | Content-Type header is invalid.
        '<script>'                             | Content-Type header is invalid.
        ''                                     | Content-Type header is empty.
        """)
    void the_content_type_of_a_body_must_be_json_in_utf_8(String contentType, String refusal) {
        var sender = api.header("Content-Type", contentType);
        for (var verb : new String[] {"POST", "PUT"}) {
            var answer = sender.send(verb, verb.equals("PUT") ? THINGS + "/tea" : THINGS, "{\"thing\":{\"count\":1}}");
            if (refusal == null) answer.hasStatus(200);
            else answer.refused(400, refusal);
        }
    }

    @Test
    void a_body_without_content_type_is_refused_and_no_body_needs_none() {
        var sender = api.header("Content-Type", null);
        sender.post(SCALARS, "{}").refused(400, "Content-Type header is empty.");
        sender.post(SCALARS, "").hasBody("{}");
        sender.header("Content-Type", "text/plain").post(SCALARS, "").hasBody("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "[1, 2]", "\"text\"", "17", "true", "{\"unknown\": {\"a\": [1]}}"})
    void a_body_that_is_no_object_or_names_nothing_known_has_no_parameters(String body) {
        api.post(SCALARS, body).hasBody("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{]",
                "{\"whole\": 1",
                "{\"whole\": 1,}",
                "{whole: 1}",
                "{'whole': 1}",
                "{\"whole\": 01}",
                "{\"whole\": NaN}",
                "{\"whole\": Infinity}",
                "{\"whole\": -}",
                "{\"whole\": 0x10}",
                "{\"whole\": 1} {\"whole\": 2}",
                "{\"whole\": 1} rubbish",
                "{\"whole\": 1e99999999999}",
                "{\"someText\": \"line\nbreak\"}",
                "{\"someText\": \"\\ud83c\"}",
                "{\"someText\": \"\\udf4b\\ud83c\"}",
                "{\"\\udf4b\": 1}",
                "{\"unknown\": [{\"deep\": \"\\ud83cx\"}]}",
                "{\"someText\": \"\\x41\"}",
                "/* comment */ {}",
                "\ufeff{}",
                "whole=1",
                "   ",
                "<thing/>"
            })
    void what_is_no_json_is_refused(String body) {
        api.post(SCALARS, body).refused(400, "Decoding error.");
        api.post("/V1/echo/nothing", body).refused(400, "Decoding error.");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        for (var text : new byte[][] {
            {(byte) 0xff}, {(byte) 0xc0, (byte) 0x80}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {(byte) 0xe9}
        }) {
            var body = new byte[text.length + 4];
            body[0] = '[';
            body[1] = '"';
            System.arraycopy(text, 0, body, 2, text.length);
            body[text.length + 2] = '"';
            body[text.length + 3] = ']';
            api.send("POST", SCALARS, body).refused(400, "Decoding error.");
        }
        api.send("POST", SCALARS, "{\"whole\": 1}".getBytes(StandardCharsets.UTF_16))
                .refused(400, "Decoding error.");
    }

    @Test
    void of_two_equal_keys_the_last_counts() {
        api.post(SCALARS, "{\"whole\": 1, \"whole\": 2}").hasBody("{\"whole\": 2}");
        api.post(THINGS, "{\"thing\": {\"count\": 1, \"count\": 2}}").hasBody("{\"count\": 2}");
        api.post(THINGS, "{\"thing\": {\"thing_name\": \"a\", \"thingName\": \"b\"}}")
                .hasBody("{\"thing_name\": \"b\"}");
        api.post(THINGS, "{\"thing\": {\"thingName\": \"b\", \"thing_name\": \"a\"}}")
                .hasBody("{\"thing_name\": \"a\"}");
    }

    @ParameterizedTest
    @CsvSource({"100, 200", "508, 200", "512, 400", "600, 400", "100000, 400"})
    void nesting_is_read_to_a_depth_of_512(int levels, int status) {
        var nested = "[".repeat(levels) + "]".repeat(levels);
        var body = "{\"thing\": {\"anything\": " + nested + "}}";
        var answer = api.post(THINGS, body);
        if (status == 200) answer.hasBody("{\"anything\": " + nested + "}");
        else answer.refused(400, "Decoding error.");
    }

    @Test
    void ten_megabytes_are_read_and_more_than_the_limit_refused() {
        var large = "x".repeat(10 * 1024 * 1024);
        assertThat(api.post(SCALARS, "{\"someText\": \"" + large + "\"}")
                        .hasStatus(200)
                        .text())
                .hasSize(large.length() + "{\"some_text\":\"\"}".length());
        api.send("POST", SCALARS, new byte[65 * 1024 * 1024])
                .refused(413, "The request body is larger than %1 MB. Send it in parts.", 64);
        api.asGuest()
                .send("POST", "/V1/echo/guarded", new byte[10 * 1024 * 1024])
                .hasStatus(401);
    }

    @Test
    void a_body_of_get_and_delete_is_ignored() {
        api.send("GET", "/V1/echo/path/a", "{\"rubb").hasBody("\"a\"");
        api.send("DELETE", THINGS + "/a", "{\"rubb").hasBody("true");
    }

    @Test
    void every_character_but_nul_passes() {
        api.post(SCALARS, "{\"someText\": \"🍋 \\ud83c\\udf4b \\u0001 \\u007f \\uffff ' \\\" \\\\ <b>\"}")
                .hasBody("{\"some_text\": \"🍋 🍋 \\u0001 \\u007f \\uffff ' \\\" \\\\ <b>\"}");
        var refusal = Message.named("\"%field_name\" does not contains valid value.", "field_name", "thing_name");
        api.post(THINGS, "{\"thing\": {\"thing_name\": \"a\\u0000b\"}}").refused(400, refusal);
        api.post(THINGS, "{\"thing\": {\"thing_name\": \"\\u0000\"}}").refused(400, refusal);
        for (var anything : new String[] {"\"\\u0000\"", "[[\"\\u0000\"]]", "{\"a\": {\"\\u0000\": 1}}"}) {
            api.post(THINGS, "{\"thing\": {\"anything\": " + anything + "}}")
                    .refused(
                            400,
                            Message.named("\"%field_name\" does not contains valid value.", "field_name", "anything"));
        }
        api.get(SCALARS + "?someText=a%00b").hasStatus(400);
    }

    @Test
    void a_script_element_is_refused_and_anything_less_is_text() {
        var refusal = Message.named("\"%field_name\" does not contains valid value.", "field_name", "thing_name");
        for (var text :
                new String[] {"<script>alert(1)</script>", "a <SCRIPT src='x'> b </Script >", "<script\\n>x</script\\t>"
                }) {
            api.post(THINGS, "{\"thing\": {\"thing_name\": \"" + text + "\"}}").refused(400, refusal);
        }
        for (var text : new String[] {"<script>", "</script>", "<scripts></scripts>", "</script><script>", "a < b"}) {
            api.post(THINGS, "{\"thing\": {\"thing_name\": \"" + text + "\"}}").hasStatus(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script", "<script>", "<script></script", "</script  ", "<script>x</script "})
    void ten_megabytes_of_half_a_script_element_are_looked_through_at_once(String half) {
        var text = half.repeat(5 * 1024 * 1024 / half.length());
        long start = System.nanoTime();
        api.post(THINGS, "{\"thing\": {\"thing_name\": \"" + text + "\"}}").hasStatus(200);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }
}
