package dev.holdfast.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.RawHttp;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RestPathsTest {

    private static final String NO_ROUTE = "Request does not match any route.";
    private static final String UNPROCESSABLE = "Specified request cannot be processed.";

    @Autowired
    Api api;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET    | /rest/V1/nothing                     | 404
        GET    | /rest/V1/echo                        | 404
        GET    | /rest/V1/echo/path                   | 404
        GET    | /rest/V1/ECHO/empty                  | 404
        GET    | /rest/V1/echo/empty/more             | 404
        GET    | /rest/V1/echo//empty                 | 404
        GET    | /rest/V2/echo/empty                  | 404
        GET    | /rest/V1                             | 404
        GET    | /rest/V1echo/empty                   | 404
        DELETE | /rest/V1/echo/empty                  | 404
        GET    | /rest/V1/echo/nothing                | 404
        POST   | /rest/V1/echo/path/a                 | 404
        GET    | /rest                                | 400
        GET    | /rest/                               | 400
        GET    | /rest/default                        | 400
        GET    | /rest/v1/echo/empty                  | 400
        GET    | /rest/nowhere/V1/echo/empty          | 400
        GET    | /rest/base/V1/echo/empty             | 400
        GET    | /rest/admin/V1/echo/empty            | 400
        GET    | /rest/default/default/V1/echo/empty  | 400
        GET    | /rest/async/V1/echo/empty            | 400
        GET    | /rest/default/async/V1/echo/empty    | 400
        GET    | /rest/async/bulk/V1/echo/empty       | 400
        GET    | /rest/%00/V1/echo/empty              | 400
        GET    | /rest/all%27--/V1/echo/empty         | 400
        GET    | /%72est/V1/echo/empty                | 400
        GET    | /rest;a=b/V1/echo/empty              | 400
        PATCH  | /rest/nowhere/V1/echo/empty          | 400
        GET    | /V1/echo/empty                       | 404
        GET    | /rests/V1/echo/empty                 | 404
        """)
    void a_path_without_a_route_is_404_and_one_of_another_form_400(String verb, String path, int status) {
        var text = status == 404 ? NO_ROUTE : UNPROCESSABLE;
        api.fromRoot().send(verb, path, "").refused(status, text);
        api.fromRoot().asGuest().send(verb, path, "").refused(status, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "OPTIONS", "PROPFIND", "X-RAY", "patch"})
    void other_verbs_are_not_supported_on_any_path(String verb) {
        for (var path : new String[] {"/V1/echo/empty", "/V1/nothing"}) {
            var answer = api.send(verb, path, "").refused(405, "The " + verb + " HTTP method is not supported.");
            assertThat(answer.header("Allow")).isNull();
        }
    }

    @Test
    void head_is_not_supported_and_has_no_body_to_say_so() {
        assertThat(api.send("HEAD", "/V1/echo/empty", "").hasStatus(405).text()).isEmpty();
    }

    @Test
    void trace_echoes_nothing() {
        RawHttp.of(api)
                .exchange("TRACE /rest/V1/echo/empty HTTP/1.1")
                .refused(405, "The TRACE HTTP method is not supported.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /rest/V1/echo/store          | {"store_id": 1, "store_code": "default", "website_id": 1}
        /rest/default/V1/echo/store  | {"store_id": 1, "store_code": "default", "website_id": 1}
        /rest/all/V1/echo/store      | {"store_id": 0, "store_code": "admin", "website_id": 0}
        /rest//all/V1/echo/store//   | {"store_id": 0, "store_code": "admin", "website_id": 0}
        /rest/V1/echo/store/         | {"store_id": 1, "store_code": "default", "website_id": 1}
        """)
    void the_first_segment_may_name_a_store_view(String path, String scope) {
        api.fromRoot().get(path).hasBody(scope);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        plain            | "plain"
        A%2FB            | "A/B"
        A%2fB            | "A/B"
        A%252FB          | "A%2FB"
        100%25           | "100%"
        a+b              | "a+b"
        a%2Bb            | "a+b"
        a%20b            | "a b"
        a;b=c            | "a;b=c"
        a%3Bb            | "a;b"
        ;                | ";"
        a:b@c!$&'()*,=   | "a:b@c!$&'()*,="
        A%5CB            | "A\\\\B"
        %F0%9F%8D%8B     | "🍋"
        %22quoted%22     | "\\"quoted\\""
        caf%C3%A9        | "café"
        a%3Fb%23c        | "a?b#c"
        """)
    void a_path_variable_is_one_decoded_segment(String segment, String value) {
        api.get("/V1/echo/path/" + segment).hasBody(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%zz", "a%", "a%00b", "%c0%80", "%FF"})
    void a_segment_that_cannot_be_decoded_never_reaches_a_route(String segment) {
        var answer = RawHttp.of(api).exchange("GET /rest/V1/echo/path/" + segment + " HTTP/1.1");
        assertThat(answer.status()).as(answer.text()).isIn(200, 400);
        if (answer.status() == 400) answer.refused(400, UNPROCESSABLE);
    }

    @Test
    void a_literal_route_wins_over_one_with_a_variable() {
        api.get("/V1/echo/numbers/largest").hasBody("2147483647");
        api.get("/V1/echo/numbers/7").hasBody("7");
    }

    @Test
    void unencoded_brackets_and_quotes_pass() {
        RawHttp.of(api)
                .exchange("GET /rest/V1/echo/lists?names[0]=a&names[1]=\"<{|}>^`\\\" HTTP/1.1")
                .hasBody("""
                        {"names": ["a", "\\"<{|}>^`\\\\\\""]}""");
        RawHttp.of(api).exchange("GET /rest/V1/echo/path/[{\"|\"}] HTTP/1.1").hasBody("""
                "[{\\"|\\"}]\"""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /rest/V1/echo/path/\u0001 HTTP/1.1",
                "GET /rest/V1/echo/path/a b HTTP/1.1",
                "GET",
                "nonsense",
                "GET /rest/V1/echo/empty HTTP/9.9",
                "GET http:///rest/V1/echo/empty HTTP/1.1",
                "G(T /rest/V1/echo/empty HTTP/1.1",
            })
    void what_is_no_http_is_refused_in_json(String requestLine) {
        var answer = RawHttp.of(api).exchange(requestLine);
        assertThat(answer.status()).isBetween(400, 505);
        if (!answer.text().isEmpty()) assertThat(answer.json().has("message")).isTrue();
    }

    @Test
    void a_path_of_thirty_thousand_characters_is_read_and_one_of_a_hundred_thousand_refused() {
        var sku = "x".repeat(30_000);
        api.get("/V1/echo/path/" + sku).hasText('"' + sku + '"');
        RawHttp.of(api)
                .exchange("GET /rest/V1/echo/path/" + "x".repeat(100_000) + " HTTP/1.1")
                .refused(400, UNPROCESSABLE);
    }

    @Test
    void ten_thousand_query_parameters_are_read() {
        var query = new StringBuilder();
        for (int i = 0; i < 10_000; i++) query.append("&a=");
        api.get("/V1/echo/path/a?" + query.substring(1)).hasBody("\"a\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/json; charset=utf-8",
                "text/html, application/xhtml+xml;q=0.9, */*;q=0.8",
                "image/png, application/json;q=0.1",
                "APPLICATION/JSON",
            })
    void who_accepts_json_gets_it(String accept) {
        var answer = api.header("Accept", accept).get("/V1/echo/path/a").hasBody("\"a\"");
        assertThat(answer.header("Content-Type")).isEqualToIgnoringWhitespace("application/json; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/xml", "text/xml", "text/*", "nonsense", "application/json;q=x"})
    void who_does_not_gets_the_error_of_another_form(String accept) {
        for (var path : new String[] {"/V1/echo/path/a", "/V1/nothing", "/nonsense"}) {
            api.header("Accept", accept).get(path).hasStatus(406).hasJson("""
                    {"messages": {"error": [{"code": 406, "message": "Server cannot match any of the given Accept HTTP header media type(s) from the request: \\"%s\\" with media types from the config of response renderer."}]}}
                    """.formatted(accept));
        }
    }

    @Test
    void no_accept_header_is_as_good_as_any() {
        assertThat(RawHttp.of(api).exchange("GET /rest/V1/echo/path/a HTTP/1.1").text())
                .isEqualTo("\"a\"");
    }

    @Test
    void the_right_to_call_is_asked_before_the_input_is_read() {
        var rubbish = "{\"rubb";
        unauthorized(api.asGuest().post("/V1/echo/guarded", rubbish));
        unauthorized(api.withToken("nobody's").post("/V1/echo/guarded", rubbish));
        unauthorized(api.withOnly("Magento_Catalog::products").post("/V1/echo/guarded", rubbish));
        api.withOnly("Magento_Catalog::products", "Magento_InventoryApi::source_edit")
                .post("/V1/echo/guarded", rubbish)
                .refused(400, "Decoding error.");
        api.asGuest().post("/V1/echo/guards", rubbish).refused(404, NO_ROUTE);
    }

    private static void unauthorized(Answer answer) {
        answer.refused(
                401,
                Message.named(
                        "The consumer isn't authorized to access %resources.",
                        "resources", "Magento_Catalog::products, Magento_InventoryApi::source_edit"));
    }

    @Test
    void a_bad_token_is_no_token_on_an_anonymous_route() {
        api.withToken("nobody's").get("/V1/echo/path/a").hasBody("\"a\"");
        api.header("Authorization", "Basic YTpi").get("/V1/echo/path/a").hasBody("\"a\"");
        api.header("Authorization", "Bearer").get("/V1/echo/path/a").hasBody("\"a\"");
    }

    @Test
    void every_answer_carries_its_number() {
        assertThat(api.get("/V1/echo/path/a").header("X-Request-Id")).matches("[0-9a-f]{13}");
        assertThat(api.get("/V1/nothing").header("X-Request-Id")).matches("[0-9a-f]{13}");
    }
}
