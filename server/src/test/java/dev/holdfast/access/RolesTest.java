package dev.holdfast.access;

import static dev.holdfast.access.People.PASSWORD;
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

@ServerTest
class RolesTest {

    @Autowired
    Api api;

    People people;

    @BeforeEach
    void people() {
        people = new People(api);
    }

    @Test
    void a_role_is_made_read_changed_and_deleted() {
        var packers = name("Packers");
        var made = create(packers, "\"Magento_Sales::ship\", \"Magento_Sales::actions_view\", \"Magento_Sales::ship\"")
                .hasStatus(200);
        int id = made.json().get("role_id").intValue();
        made.hasBody("""
                {"role_id": %d, "name": "%s", "resources": ["Magento_Sales::actions_view", "Magento_Sales::ship"]}
                """.formatted(id, packers));

        api.put("/V1/access/roles/" + id, "{\"role\": {\"resources\": [\"Magento_Sales::shipment\"]}}")
                .hasBody("""
                {"role_id": %d, "name": "%s", "resources": ["Magento_Sales::shipment"]}
                """.formatted(id, packers));
        var renamed = packers.toUpperCase(Locale.ROOT);
        api.put("/V1/access/roles/" + id, "{\"role\": {\"name\": \"%s\"}}".formatted(renamed))
                .hasBody("""
                {"role_id": %d, "name": "%s", "resources": ["Magento_Sales::shipment"]}
                """.formatted(id, renamed));
        api.get("/V1/access/roles/" + id).hasBody("""
                {"role_id": %d, "name": "%s", "resources": ["Magento_Sales::shipment"]}
                """.formatted(id, renamed));

        api.delete("/V1/access/roles/" + id).hasBody("true");
        api.get("/V1/access/roles/" + id).refused(404, noSuchRole(id));
        api.put("/V1/access/roles/" + id, "{\"role\": {}}").refused(404, noSuchRole(id));
        api.delete("/V1/access/roles/" + id).refused(404, noSuchRole(id));
    }

    @Test
    void the_first_role_has_full_access_and_roles_are_searched() {
        api.get(
                        "/V1/access/roles?searchCriteria[filter_groups][0][filters][0][field]=name"
                                + "&searchCriteria[filter_groups][0][filters][0][value]=administrators&fields=items,total_count")
                .hasBody("""
                        {"items": [{"role_id": 1, "name": "Administrators", "resources": ["Magento_Backend::all"]}],
                         "total_count": 1}
                        """);
    }

    @Test
    void the_tree_of_resources_is_shown_to_every_admin_and_integration() {
        var tree = api.withOnly("Magento_Sales::ship")
                .get("/V1/access/resources")
                .hasStatus(200)
                .json();

        assertThat(tree.get("id").asString()).isEqualTo("Magento_Backend::all");
        assertThat(tree.get("title").asString()).isEqualTo("Everything");
        assertThat(tree.get("children")
                        .valueStream()
                        .map(child -> child.get("id").asString()))
                .contains("Magento_Sales::sales", "Magento_InventoryApi::inventory", "Magento_Backend::system");
        api.asGuest()
                .get("/V1/access/resources")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_Backend::admin"));
    }

    @Test
    void bad_input_is_refused() {
        api.post("/V1/access/roles", "{}").refused(400, required("role"));
        create("", "").refused(400, required("name"));
        create("n".repeat(256), "").refused(400, invalid("name", "n".repeat(256)));
        create(name("role"), "\"Magento_Nothing::here\"").refused(400, invalid("resources", "Magento_Nothing::here"));
        create(name("role"), "\"magento_sales::ship\", null")
                .failed(
                        "One or more input exceptions have occurred.",
                        invalid("resources", "magento_sales::ship"),
                        invalid("resources", ""));
        create("administratorS", "").refusedAs(409, "name-taken", taken("administratorS"));
        int id = people.role();
        api.put("/V1/access/roles/" + id, "{\"role\": {\"name\": \"Administrators\"}}")
                .refusedAs(409, "name-taken", taken("Administrators"));
    }

