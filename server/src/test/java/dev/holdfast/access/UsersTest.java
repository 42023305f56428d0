package dev.holdfast.access;

import static dev.holdfast.access.People.PASSWORD;
import static dev.holdfast.access.People.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.ServerTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class UsersTest {

    private static final String FIELDS = "?fields=user_id,username,email,first_name,last_name,is_active,role_id";

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
    void a_user_is_made_read_changed_and_deleted() {
        var ann = name("ann");
        int role = people.role("Magento_Sales::ship");
        var made =
                api.post("/V1/access/users", """
                {"user": {"username": "%s", "password": "%s", "email": "ann@example.com", "first_name": "Ann",
                          "last_name": "Lee", "is_active": true, "role_id": %d}}
                """.formatted(ann, PASSWORD, role)).hasStatus(200);
        int id = made.json().get("user_id").intValue();
        assertThat(made.json().get("created_at").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(made.text()).doesNotContain(PASSWORD).doesNotContain("argon2");

        var user = """
                {"user_id": %d, "username": "%s", "email": "ann@example.com", "first_name": "Ann", "last_name": "Lee",
                 "is_active": true, "role_id": %d}
                """.formatted(id, ann, role);
        api.get("/V1/access/users/" + id + FIELDS).hasBody(user);
        assertThat(api.get("/V1/access/users/" + id).json().propertyNames())
                .containsExactly(
                        "user_id",
                        "username",
                        "email",
                        "first_name",
                        "last_name",
                        "is_active",
                        "role_id",
                        "created_at");

        api.put("/V1/access/users/" + id + FIELDS, "{\"user\": {\"last_name\": \"Low\", \"email\": null}}")
                .hasBody("""
                {"user_id": %d, "username": "%s", "first_name": "Ann", "last_name": "Low", "is_active": true, "role_id": %d}
                """.formatted(id, ann, role));
        people.signIn(ann, PASSWORD).hasStatus(200);

        api.delete("/V1/access/users/" + id).hasBody("true");
        api.get("/V1/access/users/" + id).refused(404, noSuchUser(id));
        api.put("/V1/access/users/" + id, "{\"user\": {}}").refused(404, noSuchUser(id));
        api.delete("/V1/access/users/" + id).refused(404, noSuchUser(id));
    }

    @Test
    void users_are_searched() {
        var ann = name("ann");
        var ben = name("ben");
        int role = people.role("Magento_Sales::ship");
        int annId = people.user(ann, role);
        int benId = people.user(ben, role);

        var byRole = "/V1/access/users?searchCriteria[filter_groups][0][filters][0][field]=role_id"
                + "&searchCriteria[filter_groups][0][filters][0][value]=" + role;
        api.get(byRole + "&fields=items[user_id],total_count").hasBody("""
                {"items": [{"user_id": %d}, {"user_id": %d}], "total_count": 2}
                """.formatted(annId, benId));
        api.get(byRole + "&searchCriteria[sortOrders][0][field]=username&searchCriteria[sortOrders][0][direction]=DESC"
                        + "&searchCriteria[pageSize]=1&fields=items[username],total_count")
                .hasBody("{\"items\": [{\"username\": \"%s\"}], \"total_count\": 2}".formatted(ben));
        assertThat(api.get("/V1/access/users").text()).doesNotContain("argon2").contains(ann);
    }

    @Test
    void names_differ_in_more_than_letter_case() {
        var ann = name("ann");
        int role = people.role("Magento_Sales::ship");
        int annId = people.user(ann, role);
        var upper = ann.toUpperCase(Locale.ROOT);
        int benId = people.user(name("ben"), role);

        create(upper, PASSWORD).refusedAs(409, "name-taken", taken(upper));
        api.put("/V1/access/users/" + benId, "{\"user\": {\"username\": \"%s\"}}".formatted(upper))
                .refusedAs(409, "name-taken", taken(upper));
        api.put("/V1/access/users/" + annId + "?fields=username", "{\"user\": {\"username\": \"%s\"}}".formatted(upper))
                .hasBody("{\"username\": \"%s\"}".formatted(upper));
    }

    @Test
    void two_who_make_a_user_of_one_name_at_the_same_moment_make_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            var ann = name("ann");
            var statuses = Concurrently.race(3, () -> create(ann, PASSWORD).status());
            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        }
    }

    @Test
    void weak_passwords_are_refused() {
        var ann = name("ann");
        create(ann, "sh0rt-x")
                .refusedAs(
                        400,
                        "weak-password",
                        Message.of(
                                "The password needs at least %1 characters. Create a new password and try again.", 8));
        var mixed = Message.of("Your password must include both numeric and alphabetic characters.");
        create(ann, "only-letters").refusedAs(400, "weak-password", mixed);
        create(ann, "1234567890").refusedAs(400, "weak-password", mixed);
        create(ann, "a1" + "x".repeat(255))
                .refusedAs(
                        400, "weak-password", Message.of("Please enter a password with at most %1 characters.", 256));
        assertThat(count(ann)).isZero();

        create(ann, "pässwörd mit 1 Leerzeichen 🦀").hasStatus(200);
        people.signIn(ann, "pässwörd mit 1 Leerzeichen 🦀").refused(401, "More permissions are needed to access this.");
    }

    @Test
    void bad_input_is_refused_field_by_field() {
        api.post("/V1/access/users", "{}").refused(400, required("user"));
        api.post("/V1/access/users", "{\"user\": {}}")
                .failed("One or more input exceptions have occurred.", required("username"), required("password"));
        var ann = name("ann");
        refused(ann, "\"password\": \"\"", required("password"));
        refused(ann, "\"username\": \" ann\"", invalid("username", " ann"));
        refused(ann, "\"username\": \"%s\"".formatted("n".repeat(41)), invalid("username", "n".repeat(41)));
        refused(ann, "\"email\": \"ann\"", invalid("email", "ann"));
        refused(ann, "\"first_name\": \"%s\"".formatted("n".repeat(256)), invalid("first_name", "n".repeat(256)));
        refused(ann, "\"last_name\": \"%s\"".formatted("n".repeat(256)), invalid("last_name", "n".repeat(256)));
        refused(ann, "\"role_id\": 999999", invalid("role_id", 999999));
        refused(
                ann,
                "\"user_id\": 5",
                Message.named(
                        "\"%fieldName\" is not supported. Correct the field name and try again.",
                        "fieldName", "UserId"));
        assertThat(count(ann)).isZero();
        api.get("/V1/access/users/abc")
                .refused(
                        400,
                        "The \"abc\" value's type is invalid. The \"int\" type was expected. Verify and try again.");
    }

    @Test
    void nobody_gives_a_role_or_takes_over_a_user_beyond_what_he_may_do_himself() {
        int administrators = 1;
        int shipping = people.role("Magento_Sales::ship");
        var boss = name("boss");
        int bossId = people.user(boss, administrators);
        int clerkId = people.user(name("clerk"), shipping);
        var limited = api.withOnly("Magento_User::acl_users", "Magento_Sales::ship");
        var beyond = beyond("Magento_Backend::all");

        limited.post(
                        "/V1/access/users",
                        "{\"user\": {\"username\": \"%s\", \"password\": \"%s\", \"role_id\": %d}}"
                                .formatted(name("mole"), PASSWORD, administrators))
                .refusedAs(403, "beyond-own-access", beyond);
        var change = "{\"user\": %s}";
        limited.put("/V1/access/users/" + clerkId, change.formatted("{\"role_id\": 1}"))
                .refusedAs(403, "beyond-own-access", beyond);
        for (var taken : List.of("{\"password\": \"my-0wn-horse\"}", "{\"is_active\": false}", "{\"role_id\": null}")) {
            limited.put("/V1/access/users/" + bossId, change.formatted(taken))
                    .refusedAs(403, "beyond-own-access", beyond);
        }
        limited.delete("/V1/access/users/" + bossId).refusedAs(403, "beyond-own-access", beyond);
        limited.post("/V1/access/users/" + bossId + "/revoke-tokens", "").refusedAs(403, "beyond-own-access", beyond);

        api.get("/V1/access/users/" + bossId + "?fields=is_active,role_id")
                .hasBody("{\"is_active\": true, \"role_id\": 1}");
        api.get("/V1/access/users/" + clerkId + "?fields=role_id").hasBody("{\"role_id\": %d}".formatted(shipping));
        people.signIn(boss, PASSWORD).hasStatus(200);
        limited.put("/V1/access/users/" + clerkId, change.formatted("{\"first_name\": \"Cleo\"}"))
                .hasStatus(200);
        limited.delete("/V1/access/users/" + clerkId).hasBody("true");
    }

    private Answer create(String username, String password) {
        return api.post(
                "/V1/access/users",
                "{\"user\": {\"username\": \"%s\", \"password\": \"%s\"}}".formatted(username, password));
    }

    private void refused(String username, String field, Message message) {
        api.post(
                        "/V1/access/users",
                        "{\"user\": {\"username\": \"%s\", \"password\": \"%s\", %s}}"
                                .formatted(username, PASSWORD, field))
                .refused(400, message);
    }

    private int count(String username) {
        return jdbc.sql("select count(*) from admin_user where username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    static Message taken(String name) {
        return Message.of("The name \"%1\" is taken. Choose another one.", name);
    }

    static Message beyond(String resources) {
        return Message.of("This concerns %1, which you do not hold yourself.", resources);
    }

    static Message required(String field) {
        return Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", field);
    }

    static Message invalid(String field, Object value) {
        return Message.named("Invalid value of \"%value\" provided for the %fieldName field.", "fieldName", field)
                .and("value", value);
    }

    private static Message noSuchUser(int id) {
        return Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "userId")
                .and("fieldValue", id);
    }
}
