package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class StoreCodesInUrlsTest {

    private static final String UNKNOWN = "Specified request cannot be processed.";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StoreViews storeViews;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rest/V1/store/websites",
                "/rest/default/V1/store/websites",
                "/rest/all/V1/store/websites",
                "/rest/all/V1/store/websites/",
                "/rest/V1/store/websites/",
                "/rest//default/V1/store/websites"
            })
    void a_store_view_all_or_nothing_stands_before_the_version(String path) {
        api.fromRoot().get(path).hasBody(api.get("/V1/store/websites").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rest/nowhere/V1/store/websites",
                "/rest/base/V1/store/websites",
                "/rest/main_website_store/V1/store/websites",
                "/rest/admin/V1/store/websites",
                "/rest/Default/V1/store/websites",
                "/rest/default/all/V1/store/websites",
                "/rest/default",
                "/rest/default/v1/store/websites",
                "/rest"
            })
    void any_other_word_before_the_version_is_refused(String path) {
        api.fromRoot().get(path).refused(400, UNKNOWN);
    }

    @Test
    void the_code_of_a_view_works_at_once_from_its_creation_to_its_end() {
        api.store("second").get("/V1/store/websites").refused(400, UNKNOWN);

        int id = create("second");
        api.store("second").get("/V1/store/websites").hasStatus(200);

        change(id, "{\"code\":\"renamed\"}");
        api.store("second").get("/V1/store/websites").refused(400, UNKNOWN);
        api.store("renamed").get("/V1/store/websites").hasStatus(200);

        change(id, "{\"is_active\":0}");
        api.store("renamed").get("/V1/store/websites").refused(400, UNKNOWN);

        change(id, "{\"is_active\":1}");
        api.store("renamed").get("/V1/store/websites").hasStatus(200);

        api.delete("/V1/store/storeViews/" + id).hasBody("true");
        api.store("renamed").get("/V1/store/websites").refused(400, UNKNOWN);
    }

    @Test
    void the_main_view_may_be_given_another_code() {
        change(1, "{\"code\":\"english\"}");
        api.store("english").get("/V1/store/websites").hasStatus(200);
        api.store("default").get("/V1/store/websites").refused(400, UNKNOWN);
        assertThat(storeViews.defaultScope().storeCode()).isEqualTo("english");

        change(1, "{\"code\":\"default\"}");
        api.store("default").get("/V1/store/websites").hasStatus(200);
    }

    @Test
    void what_another_server_process_wrote_works_within_a_second() throws Exception {
        api.store("of_another").get("/V1/store/websites").refused(400, UNKNOWN);

        jdbc.sql("insert into store_view (group_id, code, name) values (1, 'of_another', 'Of another')")
                .update();

        Thread.sleep(Duration.ofMillis(1100));
        api.store("of_another").get("/V1/store/websites").hasStatus(200);
    }

    private int create(String code) {
        return api.post("/V1/store/storeViews", """
                {"store":{"store_group_id":1,"code":"%1$s","name":"%1$s"}}""".formatted(code))
                .hasStatus(200)
                .json()
                .get("id")
                .asInt();
    }

    private void change(int id, String store) {
        api.put("/V1/store/storeViews/" + id, "{\"store\":" + store + "}").hasStatus(200);
    }
}
