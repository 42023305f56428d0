package dev.holdfast.access;

import static dev.holdfast.access.People.name;
import static dev.holdfast.access.UsersTest.beyond;
import static dev.holdfast.access.UsersTest.invalid;
import static dev.holdfast.access.UsersTest.required;
import static dev.holdfast.access.UsersTest.taken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.ServerTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class IntegrationsTest {

    private static final String FIELDS = "?fields=integration_id,name,resources,is_active";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    People people;

    @BeforeEach
    void people() {
        people = new People(api);
    }

    @Test
    void an_integration_is_made_with_a_token_that_is_shown_once() {
        var erp = name("ERP");
        var made = create(erp, "\"Magento_InventoryApi::stock\"").hasStatus(200).json();
        int id = made.get("integration_id").intValue();
        var token = made.get("token").asString();

        assertThat(made.propertyNames())
                .containsExactly("integration_id", "name", "resources", "is_active", "created_at", "token");
        assertThat(api.get("/V1/access/integrations/" + id).text()).doesNotContain("token");
        assertThat(api.get("/V1/access/integrations").text()).doesNotContain(token);
        api.get("/V1/access/integrations/" + id + FIELDS).hasBody("""
                {"integration_id": %d, "name": "%s", "resources": ["Magento_InventoryApi::stock"], "is_active": true}
                """.formatted(id, erp));
        api.withToken(token)
                .get("/V1/access/me?fields=type,id,name")
                .hasBody("{\"type\": \"integration\", \"id\": %d, \"name\": \"%s\"}".formatted(id, erp));
        assertThat(jdbc.sql(
                                "select expires_at is null from access_token where owner_type = 'integration' and owner_id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void an_integration_may_do_what_it_was_granted() {
        var integration = api.withToken(people.integration("Magento_User::acl_roles"));

        integration.get("/V1/access/roles").hasStatus(200);
        integration
                .get("/V1/access/users")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_User::acl_users"));
    }

    @Test
    void an_integration_is_changed_and_deleted() {
        var erp = name("ERP");
        var made = create(erp, "\"Magento_Sales::ship\"").hasStatus(200).json();
        int id = made.get("integration_id").intValue();
        var token = made.get("token").asString();
        var renamed = erp.toUpperCase(Locale.ROOT);

        change(id, "\"name\": \"%s\", \"resources\": [\"Magento_Sales::hold\"]".formatted(renamed))
                .hasBody("""
                        {"integration_id": %d, "name": "%s", "resources": ["Magento_Sales::hold"], "is_active": true}
                        """.formatted(id, renamed));
        api.withToken(token)
                .get("/V1/access/me?fields=resources")
                .hasBody("{\"resources\": [\"Magento_Sales::hold\"]}");

        change(id, "\"is_active\": false").hasStatus(200);
        assertThat(people.statusWith(token)).isEqualTo(401);
        change(id, "\"is_active\": true").hasStatus(200);
        assertThat(people.statusWith(token)).isEqualTo(200);

        api.delete("/V1/access/integrations/" + id).hasBody("true");
        assertThat(people.statusWith(token)).isEqualTo(401);
        assertThat(tokens(id)).isZero();
        api.get("/V1/access/integrations/" + id).refused(404, noSuchIntegration(id));
        change(id, "").refused(404, noSuchIntegration(id));
        api.delete("/V1/access/integrations/" + id).refused(404, noSuchIntegration(id));
        api.post("/V1/access/integrations/" + id + "/token", "").refused(404, noSuchIntegration(id));
        api.delete("/V1/access/integrations/" + id + "/token").refused(404, noSuchIntegration(id));
    }

    @Test
    void a_new_token_ends_the_one_before_and_either_can_be_revoked() {
        var made = create(name("ERP"), "").hasStatus(200).json();
        int id = made.get("integration_id").intValue();

        var second = api.post("/V1/access/integrations/" + id + "/token", "")
                .hasStatus(200)
                .json()
                .asString();

        assertThat(people.statusWith(made.get("token").asString())).isEqualTo(401);
        assertThat(people.statusWith(second)).isEqualTo(200);
        api.delete("/V1/access/integrations/" + id + "/token").hasBody("true");
        assertThat(people.statusWith(second)).isEqualTo(401);
        assertThat(tokens(id)).isZero();
    }

    @RepeatedTest(3)
    void of_new_tokens_asked_for_at_the_same_moment_one_works() throws Exception {
        int id = create(name("ERP"), "")
                .hasStatus(200)
                .json()
                .get("integration_id")
                .intValue();

        var tokens = Concurrently.race(
                8,
                () -> api.post("/V1/access/integrations/" + id + "/token", "")
                        .json()
                        .asString());

        assertThat(tokens.stream().filter(token -> people.statusWith(token) == 200))
                .hasSize(1);
        assertThat(tokens(id)).isEqualTo(1);
    }

    @Test
    void bad_input_is_refused() {
        api.post("/V1/access/integrations", "{}").refused(400, required("integration"));
        create("", "").refused(400, required("name"));
        create("n".repeat(256), "").refused(400, invalid("name", "n".repeat(256)));
        create(name("ERP"), "\"Magento_Nothing::here\"").refused(400, invalid("resources", "Magento_Nothing::here"));
        var erp = name("ERP");
        create(erp, "").hasStatus(200);
        var lower = erp.toLowerCase(Locale.ROOT);
        create(lower, "").refusedAs(409, "name-taken", taken(lower));
        int other = create(name("ERP"), "").json().get("integration_id").intValue();
        change(other, "\"name\": \"%s\"".formatted(lower)).refusedAs(409, "name-taken", taken(lower));
    }

    @Test
    void nobody_makes_or_takes_over_an_integration_beyond_what_he_may_do_himself() {
        var made = create(name("almighty"), "\"Magento_Backend::all\"")
                .hasStatus(200)
                .json();
        int almighty = made.get("integration_id").intValue();
        var limited = api.withOnly("Magento_Integration::integrations", "Magento_Sales::ship");
        var beyond = beyond("Magento_Backend::all");
        var path = "/V1/access/integrations/" + almighty;

        limited.post("/V1/access/integrations", body(name("greedy"), "\"Magento_Backend::all\""))
                .refusedAs(403, "beyond-own-access", beyond);
        limited.post(path + "/token", "").refusedAs(403, "beyond-own-access", beyond);
        limited.delete(path + "/token").refusedAs(403, "beyond-own-access", beyond);
        limited.delete(path).refusedAs(403, "beyond-own-access", beyond);
        limited.put(path, "{\"integration\": {\"is_active\": false}}").refusedAs(403, "beyond-own-access", beyond);
        assertThat(people.statusWith(made.get("token").asString())).isEqualTo(200);

        int own = limited.post("/V1/access/integrations", body(name("own"), "\"Magento_Sales::ship\""))
                .hasStatus(200)
                .json()
                .get("integration_id")
                .intValue();
        limited.put("/V1/access/integrations/" + own, "{\"integration\": {\"resources\": [\"Magento_Backend::all\"]}}")
                .refusedAs(403, "beyond-own-access", beyond);
    }

    private Answer create(String name, String resources) {
        return api.post("/V1/access/integrations", body(name, resources));
    }

    private Answer change(int id, String fields) {
        return api.put("/V1/access/integrations/" + id + FIELDS, "{\"integration\": {%s}}".formatted(fields));
    }

    private static String body(String name, String resources) {
        return "{\"integration\": {\"name\": \"%s\", \"resources\": [%s]}}".formatted(name, resources);
    }

    private int tokens(int integrationId) {
        return jdbc.sql("select count(*) from access_token where owner_type = 'integration' and owner_id = ?")
                .param(integrationId)
                .query(Integer.class)
                .single();
    }

    private static Message noSuchIntegration(int id) {
        return Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "integrationId")
                .and("fieldValue", id);
    }
}
