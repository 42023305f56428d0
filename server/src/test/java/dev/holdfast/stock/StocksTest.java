package dev.holdfast.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.ServerTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class StocksTest {

    private static final Message NAME_EMPTY = empty("name");
    private static final Message TYPE_EMPTY = empty("type");
    private static final Message CODE_EMPTY = empty("code");

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_new_stock_gets_a_number_of_its_own() {
        int first = post("{\"name\": \"First\"}");
        int second = post("{\"stock_id\": null, \"name\": \"Second\"}");
        int third = post("{\"stock_id\": 0, \"name\": \"Third\"}");

        assertThat(List.of(second - first, third - second)).containsExactly(1, 1);
        get(first)
                .hasText("{\"stock_id\":" + first
                        + ",\"name\":\"First\",\"extension_attributes\":{\"sales_channels\":[]}}");
    }

    @Test
    void a_stock_that_nobody_made_is_not_found() {
        get(4711).refused(404, Message.named("Stock with id \"%value\" does not exist.", "value", 4711));
        api.get("/V1/inventory/stocks/abc")
                .refused(
                        400,
                        "The \"abc\" value's type is invalid. The \"int\" type was expected. Verify and try again.");
    }

    @Test
    void a_client_may_choose_the_number_and_numbers_given_later_are_larger() {
        assertThat(post("{\"stock_id\": 500, \"name\": \"Five hundred\"}")).isEqualTo(500);
        assertThat(put(498, "{\"name\": \"Four hundred and ninety-eight\"}")).isEqualTo(498);
        assertThat(put(502, "{\"stock_id\": 99999, \"name\": \"Five hundred and two\"}"))
                .isEqualTo(502);

        assertThat(post("{\"name\": \"After the chosen ones\"}")).isEqualTo(503);
        get(99999).hasStatus(404);
    }

    @Test
    void numbers_out_of_reason_are_refused() {
        for (var id : List.of(-1, 1_000_000_001)) {
            var before = everything();
            api.put("/V1/inventory/stocks/" + id, "{\"stock\": {\"name\": \"Far out\"}}")
                    .refused(400, "Could not save Stock");
            assertThat(everything()).isEqualTo(before);
        }
    }

    @Test
    void posting_the_number_of_a_stock_changes_it() {
        int id = post("{\"name\": \"Before\"}");

        assertThat(post("{\"stock_id\": " + id + ", \"name\": \"After\"}")).isEqualTo(id);

        assertThat(get(id).json().get("name").asString()).isEqualTo("After");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": null}", "{\"name\": \"\"}", "{\"name\": \"  \"}"})
    void a_stock_needs_a_name_at_every_save(String stock) {
        refusesToSave(stock, NAME_EMPTY);
        api.put("/V1/inventory/stocks/1", "{\"stock\": " + stock + "}").failedValidation(NAME_EMPTY);
    }

    @Test
    void a_name_belongs_to_one_stock() {
        post("{\"name\": \"Unique\"}");
        int other = post("{\"name\": \"Other\"}");

        for (var stock : List.of(
                "{\"name\": \"unique\"}",
                "{\"stock_id\": 600, \"name\": \"UNIQUE\"}",
                "{\"stock_id\": " + other + ", \"name\": \"Unique\"}")) {
            var before = everything();
            api.post("/V1/inventory/stocks", "{\"stock\": " + stock + "}").refused(400, "Could not save Stock");
            assertThat(everything()).isEqualTo(before);
        }
    }

    @Test
    void a_channel_needs_a_type_and_a_code() {
        refusesToSave(withChannels("{\"code\": \"base\"}"), TYPE_EMPTY);
        refusesToSave(withChannels("{\"type\": \"\", \"code\": \"base\"}"), TYPE_EMPTY);
        refusesToSave(withChannels("{\"type\": \"partner\"}"), CODE_EMPTY);
        refusesToSave(withChannels("{\"type\": \"website\"}"), CODE_EMPTY, noWebsite(""));
        refusesToSave(withChannels("{\"type\": \"website\", \"code\": \"\"}"), CODE_EMPTY, noWebsite(""));
        refusesToSave(withChannels("null"), TYPE_EMPTY, CODE_EMPTY);
    }

    @Test
    void a_website_must_exist_and_sell() {
        refusesToSave(withChannels("{\"type\": \"website\", \"code\": \"nowhere\"}"), noWebsite("nowhere"));
        refusesToSave(withChannels("{\"type\": \"website\", \"code\": \"admin\"}"), noWebsite("admin"));
    }

    @Test
    void all_findings_are_told_one_channel_after_the_other() {
        refusesToSave("""
                {"name": " ", "extension_attributes": {"sales_channels": [
                    {"type": "website", "code": "nowhere"}, {"code": "base"}, {"type": "website", "code": "base"}]}}
                """, NAME_EMPTY, noWebsite("nowhere"), TYPE_EMPTY);
    }

    @Test
    void what_does_not_fit_is_refused() {
        refusesToSave("{\"name\": \"" + "x".repeat(256) + "\"}", tooLong("name", 255));
        refusesToSave(
                withChannels("{\"type\": \"" + "t".repeat(65) + "\", \"code\": \"" + "c".repeat(65) + "\"}"),
                tooLong("type", 64),
                tooLong("code", 64));
        api.post("/V1/inventory/stocks", "{\"stock\": {\"stock_id\": \"x\"}}")
                .refused(
                        400,
                        "Error occurred during \"stock_id\" processing. The \"x\" value's type is invalid."
                                + " The \"int\" type was expected. Verify and try again.");
        api.post("/V1/inventory/stocks", "{}")
                .refused(400, Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "stock"));
    }

    @Test
    void channels_are_listed_by_type_and_code_each_once() {
        website("one_b");
        website("one_a");

        int id = post(withChannels("""
                {"type": "website", "code": "one_b"}, {"type": "partner", "code": "Zoe"},
                {"type": "website", "code": "one_a"}, {"type": "partner", "code": "Adam"},
                {"type": "website", "code": "one_b", "extension_attributes": {}}
                """));

        get(id).hasBody("""
                {"stock_id": %d, "name": "Channels", "extension_attributes": {"sales_channels": [
                    {"type": "partner", "code": "Adam"}, {"type": "partner", "code": "Zoe"},
                    {"type": "website", "code": "one_a"}, {"type": "website", "code": "one_b"}]}}
                """.formatted(id));
        put(id, "{\"name\": \"Channels of test one\"}");
    }

    @Test
    void a_website_that_a_stock_drops_falls_to_the_default_stock() {
        website("two_eu");
        website("two_us");
        website("two_global");
        int eu = post(named("Two EU", channel("two_eu")));
        post(named("Two US", channel("two_us")));
        assertThat(websites(1, "two_")).containsExactly("two_global");

        put(eu, named("Two EU", channel("two_us")));

        assertThat(websites(1, "two_")).containsExactly("two_eu", "two_global");
        assertThat(websites(eu, "two_")).containsExactly("two_us");
    }

    @Test
    void a_channel_moves_to_the_stock_that_names_it_last() {
        website("three_global");
        int loser = post(named("Loser", channel("three_global")));
        int winner = post(named("Winner", channel("three_global")));

        resolve("website/three_global").hasBody(get(winner).text());
        assertThat(websites(loser, "three_")).isEmpty();
        post(named("Partner 1", "{\"type\": \"partner\", \"code\": \"three\"}"));
        int second = post(named("Partner 2", "{\"type\": \"partner\", \"code\": \"three\"}"));
        resolve("partner/three").hasBody(get(second).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"extension_attributes\": null",
                ", \"extension_attributes\": {}",
                ", \"extension_attributes\": {\"sales_channels\": null}",
                ", \"extension_attributes\": {\"sales_channels\": []}"
            })
    void a_stock_saved_without_channels_serves_none(String rest) {
        jdbc.sql("insert into website (code, name) values ('four', 'Four') on conflict do nothing")
                .update();
        int id = post(named("Four" + rest.length(), channel("four") + ", {\"type\": \"x\", \"code\": \"four\"}"));

        put(id, "{\"name\": \"Four" + rest.length() + "\"" + rest + "}");

        get(id).hasBody("""
                {"stock_id": %d, "name": "Four%d", "extension_attributes": {"sales_channels": []}}
                """.formatted(id, rest.length()));
        resolve("website/four?fields=stock_id").hasBody("{\"stock_id\": 1}");
        resolve("x/four").refused(404, "No linked stock found");
    }

    @Test
    void the_default_stock_may_be_changed_and_keeps_the_websites_that_no_other_stock_names() {
        website("five_a");
        website("five_b");
        post(named("Five", channel("five_a")));

        assertThat(put(1, "{\"name\": \"Default Stock\"}")).isEqualTo(1);
        assertThat(websites(1, "five_")).containsExactly("five_b");

        put(1, named("Default Stock", channel("five_a") + ", {\"type\": \"partner\", \"code\": \"five\"}"));
        assertThat(websites(1, "five_")).containsExactly("five_a", "five_b");
        resolve("partner/five?fields=stock_id").hasBody("{\"stock_id\": 1}");

        put(1, "{\"name\": \"Default Stock\"}");
        assertThat(websites(1, "five_")).containsExactly("five_a", "five_b");
        resolve("partner/five").refused(404, "No linked stock found");
    }

    @Test
    void a_website_keeps_its_stock_under_a_new_code_and_a_new_website_of_the_old_code_does_not() {
        website("six_old");
        int id = post(named("Six", channel("six_old")));
        jdbc.sql("update website set code = 'six_new' where code = 'six_old'").update();
        website("six_old");

        assertThat(websites(id, "six_")).containsExactly("six_new");
        assertThat(websites(1, "six_")).containsExactly("six_old");

        jdbc.sql("delete from website where code = 'six_new'").update();
        assertThat(websites(id, "six_")).isEmpty();
    }

    @Test
    void channels_lead_to_their_stock() {
        resolve("website/base?fields=stock_id,name").hasBody("{\"stock_id\": 1, \"name\": \"Default Stock\"}");
        resolve("website/admin?fields=stock_id").hasBody("{\"stock_id\": 1}");
        resolve("website/nowhere").refused(404, "No linked stock found");
        resolve("partner/base").refused(404, "No linked stock found");
    }

    @Test
    void stocks_are_searched_by_number_and_name() {
        website("seven");
        int a = post(named("Seven A", channel("seven")));
        int b = post("{\"name\": \"Seven B\"}");
        int c = post("{\"name\": \"Seven C\"}");

        api.get("/V1/inventory/stocks?searchCriteria[filter_groups][0][filters][0][field]=name"
                        + "&searchCriteria[filter_groups][0][filters][0][value]=seven%25"
                        + "&searchCriteria[filter_groups][0][filters][0][condition_type]=like"
                        + "&searchCriteria[filter_groups][1][filters][0][field]=stock_id"
                        + "&searchCriteria[filter_groups][1][filters][0][value]=" + a + "," + c
                        + "&searchCriteria[filter_groups][1][filters][0][condition_type]=in"
                        + "&searchCriteria[sortOrders][0][field]=stock_id"
                        + "&searchCriteria[pageSize]=1&searchCriteria[currentPage]=2")
                .hasBody("""
                {"items": [{"stock_id": %1$d, "name": "Seven A", "extension_attributes": {
                     "sales_channels": [{"type": "website", "code": "seven"}]}}],
                 "search_criteria": {"filter_groups": [
                     {"filters": [{"field": "name", "value": "seven%%", "condition_type": "like"}]},
                     {"filters": [{"field": "stock_id", "value": "%1$d,%2$d", "condition_type": "in"}]}],
                     "sort_orders": [{"field": "stock_id", "direction": "DESC"}], "page_size": 1, "current_page": 2},
                 "total_count": 2}
                """.formatted(a, c));
        assertThat(b).isBetween(a, c);
        for (var query : List.of("", "?searchCriteria", "?searchCriteria=")) {
            var items = api.get("/V1/inventory/stocks" + query)
                    .hasStatus(200)
                    .json()
                    .get("items");
            assertThat(items.get(0).get("stock_id").intValue()).isEqualTo(1);
            assertThat(items.size()).isGreaterThan(3);
        }
    }

    @Test
    void the_default_stock_and_stocks_that_sell_are_not_deleted() {
        website("eight");
        int id = post(named("Eight", channel("eight")));
        var before = everything();

        delete(1).refused(400, "Default Stock could not be deleted.");
        delete(id).refused(400, "Stock has at least one sale channel and could not be deleted.");
        delete(4711)
                .refused(
                        404,
                        Message.named(
                                        "There is no stock with \"%fieldValue\" for \"%fieldName\". Verify and try again.",
                                        "fieldName", "stock_id")
                                .and("fieldValue", 4711));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_stock_that_sells_to_nobody_is_deleted_and_its_number_not_given_again() {
        int id = post("{\"name\": \"Nine\"}");

        delete(id).hasBody("[]");

        get(id).hasStatus(404);
        assertThat(post("{\"name\": \"Nine\"}")).isGreaterThan(id);
    }

    @Test
    void promises_outlive_their_stock_and_bind_a_new_one_of_its_number() {
        int id = post("{\"name\": \"Lending\"}");
        jdbc.sql("""
                insert into reservation (stock_id, sku, quantity, event_type, object_type)
                values (:stock, 'tent', -3, 'order_placed', 'till'), (:stock, 'tent', 1, 'order_canceled', 'till'),
                       (:stock, 'lamp', -1, 'order_placed', 'till'), (:stock, 'lamp', 1, 'order_canceled', 'till')
                """).param("stock", id).update();
        delete(id).hasBody("[]");

        put(id, "{\"name\": \"Lending again\"}");

        assertThat(jdbc.sql("select sku || ' ' || promised from salable_quantity where stock_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("tent 2.0000");
    }

    @Test
    void stocks_made_at_once_get_numbers_of_their_own_and_of_one_name_one_wins() throws Exception {
        var answers = Concurrently.race(IntStream.range(0, 12)
                .<Callable<Answer>>mapToObj(n -> () -> api.post(
                        "/V1/inventory/stocks",
                        "{\"stock\": {" + (n % 4 == 0 ? "\"stock_id\": " + (7000 + 100 * n) + "," : "")
                                + "\"name\": \"Ten " + n / 2 + "\"}}"))
                .toList());

        var ids = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(Answer::text)
                .toList();
        assertThat(ids).hasSize(6);
        assertThat(new HashSet<>(ids)).hasSize(6);
        answers.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> answer.refused(400, "Could not save Stock"));
    }

    @Test
    void stocks_that_take_each_others_websites_at_once_leave_each_website_with_one() throws Exception {
        website("eleven_a");
        website("eleven_b");
        int one = post(named("Eleven 1", channel("eleven_a")));
        int two = post(named("Eleven 2", channel("eleven_b")));
        var both = channel("eleven_a") + "," + channel("eleven_b");

        Concurrently.race(IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(
                        n -> () -> n % 2 == 0 ? put(one, named("Eleven 1", both)) : put(two, named("Eleven 2", both)))
                .toList());

        assertThat(List.of(websites(one, "eleven_"), websites(two, "eleven_")))
                .containsExactlyInAnyOrder(List.of("eleven_a", "eleven_b"), List.of());
    }

    @Test
    void every_route_asks_for_its_resource() {
        var other = api.withOnly("Magento_InventoryApi::source");
        unauthorized(other.get("/V1/inventory/stocks"), "Magento_InventoryApi::stock");
        unauthorized(other.get("/V1/inventory/stocks/1"), "Magento_InventoryApi::stock");
        var reader = api.withOnly("Magento_InventoryApi::stock");
        reader.get("/V1/inventory/stocks/1").hasStatus(200);
        unauthorized(reader.post("/V1/inventory/stocks", "{}"), "Magento_InventoryApi::stock_edit");
        unauthorized(reader.put("/V1/inventory/stocks/1", "{}"), "Magento_InventoryApi::stock_edit");
        unauthorized(reader.delete("/V1/inventory/stocks/1"), "Magento_InventoryApi::stock_delete");
        unauthorized(other.get("/V1/inventory/stock-resolver/website/base"), "Magento_InventorySalesApi::stock");
    }

    private static void unauthorized(Answer answer, String resource) {
        answer.refused(
                401, Message.named("The consumer isn't authorized to access %resources.", "resources", resource));
    }

    private void refusesToSave(String stock, Message... findings) {
        var before = everything();
        api.post("/V1/inventory/stocks", "{\"stock\": " + stock + "}").failedValidation(findings);
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return jdbc.sql("""
                        select (select json_agg(s order by stock_id)::text from stock s)
                               || (select json_agg(c order by type, code)::text from sales_channel c)
                        """).query(String.class).single();
    }

    private void website(String code) {
        jdbc.sql("insert into website (code, name) values (:code, :code)")
                .param("code", code)
                .update();
    }

    private List<String> websites(int stock, String prefix) {
        var codes = new ArrayList<String>();
        for (var channel : get(stock).json().at("/extension_attributes/sales_channels")) {
            var code = channel.get("code").asString();
            if (code.startsWith(prefix)) codes.add(code);
        }
        return codes;
    }

    private int post(String stock) {
        return id(api.post("/V1/inventory/stocks", "{\"stock\": " + stock + "}"));
    }

    private int put(int id, String stock) {
        return id(api.put("/V1/inventory/stocks/" + id, "{\"stock\": " + stock + "}"));
    }

    private static int id(Answer answer) {
        return Integer.parseInt(answer.hasStatus(200).text());
    }

    private Answer get(int id) {
        return api.get("/V1/inventory/stocks/" + id);
    }

    private Answer delete(int id) {
        return api.delete("/V1/inventory/stocks/" + id);
    }

    private Answer resolve(String typeAndCode) {
        return api.get("/V1/inventory/stock-resolver/" + typeAndCode);
    }

    private static String withChannels(String channels) {
        return named("Channels", channels);
    }

    private static String named(String name, String channels) {
        return "{\"name\": \"" + name + "\", \"extension_attributes\": {\"sales_channels\": [" + channels + "]}}";
    }

    private static String channel(String code) {
        return "{\"type\": \"website\", \"code\": \"" + code + "\"}";
    }

    private static Message empty(String field) {
        return Message.named("\"%field\" can not be empty.", "field", field);
    }

    private static Message noWebsite(String code) {
        return Message.named("The website with code \"%code\" does not exist.", "code", code);
    }

    private static Message tooLong(String field, int max) {
        return Message.named("\"%field\" can not have more than %max characters.", "field", field)
                .and("max", max);
    }
}
