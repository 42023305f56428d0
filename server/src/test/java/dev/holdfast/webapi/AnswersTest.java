package dev.holdfast.webapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AnswersTest {

    private static final Message NO_DATABASE =
            Message.of("The database is not available at the moment. Try again shortly.");

    @Autowired
    Api api;

    @Autowired
    DataSource database;

    @Test
    void success_is_200_whatever_the_verb() {
        api.get("/V1/echo/path/a").hasBody("\"a\"");
        api.post("/V1/echo/nothing", "").hasBody("[]");
        api.post("/V1/echo/things", "{\"thing\": {}}").hasBody("{}");
        api.put("/V1/echo/things/a", "{\"thing\": {}}").hasBody("{\"thing_name\": \"a\"}");
        api.delete("/V1/echo/things/a").hasBody("true");
    }

    @Test
    void members_come_in_the_order_of_declaration_and_without_nulls() {
        api.post("/V1/echo/things", "{\"thing\": {\"tags\": [], \"count\": 1, \"thing_name\": \"a\"}}")
                .hasText("{\"thing_name\":\"a\",\"count\":1,\"tags\":[]}");
        api.get("/V1/echo/empty").hasText("{\"names\":[],\"part\":{}}");
    }

    @Test
    void fields_filters_answers_of_get_post_and_put_but_no_errors() {
        var body = "{\"thing\": {\"count\": 1, \"thing_name\": \"a\", \"parts\": [{\"count\": 2}]}}";
        api.post("/V1/echo/things?fields=count,parts[count]", body)
                .hasBody("{\"count\": 1, \"parts\": [{\"count\": 2}]}");
        api.put("/V1/echo/things/b?fields=thing_name", body).hasBody("{\"thing_name\": \"b\"}");
        api.get("/V1/echo/lists?names[]=a&fields=numbers").hasBody("[]");
        api.get("/V1/echo/lists?names[]=a&fields=").hasBody("{\"names\": [\"a\"]}");
        api.get("/V1/echo/lists?names[]=a&fields=names%5B").hasBody("[]");
        api.get("/V1/echo/lists?names[]=a&fields[]=names").hasBody("[]");
        api.get("/V1/echo/lists?names[]=a&fields=%6Eames").hasBody("{\"names\": [\"a\"]}");
        api.get("/V1/echo/lists?names[]=a&fields=" + "a[".repeat(20_000)).hasBody("[]");
        api.get("/V1/echo/path/a?fields=count").hasBody("\"a\"");
        api.post("/V1/echo/things", "{\"fields\": \"count\", \"thing\": {\"thing_name\": \"a\"}}")
                .hasBody("{\"thing_name\": \"a\"}");
        api.get("/V1/echo/lists?fields=names")
                .refused(400, Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "names"));
    }

    @Test
    void a_bug_is_500_and_says_only_where_the_log_tells_more() {
        var answer = api.get("/V1/echo/bug").hasStatus(500);
        assertThat(answer.json().get("message").asString())
                .isEqualTo("Internal Error. Details are available in the Holdfast log. Report ID: webapi-"
                        + answer.header("X-Request-Id"));
        assertThat(answer.json().size()).isEqualTo(1);
    }

    @Test
    void a_client_that_goes_before_the_answer_is_no_bug() {
        api.get("/V1/echo/gone").hasStatus(200).hasText("");
    }

    @Test
    void a_connection_lost_on_the_way_is_503_and_the_next_request_gets_another() {
        var answer = api.get("/V1/echo/lost-connection").refusedAs(503, "database-unavailable", NO_DATABASE);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        api.get("/V1/echo/database").hasBody("1");
    }

    @Test
    void no_connection_to_spare_is_503() throws Exception {
        var all = new ArrayList<Connection>();
        try {
            int connections = database.unwrap(HikariDataSource.class).getMaximumPoolSize();
            for (int i = 0; i < connections; i++) all.add(database.getConnection());
            var answer = api.asGuest().get("/V1/echo/database").refusedAs(503, "database-unavailable", NO_DATABASE);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        } finally {
            for (var connection : all) connection.close();
        }
        api.asGuest().get("/V1/echo/database").hasBody("1");
    }

    @Test
    void a_streamed_list_is_written_as_any_other() {
        api.get("/V1/echo/stream?parts=0").hasBody("[]");
        api.get("/V1/echo/stream?parts=2")
                .hasText("[{\"part_name\":\"part\",\"count\":0},{\"part_name\":\"part\",\"count\":1}]");
        api.get("/V1/echo/stream?parts=2&fields=count").hasText("[{\"count\":0},{\"count\":1}]");
        api.get("/V1/echo/stream?parts=2&fields=price").hasText("[]");
        api.get("/V1/echo/stream?parts=2&fields=count%5B").hasText("[]");
        assertThat(api.get("/V1/echo/stream?parts=100000").hasStatus(200).json())
                .hasSize(100_000);
    }

    @Test
    void a_list_that_fails_before_anything_was_sent_is_an_error() {
        assertThat(api.get("/V1/echo/stream?parts=9&failing=5").hasStatus(500).text())
                .startsWith("{\"message\":\"Internal Error.");
    }

    @Test
    void a_list_that_fails_halfway_is_broken_off() {
        assertThatThrownBy(() -> api.get("/V1/echo/stream?parts=100000&failing=99999"))
                .isInstanceOf(UncheckedIOException.class);
    }
}
