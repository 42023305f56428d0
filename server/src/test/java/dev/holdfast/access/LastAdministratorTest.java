package dev.holdfast.access;

import static dev.holdfast.access.People.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.ServerTest;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ann and Ben are the only active users, each with a role of full access; who acts is an integration with full access. */
@ServerTest
class LastAdministratorTest {

    private static final Message LAST =
            Message.of("This would leave no active user with full access. Give somebody else full access first.");

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    Api acting;
    int annId;
    int annsRole;
    int benId;
    int bensRole;

    @BeforeEach
    void two_administrators() {
        jdbc.sql("update admin_user set is_active = true").update();
        var people = new People(api);
        acting = api.withToken(people.integration("Magento_Backend::all"));
        annsRole = people.role("Magento_Backend::all");
        bensRole = people.role("Magento_Backend::all", "Magento_Sales::ship");
        annId = people.user(name("ann"), annsRole);
        benId = people.user(name("ben"), bensRole);
        jdbc.sql("update admin_user set is_active = false where user_id not in (?, ?)")
                .params(annId, benId)
                .update();
    }

    @Test
    void the_last_administrator_cannot_be_deleted_disabled_or_stripped() {
        delete(annId).hasBody("true");

        delete(benId).refusedAs(409, "last-administrator", LAST);
        disable(benId).refusedAs(409, "last-administrator", LAST);
        takeRole(benId).refusedAs(409, "last-administrator", LAST);
        strip(bensRole).refusedAs(409, "last-administrator", LAST);

        acting.get("/V1/access/users/" + benId + "?fields=is_active,role_id")
                .hasBody("{\"is_active\": true, \"role_id\": %d}".formatted(bensRole));
        acting.get("/V1/access/roles/" + bensRole + "?fields=resources")
                .hasBody("{\"resources\": [\"Magento_Backend::all\", \"Magento_Sales::ship\"]}");
    }

    @Test
    void an_administrator_who_is_not_the_last_one_can_be_disabled_and_the_other_changed_in_other_ways() {
        disable(annId).hasStatus(200);

        acting.put("/V1/access/users/" + benId, "{\"user\": {\"first_name\": \"Ben\"}}")
                .hasStatus(200);
        acting.put("/V1/access/roles/" + bensRole, "{\"role\": {\"resources\": [\"Magento_Backend::all\"]}}")
                .hasStatus(200);
        delete(annId).hasBody("true");
    }

    @RepeatedTest(5)
    void of_two_deleted_at_the_same_moment_one_stays() throws Exception {
        oneIsRefused(() -> delete(annId), () -> delete(benId));
    }

    @RepeatedTest(5)
    void of_two_disabled_at_the_same_moment_one_stays() throws Exception {
        oneIsRefused(() -> disable(annId), () -> disable(benId));
    }

    @RepeatedTest(5)
    void of_two_whose_roles_are_stripped_at_the_same_moment_one_stays() throws Exception {
        oneIsRefused(() -> strip(annsRole), () -> strip(bensRole));
    }

    @RepeatedTest(5)
    void of_one_deleted_and_one_stripped_at_the_same_moment_one_stays() throws Exception {
        oneIsRefused(() -> delete(annId), () -> strip(bensRole));
    }

    @RepeatedTest(5)
    void of_one_disabled_and_one_whose_role_is_taken_at_the_same_moment_one_stays() throws Exception {
        oneIsRefused(() -> disable(annId), () -> takeRole(benId));
    }

    private void oneIsRefused(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var answers = Concurrently.race(one, other);

        assertThat(List.of(answers.get(0).status(), answers.get(1).status())).containsExactlyInAnyOrder(200, 409);
        var refused = answers.get(0).status() == 409 ? answers.get(0) : answers.get(1);
        refused.refusedAs(409, "last-administrator", LAST);
        assertThat(jdbc.sql("""
                select count(*)
                  from admin_user u
                  join role_resource r on r.role_id = u.role_id and r.resource = 'Magento_Backend::all'
                 where u.is_active
                """).query(Integer.class).single()).isEqualTo(1);
    }

    private Answer delete(int userId) {
        return acting.delete("/V1/access/users/" + userId);
    }

    private Answer disable(int userId) {
        return acting.put("/V1/access/users/" + userId, "{\"user\": {\"is_active\": false}}");
    }

    private Answer takeRole(int userId) {
        return acting.put("/V1/access/users/" + userId, "{\"user\": {\"role_id\": null}}");
    }

    private Answer strip(int roleId) {
        return acting.put("/V1/access/roles/" + roleId, "{\"role\": {\"resources\": [\"Magento_Sales::ship\"]}}");
    }
}