    @Test
    void a_role_that_somebody_has_is_not_deleted() {
        var packers = name("Packers");
        int role = create(packers, "").hasStatus(200).json().get("role_id").intValue();
        int user = people.user(name("ann"), role);
        people.user(name("ben"), role);

        api.delete("/V1/access/roles/" + role)
                .refusedAs(
                        409,
                        "role-in-use",
                        Message.of(
                                "The role \"%1\" is the role of %2 users. Give them another one first.", packers, 2));

        api.get("/V1/access/users/" + user + "?fields=role_id").hasBody("{\"role_id\": %d}".formatted(role));
    }

    @RepeatedTest(5)
    void a_role_that_is_deleted_while_somebody_gets_it_is_either_kept_or_not_given() throws Exception {
        int role = people.role();
        int user = people.user(name("ann"), people.role());

        var statuses = Concurrently.race(
                () -> api.delete("/V1/access/roles/" + role).status(),
                () -> api.put("/V1/access/users/" + user, "{\"user\": {\"role_id\": %d}}".formatted(role))
                        .status());

        assertThat(statuses.toString()).isIn("[200, 400]", "[409, 200]");
    }

    @RepeatedTest(3)
    void two_who_make_a_role_of_one_name_at_the_same_moment_make_one() throws Exception {
        var packers = name("Packers");

        var statuses = Concurrently.race(3, () -> create(packers, "").status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
    }

    @Test
    void nobody_grants_or_takes_away_beyond_what_he_may_do_himself() {
        var limited = api.withOnly("Magento_User::acl_roles", "Holdfast_Stock::stocks");
        var mine = name("mine");
        limited.post("/V1/access/roles", body(name("greedy"), "\"Magento_Sales::ship\""))
                .refusedAs(403, "beyond-own-access", beyond("Magento_Sales::ship"));
        limited.post(
                        "/V1/access/roles",
                        body(name("greedy"), "\"Magento_InventoryApi::inventory\", \"Holdfast_Stock::stocks\""))
                .refusedAs(403, "beyond-own-access", beyond("Magento_InventoryApi::inventory"));

        int id = limited.post("/V1/access/roles", body(mine, "\"Magento_InventoryApi::stock_edit\""))
                .hasStatus(200)
                .json()
                .get("role_id")
                .intValue();
        limited.put("/V1/access/roles/" + id, "{\"role\": {\"resources\": [\"Magento_Backend::all\"]}}")
                .refusedAs(403, "beyond-own-access", beyond("Magento_Backend::all"));
        limited.get("/V1/access/roles/" + id).hasBody("""
                {"role_id": %d, "name": "%s", "resources": ["Magento_InventoryApi::stock_edit"]}
                """.formatted(id, mine));

        limited.put("/V1/access/roles/1", "{\"role\": {\"resources\": []}}")
                .refusedAs(403, "beyond-own-access", beyond("Magento_Backend::all"));
        limited.delete("/V1/access/roles/1").refusedAs(403, "beyond-own-access", beyond("Magento_Backend::all"));
        api.get("/V1/access/roles/1").hasBody("""
                {"role_id": 1, "name": "Administrators", "resources": ["Magento_Backend::all"]}
                """);
    }

    @Test
    void a_user_with_an_empty_role_signs_in_and_may_do_nothing() {
        var ann = name("ann");
        people.user(ann, people.role());

        var hers =
                api.withToken(people.signIn(ann, PASSWORD).hasStatus(200).json().asString());

        hers.get("/V1/access/me?fields=resources").hasBody("{\"resources\": []}");
        hers.get("/V1/access/roles").hasStatus(401);
    }

    private Answer create(String name, String resources) {
        return api.post("/V1/access/roles", body(name, resources));
    }

    private static String body(String name, String resources) {
        return "{\"role\": {\"name\": \"%s\", \"resources\": [%s]}}".formatted(name, resources);
    }

    private static Message noSuchRole(int id) {
        return Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "roleId")
                .and("fieldValue", id);
    }
}
