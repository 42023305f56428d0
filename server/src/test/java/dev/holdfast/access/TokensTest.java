package dev.holdfast.access;

import static dev.holdfast.access.People.PASSWORD;
import static dev.holdfast.access.People.REFUSED;
import static dev.holdfast.access.People.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** When tokens end: at once, in the server process that ends them, however often they were used just before. */
@ServerTest
class TokensTest {

    private static final int ADMINISTRATORS = 1;
    private static final Message NOT_AN_ADMIN =
            Message.named("The consumer isn't authorized to access %resources.", "resources", "Magento_Backend::admin");

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Callers callers;

    @Autowired
    SetPassword setPassword;

    @Autowired
    AdminUsers users;

    People people;
    String ann;
    int annId;
    String token;

    @BeforeEach
    void ann_is_signed_in() {
        people = new People(api);
        ann = name("ann");
        annId = people.user(ann, ADMINISTRATORS);
        token = people.token(ann);
        assertThat(people.statusWith(token)).isEqualTo(200);
    }

    @Test
    void callers_revoke_their_own_tokens_all_of_them() {
        var second = people.token(ann);
        var ofAnother = people.token(ofAnotherUser());

        api.withToken(second).post("/V1/integration/admin/revoke-token", "").hasBody("true");

        assertThat(people.statusWith(token)).isEqualTo(401);
        assertThat(people.statusWith(second)).isEqualTo(401);
        assertThat(people.statusWith(ofAnother)).isEqualTo(200);
        assertThat(people.statusWith(people.token(ann))).isEqualTo(200);
    }

    @Test
    void guests_have_no_tokens_to_revoke() {
        api.asGuest().post("/V1/integration/admin/revoke-token", "").refused(401, NOT_AN_ADMIN);
    }

    @Test
    void an_administrator_revokes_the_tokens_of_another_user() {
        api.post("/V1/access/users/" + annId + "/revoke-tokens", "").hasBody("true");

        assertThat(people.statusWith(token)).isEqualTo(401);
        api.post("/V1/access/users/999999/revoke-tokens", "")
                .refused(
                        404,
                        Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "userId")
                                .and("fieldValue", 999999));
    }

    @Test
    void a_deleted_user_has_no_token() {
        api.delete("/V1/access/users/" + annId).hasBody("true");

        assertThat(people.statusWith(token)).isEqualTo(401);
        people.signIn(ann, PASSWORD).refused(401, REFUSED);
    }

    @Test
    void a_user_deleted_behind_the_back_of_the_server_has_no_token() {
        jdbc.sql("delete from admin_user where user_id = ?").param(annId).update();
        callers.forget();

        assertThat(people.statusWith(token)).isEqualTo(401);
    }

    @Test
    void disabling_a_user_ends_the_tokens_for_good() {
        setActive(false);
        assertThat(people.statusWith(token)).isEqualTo(401);

        setActive(true);

        assertThat(people.statusWith(token)).isEqualTo(401);
        assertThat(people.statusWith(people.token(ann))).isEqualTo(200);
    }

    @Test
    void another_password_ends_the_tokens() {
        api.put("/V1/access/users/" + annId, "{\"user\": {\"password\": \"an0ther-horse\"}}")
                .hasStatus(200);

        assertThat(people.statusWith(token)).isEqualTo(401);
        people.signIn(ann, PASSWORD).refused(401, REFUSED);
        people.signIn(ann, "an0ther-horse").hasStatus(200);
    }

    @Test
    void another_name_leaves_the_tokens_alone() {
        var renamed = name("renamed");
        api.put("/V1/access/users/" + annId, "{\"user\": {\"username\": \"%s\"}}".formatted(renamed))
                .hasStatus(200);

        api.withToken(token).get("/V1/access/me?fields=name").hasBody("{\"name\": \"%s\"}".formatted(renamed));
    }

    @Test
    void a_changed_role_counts_for_the_next_call() {
        int role = people.role("Magento_User::acl_roles");
        var ben = name("ben");
        people.user(ben, role);
        var ofBen = api.withToken(people.token(ben));
        ofBen.get("/V1/access/roles").hasStatus(200);

        api.put("/V1/access/roles/" + role, "{\"role\": {\"resources\": [\"Magento_Sales::ship\"]}}")
                .hasStatus(200);
        ofBen.get("/V1/access/roles").hasStatus(401);

        api.put("/V1/access/roles/" + role, "{\"role\": {\"resources\": [\"Magento_User::acl\"]}}")
                .hasStatus(200);
        ofBen.get("/V1/access/roles").hasStatus(200);
    }

    @Test
    void a_token_used_until_the_moment_it_ends_is_not_remembered() {
        transaction.executeWithoutResult(_ -> {
            setPassword.set(users.find(annId).orElseThrow(), new PasswordHash("another"));
            // Nobody else sees this before the commit, so what is remembered now is wrong after it.
            assertThat(people.statusWith(token)).isEqualTo(200);
        });

        assertThat(people.statusWith(token)).isEqualTo(401);
    }

    @Test
    void a_busy_token_is_looked_up_once_in_a_while() {
        jdbc.sql("delete from access_token where owner_type = 'admin' and owner_id = ?")
                .param(annId)
                .update();

        assertThat(people.statusWith(token)).as("as remembered").isEqualTo(200);
    }

    private String ofAnotherUser() {
        var another = name("another");
        people.user(another, ADMINISTRATORS);
        return another;
    }

    private void setActive(boolean active) {
        api.put("/V1/access/users/" + annId, "{\"user\": {\"is_active\": %s}}".formatted(active))
                .hasStatus(200);
    }
}
