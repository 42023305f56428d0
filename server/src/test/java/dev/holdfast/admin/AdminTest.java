package dev.holdfast.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What is served stands in {@code src/test/resources/admin}, which comes before the real web admin on the class path of tests. */
@ServerTest
class AdminTest {

    private static final String SCRIPT = "/admin/assets/index-0a1b2c3d.js";

    @Autowired
    Api api;

    private Answer browse(String path) {
        return api.asGuest().fromRoot().header("Accept", "text/html,*/*;q=0.8").get(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin"})
    void short_addresses_lead_to_the_page(String path) {
        var answer = browse(path).hasStatus(302);
        assertThat(answer.header("Location")).isEqualTo("/admin/");
    }

    @Test
    void the_page_is_asked_for_each_time_and_sent_when_it_has_changed() throws IOException {
        var page = browse("/admin/")
                .hasText(new ClassPathResource("admin/index.html").getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Type")).isEqualTo("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        var again = api.asGuest()
                .fromRoot()
                .header("If-None-Match", page.header("ETag"))
                .get("/admin/")
                .hasStatus(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void files_named_after_their_content_are_kept_for_a_year() {
        var script = browse(SCRIPT).hasStatus(200);
        assertThat(script.text()).contains("shelf 30 holds nothing");
        assertThat(script.header("Content-Type")).isEqualTo("text/javascript");
        assertThat(script.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    }

    @Test
    void files_are_compressed_for_who_can_read_that() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + api.port() + SCRIPT))
                    .header("Accept-Encoding", "gzip")
                    .build();
            var response = http.send(request, BodyHandlers.ofByteArray());
            assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(response.headers().firstValue("Vary")).contains("accept-encoding");
            try (var text = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(browse(SCRIPT).text());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        /admin,                         302
        /admin/,                        200
        /admin/index.html,              200
        /admin/assets/index-0a1b2c3d.js, 200
        /admin/assets/unknown.js,       404
        """)
    void every_answer_says_what_the_page_may_do(String path, int status) {
        var answer = browse(path).hasStatus(status);
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
                                + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Permissions-Policy"))
                .isEqualTo("camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/assets/unknown.js",
                "/admin/sources",
                "/admin/assets/",
                "/admin/..%2Fapplication.properties",
                "/admin/assets/..%2F..%2Fapplication.properties",
                "/admin/%252e%252e/application.properties",
                "/application.properties"
            })
    void nothing_else_is_served(String path) {
        var answer = browse(path).refused(404, Message.of("Request does not match any route."));
        assertThat(answer.header("Cache-Control")).isNull();
    }

    @Test
    void the_page_takes_no_other_verb() {
        api.asGuest().fromRoot().post("/admin/", "{}").refused(404, Message.of("Request does not match any route."));
    }

    @Test
    void other_paths_have_no_policy_of_the_admin() {
        assertThat(browse("/swagger-ui/index.html").hasStatus(200).header("Content-Security-Policy"))
                .isNull();
        assertThat(api.get("/V1/store/websites").hasStatus(200).header("Content-Security-Policy"))
                .isNull();
    }

    @Test
    void a_server_built_without_the_admin_says_so() throws IOException {
        var answer = new AdminPage(new ClassPathResource("no-admin/index.html")).page();
        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(new String(answer.getBody(), StandardCharsets.UTF_8))
                .contains("This Holdfast was built without its web admin", "npm run build", "/swagger");
    }
}
