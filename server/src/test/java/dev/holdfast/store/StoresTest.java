package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.ServerTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class StoresTest {

    private static final String NO_RIGHT = "The consumer isn't authorized to access %resources.";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_installation_has_the_admin_scope_and_one_website() {
        assertThat(found("websites", 0, 1)).isEqualTo("""
                [{"id":0,"code":"admin","name":"Admin","default_group_id":0},\
                {"id":1,"code":"base","name":"Main Website","default_group_id":1}]""");
        assertThat(found("storeGroups", 0, 1)).isEqualTo("""
                [{"id":0,"website_id":0,"root_category_id":0,"default_store_id":0,"name":"Default","code":"default"},\
                {"id":1,"website_id":1,"root_category_id":2,"default_store_id":1,"name":"Main Website Store",\
                "code":"main_website_store"}]""");
        assertThat(found("storeViews", 0, 1)).isEqualTo("""
                [{"id":0,"code":"admin","name":"Admin","website_id":0,"store_group_id":0,"is_active":1},\
                {"id":1,"code":"default","name":"Default Store View","website_id":1,"store_group_id":1,"is_active":1}]\
                """);
    }

    @Test
    void the_first_group_of_a_website_and_the_first_view_of_a_group_become_their_defaults() {
        var website = api.post("/V1/store/websites", """
                {"website":{"code":"eu","name":"Europe"}}""");
        int websiteId = id(website);
        website.hasBody("""
                {"id":%d,"code":"eu","name":"Europe","default_group_id":0}""".formatted(websiteId));

        var group = api.post("/V1/store/storeGroups", """
                {"group":{"website_id":%d,"code":"eu_main","name":"Europe Main","root_category_id":7}}""".formatted(websiteId));
        int groupId = id(group);
        group.hasBody("""
                {"id":%d,"website_id":%d,"root_category_id":7,"default_store_id":0,"name":"Europe Main","code":"eu_main"}""".formatted(groupId, websiteId));
        group(websiteId, "eu_second");

        var view = api.post("/V1/store/storeViews", """
                {"store":{"store_group_id":%d,"code":"eu_de","name":"Deutsch","is_active":false}}""".formatted(groupId));
        int viewId = id(view);
        view.hasBody("""
                {"id":%d,"code":"eu_de","name":"Deutsch","website_id":%d,"store_group_id":%d,"is_active":0}""".formatted(viewId, websiteId, groupId));
        view(groupId, "eu_fr");

        assertThat(one("websites", websiteId).get("default_group_id").asInt()).isEqualTo(groupId);
        assertThat(one("storeGroups", groupId).get("default_store_id").asInt()).isEqualTo(viewId);
        assertThat(found("storeViews", viewId)).isEqualTo("[" + view.text() + "]");
    }

    @Test
    void a_group_shows_the_default_category_and_a_view_is_active_unless_said_otherwise() {
        int groupId = group(website("plain"), "plain_group");
        int viewId = view(groupId, "plain_view");

        assertThat(one("storeGroups", groupId).get("root_category_id").asInt()).isEqualTo(2);
        assertThat(one("storeViews", viewId).get("is_active").asInt()).isEqualTo(1);
    }

    @Test
    void a_change_touches_only_what_is_sent() {
        int websiteId = website("before");
        int groupId = group(websiteId, "before_group");
        int viewId = view(groupId, "before_view");

        api.put("/V1/store/websites/" + websiteId, """
                {"website":{"name":"After"}}""").hasBody("""
                {"id":%d,"code":"before","name":"After","default_group_id":%d}""".formatted(websiteId, groupId));
        api.put("/V1/store/websites/" + websiteId, """
                {"website":{"code":"after"}}""").hasBody("""
                {"id":%d,"code":"after","name":"After","default_group_id":%d}""".formatted(websiteId, groupId));
        api.put("/V1/store/storeGroups/" + groupId, """
                {"group":{"code":"after_group","rootCategoryId":3}}""").hasBody("""
                {"id":%d,"website_id":%d,"root_category_id":3,"default_store_id":%d,"name":"before_group",
                 "code":"after_group"}""".formatted(groupId, websiteId, viewId));
        api.put("/V1/store/storeViews/" + viewId, """
                {"store":{"is_active":0}}""").hasBody("""
                {"id":%d,"code":"before_view","name":"before_view","website_id":%d,"store_group_id":%d,"is_active":0}""".formatted(viewId, websiteId, groupId));
        api.put("/V1/store/storeViews/" + viewId, """
                {"store":{}}""").hasBody("""
                {"id":%d,"code":"before_view","name":"before_view","website_id":%d,"store_group_id":%d,"is_active":0}""".formatted(viewId, websiteId, groupId));
        api.put("/V1/store/storeViews/" + viewId, """
                {"store":{"code":"BEFORE_view"}}""").hasStatus(200);
    }

    @Test
    void moving_a_group_or_a_view_elects_new_defaults_on_both_sides() {
        int from = website("move_from");
        int to = website("move_to");
        int moving = group(from, "moving");
        int staying = group(from, "staying");
        int movingView = view(moving, "moving_view");
        int stayingView = view(moving, "staying_view");

        api.put("/V1/store/storeGroups/" + moving, """
                {"group":{"website_id":%d}}""".formatted(to)).hasStatus(200);
        api.put("/V1/store/storeViews/" + movingView, """
                {"store":{"store_group_id":%d}}""".formatted(staying))
                .hasBody("""
                {"id":%d,"code":"moving_view","name":"moving_view","website_id":%d,"store_group_id":%d,"is_active":1}""".formatted(movingView, from, staying));

        assertThat(one("websites", from).get("default_group_id").asInt()).isEqualTo(staying);
        assertThat(one("websites", to).get("default_group_id").asInt()).isEqualTo(moving);
        assertThat(one("storeGroups", moving).get("default_store_id").asInt()).isEqualTo(stayingView);
        assertThat(one("storeGroups", staying).get("default_store_id").asInt()).isEqualTo(movingView);
    }

    @Test
    void deleting_a_default_elects_the_oldest_that_is_left() {
        int websiteId = website("elect");
        int first = group(websiteId, "elect_first");
        int second = group(websiteId, "elect_second");
        int firstView = view(second, "elect_view_1");
        int secondView = view(second, "elect_view_2");

        api.delete("/V1/store/storeGroups/" + first).hasBody("true");
        api.delete("/V1/store/storeViews/" + firstView).hasBody("true");
        assertThat(one("websites", websiteId).get("default_group_id").asInt()).isEqualTo(second);
        assertThat(one("storeGroups", second).get("default_store_id").asInt()).isEqualTo(secondView);

        api.delete("/V1/store/storeViews/" + secondView).hasBody("true");
        assertThat(one("storeGroups", second).get("default_store_id").asInt()).isZero();

        api.delete("/V1/store/storeGroups/" + second).hasBody("true");
        assertThat(one("websites", websiteId).get("default_group_id").asInt()).isZero();
    }

    @Test
    void a_website_takes_its_groups_views_and_their_configuration_along() {
        int websiteId = website("gone");
        int groupId = group(websiteId, "gone_group");
        int viewId = view(groupId, "gone_view");
        configure("websites", "gone");
        configure("stores", "gone_view");

        api.delete("/V1/store/websites/" + websiteId).hasBody("true");

        assertThat(found("websites", websiteId)).isEqualTo("[]");
        assertThat(found("storeGroups", groupId)).isEqualTo("[]");
        assertThat(found("storeViews", viewId)).isEqualTo("[]");
        api.store("gone_view").get("/V1/store/websites").refused(400, "Specified request cannot be processed.");
        assertThat(jdbc.sql("select count(*) from configuration_value where scope_id in (:website, :view)")
                        .param("website", websiteId)
                        .param("view", viewId)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_something_else_refers_to_is_not_deleted() {
        int websiteId = website("used");
        int viewId = view(group(websiteId, "used_group"), "used_view");
        jdbc.sql("create table use_of_store (store_id integer references store_view)")
                .update();
        try {
            jdbc.sql("insert into use_of_store (store_id) values (:id)")
                    .param("id", viewId)
                    .update();

            api.delete("/V1/store/storeViews/" + viewId).refusedAs(400, "store-in-use", inUse("used_view"));
            api.delete("/V1/store/websites/" + websiteId).refusedAs(400, "store-in-use", inUse("used"));
        } finally {
            jdbc.sql("drop table use_of_store").update();
        }
        assertThat(one("storeViews", viewId).get("website_id").asInt()).isEqualTo(websiteId);
    }

    private static Message inUse(String code) {
        return Message.of("\"%1\" is in use and cannot be deleted.", code);
    }

    @ParameterizedTest
    @CsvSource({"websites", "storeGroups", "storeViews"})
    void what_every_installation_has_stays(String kind) {
        var before = found(kind, 0, 1);
        for (int id : List.of(0, 1)) {
            var code = one(kind, id).get("code").asString();
            api.delete("/V1/store/" + kind + "/" + id)
                    .refusedAs(
                            400,
                            "built-in-store",
                            Message.of("\"%1\" is part of every installation and cannot be deleted.", code));
        }
        api.put("/V1/store/" + kind + "/0", """
                {"%s":{"name":"Mine"}}""".formatted(wrapper(kind)))
                .refusedAs(
                        400,
                        "built-in-store",
                        Message.of(
                                "\"%1\" belongs to the administration and cannot be changed.",
                                one(kind, 0).get("code").asString()));
        assertThat(found(kind, 0, 1)).isEqualTo(before);
    }

    @Test
    void the_main_group_and_view_stay_where_they_are_and_the_view_active() {
        int groupId = group(website("elsewhere"), "elsewhere_group");
        int websiteId = one("storeGroups", groupId).get("website_id").asInt();

        api.put("/V1/store/storeGroups/1", """
                {"group":{"website_id":%d}}""".formatted(websiteId))
                .refusedAs(400, "built-in-store", mustStay("main_website_store"));
        api.put("/V1/store/storeViews/1", """
                {"store":{"store_group_id":%d}}""".formatted(groupId)).refusedAs(400, "built-in-store", mustStay("default"));
        api.put("/V1/store/storeViews/1", """
                {"store":{"is_active":false}}""").refusedAs(400, "built-in-store", mustStay("default"));
        assertThat(one("storeGroups", 1).get("website_id").asInt()).isEqualTo(1);
        assertThat(one("storeViews", 1).get("store_group_id").asInt()).isEqualTo(1);
    }

    private static Message mustStay(String code) {
        return Message.of("\"%1\" is part of every installation: it stays where it is, and active.", code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            websites    | websiteId | 9999
            storeGroups | groupId   | 9999
            storeViews  | storeId   | -1
            """)
    void an_unknown_id_is_not_found(String kind, String variable, int id) {
        var missing = Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "id")
                .and("fieldValue", id);
        api.put("/V1/store/" + kind + "/" + id, """
                {"%s":{"name":"Nobody"}}""".formatted(wrapper(kind))).refused(404, missing);
        api.delete("/V1/store/" + kind + "/" + id).refused(404, missing);
        api.delete("/V1/store/" + kind + "/abc")
                .refused(
                        400,
                        "The \"abc\" value's type is invalid. The \"int\" type was expected. Verify and try again.");
        api.post("/V1/store/" + kind, "{}")
                .refused(
                        400,
                        Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", wrapper(kind)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1eu          | form
            _eu          | form
            eu-west      | form
            eu west      | form
            eü           | form
            'eu '        | form
            ''           | empty
            ' '          | empty
            abcdefghijklmnopqrstuvwxyz_234567 | length
            """)
    void a_code_is_a_short_word(String code, String rule) {
        var finding = switch (rule) {
            case "form" ->
                Message.named(
                        "The code \"%code\" must begin with a letter and go on with letters, digits and underscores.",
                        "code", code);
            case "empty" -> empty("code");
            default ->
                Message.named("\"%field\" must not be longer than %length characters.", "field", "code")
                        .and("length", 32);
        };
        refusesEverywhere(code, finding);
    }

    private void refusesEverywhere(String code, Message finding) {
        int before = rows();
        api.post("/V1/store/websites", """
                {"website":{"code":"%s","name":"Name"}}""".formatted(code)).failedValidation(finding);
        api.post("/V1/store/storeGroups", """
                {"group":{"website_id":1,"code":"%s","name":"Name"}}""".formatted(code)).failedValidation(finding);
        api.post("/V1/store/storeViews", """
                {"store":{"store_group_id":1,"code":"%s","name":"Name"}}""".formatted(code)).failedValidation(finding);
        api.put("/V1/store/storeViews/1", """
                {"store":{"code":"%s"}}""".formatted(code)).failedValidation(finding);
        assertThat(rows()).isEqualTo(before);
        assertThat(one("storeViews", 1).get("code").asString()).isEqualTo("default");
    }

    @ParameterizedTest
    @CsvSource({"all", "ALL", "async", "V1", "v12"})
    void the_code_of_a_view_must_not_mean_something_else_in_urls(String code) {
        var finding = Message.named("The code \"%code\" means something else in URLs.", "code", code);
        api.post("/V1/store/storeViews", """
                {"store":{"store_group_id":1,"code":"%s","name":"Name"}}""".formatted(code)).failedValidation(finding);
        api.put("/V1/store/storeViews/1", """
                {"store":{"code":"%s"}}""".formatted(code)).failedValidation(finding);
    }

    @Test
    void the_codes_of_the_admin_scope_are_taken() {
        api.post("/V1/store/websites", """
                {"website":{"code":"admin","name":"Name"}}""")
                .failedValidation(Message.named("A website with the code \"%code\" exists already.", "code", "admin"));
        api.post("/V1/store/storeGroups", """
                {"group":{"website_id":1,"code":"default","name":"Name"}}""")
                .failedValidation(
                        Message.named("A store group with the code \"%code\" exists already.", "code", "default"));
        api.post("/V1/store/storeViews", """
                {"store":{"store_group_id":1,"code":"admin","name":"Name"}}""")
                .failedValidation(
                        Message.named("The code \"%code\" means something else in URLs.", "code", "admin"),
                        Message.named("A store view with the code \"%code\" exists already.", "code", "admin"));
    }

    @Test
    void everything_wrong_is_named_at_once() {
        api.post("/V1/store/websites", """
                {"website":{}}""").failedValidation(empty("code"), empty("name"));
        api.post("/V1/store/storeGroups", """
                {"group":{"website_id":77,"code":"main_website_store","name":" "}}""")
                .failedValidation(
                        Message.named(
                                "There is no website with the id \"%website_id\" that could hold a store group.",
                                "website_id", 77),
                        empty("name"),
                        Message.named(
                                "A store group with the code \"%code\" exists already.", "code", "main_website_store"));
        api.post("/V1/store/storeViews", """
                {"store":{"store_group_id":77,"code":"DEFAULT","name":"%s"}}""".formatted("x".repeat(256)))
                .failedValidation(
                        Message.named(
                                "There is no store group with the id \"%store_group_id\" that could hold a store view.",
                                "store_group_id", 77),
                        Message.named("\"%field\" must not be longer than %length characters.", "field", "name")
                                .and("length", 255),
                        Message.named("A store view with the code \"%code\" exists already.", "code", "DEFAULT"));
    }

    @Test
    void nothing_is_added_to_the_admin_scope() {
        api.post("/V1/store/storeGroups", """
                {"group":{"website_id":0,"code":"in_admin","name":"Name"}}""")
                .failedValidation(Message.named(
                        "There is no website with the id \"%website_id\" that could hold a store group.",
                        "website_id", 0));
        api.post("/V1/store/storeViews", """
                {"store":{"store_group_id":0,"code":"in_admin","name":"Name"}}""")
                .failedValidation(Message.named(
                        "There is no store group with the id \"%store_group_id\" that could hold a store view.",
                        "store_group_id", 0));
    }

    @Test
    void of_simultaneous_creations_with_one_code_one_wins() throws Exception {
        for (var kind : List.of("websites", "storeGroups", "storeViews")) {
            var body = """
                    {"%s":{%s"code":"raced","name":"Raced"}}""".formatted(wrapper(kind), parent(kind));
            var answers = Concurrently.race(6, () -> api.post("/V1/store/" + kind, body));

            assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
            answers.stream()
                    .filter(answer -> answer.status() != 200)
                    .forEach(answer -> assertThat(
                                    answer.json().at("/errors/0/message").asString())
                            .endsWith("with the code \"%code\" exists already."));
        }
    }

    private static String parent(String kind) {
        return switch (kind) {
            case "storeGroups" -> "\"website_id\":1,";
            case "storeViews" -> "\"store_group_id\":1,";
            default -> "";
        };
    }

    @Test
    void simultaneous_first_groups_leave_one_default() throws Exception {
        int websiteId = website("crowded");

        var groups = Concurrently.<Integer>race(List.of(
                () -> group(websiteId, "crowd_1"),
                () -> group(websiteId, "crowd_2"),
                () -> group(websiteId, "crowd_3")));

        assertThat(one("websites", websiteId).get("default_group_id").asInt()).isEqualTo(Collections.min(groups));
    }

    @Test
    void there_is_a_most_of_each_kind() {
        jdbc.sql("""
                        with many as (
                            insert into website (code, name) select 'many_' || n, 'Many' from generate_series(1, 1000) n
                            returning code
                        ), groups as (
                            insert into store_group (website_id, code, name) select 1, code, 'Many' from many
                        )
                        insert into store_view (group_id, code, name) select 1, code, 'Many' from many
                        """).update();
        try {
            for (var kind : List.of("websites", "storeGroups", "storeViews")) {
                api.post("/V1/store/" + kind, """
                        {"%s":{%s"code":"too_many","name":"Too many"}}""".formatted(wrapper(kind), parent(kind)))
                        .refusedAs(
                                400,
                                "too-many-stores",
                                Message.of("There are %1 of them already, the most there may be.", 1000));
            }
        } finally {
            jdbc.sql("delete from store_view where name = 'Many'").update();
            jdbc.sql("delete from store_group where name = 'Many'").update();
            jdbc.sql("delete from website where name = 'Many'").update();
        }
    }

    @Test
    void seeing_stores_and_changing_them_take_a_right_each() {
        var refusal = Message.named(NO_RIGHT, "resources", "Magento_Backend::store");
        var other = api.withOnly("Magento_InventoryApi::stock");
        var reader = api.withOnly("Magento_Backend::store");
        for (var path : List.of("websites", "storeGroups", "storeViews", "storeConfigs")) {
            api.asGuest().get("/V1/store/" + path).refused(401, refusal);
            other.get("/V1/store/" + path).refused(401, refusal);
            reader.get("/V1/store/" + path).hasStatus(200);
        }
        var changeRefused = Message.named(NO_RIGHT, "resources", "Holdfast_Store::stores_edit");
        for (var path : List.of("websites", "storeGroups", "storeViews")) {
            reader.post("/V1/store/" + path, "{}").refused(401, changeRefused);
            reader.put("/V1/store/" + path + "/1", "{}").refused(401, changeRefused);
            reader.delete("/V1/store/" + path + "/1").refused(401, changeRefused);
        }
    }

    private static Message empty(String field) {
        return Message.named("\"%field\" can not be empty.", "field", field);
    }

    private static String wrapper(String kind) {
        return switch (kind) {
            case "websites" -> "website";
            case "storeGroups" -> "group";
            default -> "store";
        };
    }

    private int website(String code) {
        return id(api.post("/V1/store/websites", """
                {"website":{"code":"%1$s","name":"%1$s"}}""".formatted(code)));
    }

    private int group(int websiteId, String code) {
        return id(api.post("/V1/store/storeGroups", """
                {"group":{"website_id":%d,"code":"%2$s","name":"%2$s"}}""".formatted(websiteId, code)));
    }

    private int view(int groupId, String code) {
        return id(api.post("/V1/store/storeViews", """
                {"store":{"store_group_id":%d,"code":"%2$s","name":"%2$s"}}""".formatted(groupId, code)));
    }

    private void configure(String scope, String code) {
        api.put("/V1/store/config", """
                {"config":{"path":"general/locale/code","value":"fr_FR","scope":"%s","scope_code":"%s"}}""".formatted(scope, code)).hasStatus(200);
    }

    private static int id(Answer created) {
        return created.hasStatus(200).json().get("id").asInt();
    }

    private JsonNode one(String kind, int id) {
        for (var entry : api.get("/V1/store/" + kind).hasStatus(200).json()) {
            if (entry.get("id").asInt() == id) return entry;
        }
        throw new AssertionError("No " + kind + " " + id);
    }

    /** Those of the list that have these ids, as they were sent. */
    private String found(String kind, Integer... ids) {
        var found = new ArrayList<String>();
        for (var entry : api.get("/V1/store/" + kind).hasStatus(200).json()) {
            if (List.of(ids).contains(entry.get("id").asInt())) found.add(entry.toString());
        }
        return found.toString().replace("}, {", "},{");
    }

    private int rows() {
        return jdbc.sql("""
                        select (select count(*) from website) + (select count(*) from store_group)
                             + (select count(*) from store_view)
                        """).query(Integer.class).single();
    }
}
