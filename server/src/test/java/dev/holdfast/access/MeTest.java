package dev.holdfast.access;

import static dev.holdfast.access.People.PASSWORD;
import static dev.holdfast.access.People.REFUSED;
import static dev.holdfast.access.People.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class MeTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    People people;
    String ann;
    int annId;
    String roleName;
    String token;

    @BeforeEach
    void ann_is_signed_in() {
        people = new People(api);
        ann = name("ann");
        int role = people.role("Holdfast_Selection::algorithms");
        roleName = api.get("/V1/access/roles/" + role).json().get("name").stringValue();
        annId = people.user(ann, role);
        token = people.token(ann);
    }

    @Test
    void callers_see_who_they_are_and_all_that_they_may_do() {
        api.put("/V1/access/users/" + annId, """
                {"user": {"email": "ann@example.net", "first_name": "Ann", "last_name": "Lee"}}""").hasStatus(200);
        var expiresAt = ZonedDateTime.now(ZoneOffset.UTC).plusHours(2).truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("update access_token set expires_at = ? where owner_type = 'admin' and owner_id = ?")
                .params(expiresAt.toOffsetDateTime(), annId)
                .update();

        api.withToken(token).get("/V1/access/me").hasBody("""
                {
                  "type": "admin",
                  "id": %d,
                  "name": "%s",
                  "email": "ann@example.net",
                  "first_name": "Ann",
                  "last_name": "Lee",
                  "role": "%s",
                  "resources": [
                    "Holdfast_Selection::algorithms",
                    "Magento_InventorySourceSelectionApi::source_selection_algorithm",
                    "Magento_InventorySourceSelectionApi::source_selection_algorithm_post"
                  ],
                  "expires_at": "%s"
                }
                """.formatted(
                        annId, ann, roleName, expiresAt.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))));
        api.withToken(people.integration("Magento_Catalog::products"))
                .get("/V1/access/me?fields=type,first_name,role,resources,expires_at")
                .hasBody("""
                        {"type": "integration", "resources": ["Magento_Catalog::products"], "expires_at": null}""");
        assertThat(api.get("/V1/access/me")
                        .json()
                        .get("resources")
                        .valueStream()
                        .map(id -> id.asString()))
                .contains("Magento_Backend::all", "Magento_Sales::ship", "Magento_User::acl_users");
        api.asGuest()
                .get("/V1/access/me")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_Backend::admin"));
    }

    @Test
    void users_change_their_own_password_by_the_present_one() {
        change(PASSWORD, "an0ther-horse").hasBody("true");

        assertThat(people.statusWith(token)).isEqualTo(401);
        people.signIn(ann, PASSWORD).refused(401, REFUSED);
        people.signIn(ann, "an0ther-horse").hasStatus(200);
    }

    @Test
    void signing_out_ends_the_token_of_the_request_and_no_other() {
        var other = people.token(ann);

        api.withToken(token).delete("/V1/access/me/token").hasBody("true");

        assertThat(people.statusWith(token)).isEqualTo(401);
        assertThat(people.statusWith(other)).isEqualTo(200);
        api.asGuest()
                .delete("/V1/access/me/token")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_Backend::admin"));
    }

    @Test
    void a_wrong_present_password_counts_as_a_failure_to_sign_in() {
        for (int i = 0; i < 6; i++) change("wr0ng-horse", "an0ther-horse").refused(401, REFUSED);

        change(PASSWORD, "an0ther-horse").refused(401, REFUSED);
        people.signIn(ann, PASSWORD).refused(401, REFUSED);
        assertThat(people.statusWith(token)).isEqualTo(200);
    }

    @Test
    void a_weak_new_password_is_refused_and_the_present_one_stays() {
        change(PASSWORD, "horse")
                .refusedAs(
                        400,
                        "weak-password",
                        Message.of(
                                "The password needs at least %1 characters. Create a new password and try again.", 8));

        people.signIn(ann, PASSWORD).hasStatus(200);
        assertThat(people.statusWith(token)).isEqualTo(200);
    }

    @Test
    void an_integration_has_no_password() {
        api.withToken(people.integration())
                .put("/V1/access/me/password", "{\"current_password\": \"a\", \"new_password\": \"b\"}")
                .refusedAs(400, "no-password", Message.of("Only an admin user has a password."));
    }

    private Answer change(String present, String wanted) {
        return api.withToken(token)
                .put(
                        "/V1/access/me/password",
                        "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}".formatted(present, wanted));
    }
}
