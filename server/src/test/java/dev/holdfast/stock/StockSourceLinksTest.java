package dev.holdfast.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class StockSourceLinksTest {

    private static final Message CODE_EMPTY = empty("source_code");
    private static final Message STOCK_EMPTY = empty("stock_id");
    private static final Message CODE_HAS_WHITESPACE =
            Message.named("\"%field\" can not contain whitespaces.", "field", "source_code");
    private static final Message PRIORITY_TOO_SMALL =
            Message.named("\"%field\" should be greater then 0.", "field", "priority");
    private static final Message DEFAULT = Message.of("Can not save link related to Default Source or Default Stock");

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SalableQuantities salableQuantities;

    @BeforeAll
    static void makeTheCompany(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    @Test
    void links_are_listed_as_they_were_saved() {
        int stock = stock("Listed");

        save(link(stock, "eu-1", 1), link(stock, "eu-2", 2)).hasBody("[]");

        list(stock).hasBody("""
                {"items": [{"stock_id": %1$d, "source_code": "eu-1", "priority": 1},
                           {"stock_id": %1$d, "source_code": "eu-2", "priority": 2}],
                 "search_criteria": {"filter_groups": [
                     {"filters": [{"field": "stock_id", "value": "%1$d", "condition_type": "eq"}]}]},
                 "total_count": 2}
                """.formatted(stock));
    }

    @Test
    void links_that_are_deleted_leave_the_others() {
        int stock = stock("Shrinking");
        save(link(stock, "eu-1", 1), link(stock, "eu-2", 2), link(stock, "eu-3", 3), link(stock, "eu-disabled", 4))
                .hasBody("[]");

        delete(link(stock, "eu-1", 99), "{\"stock_id\": " + stock + ", \"source_code\": \"EU-2\"}")
                .hasBody("[]");

        assertThat(links(stock)).containsExactly("eu-3 3", "eu-disabled 4");
    }

    @Test
    void a_link_saved_again_gets_the_new_priority_and_others_stay() {
        int stock = stock("Changing");
        save(link(stock, "eu-1", 1), link(stock, "eu-2", 2)).hasBody("[]");

        save(link(stock, "EU-2", 5), link(stock, "eu-3", 7), link(stock, "eu-3", 1))
                .hasBody("[]");

        assertThat(links(stock)).containsExactly("eu-1 1", "eu-3 1", "eu-2 5");
    }

    @Test
    void the_default_link_may_have_another_priority() {
        save(link(1, "default", 3)).hasBody("[]");
        assertThat(links(1)).containsExactly("default 3");
        save(link(1, "Default", 1)).hasBody("[]");
        assertThat(links(1)).containsExactly("default 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"source_code\": \"\",", "\"source_code\": null,", ""})
    void a_link_needs_a_source(String source) {
        refusesToSave("{" + source + " \"stock_id\": 10, \"priority\": 1}", CODE_EMPTY);
    }

    @Test
    void a_code_has_no_whitespace() {
        refusesToSave(link(10, "eu 1", 1), CODE_HAS_WHITESPACE);
        refusesToSave(link(10, " ", 1), CODE_EMPTY, CODE_HAS_WHITESPACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"stock_id\": 0,", "\"stock_id\": null,", ""})
    void a_link_needs_a_stock(String stock) {
        refusesToSave("{" + stock + " \"source_code\": \"eu-1\", \"priority\": 1}", STOCK_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"priority\": 0,", "\"priority\": -1,", "\"priority\": null,", ""})
    void a_link_needs_a_priority(String priority) {
        refusesToSave("{" + priority + " \"source_code\": \"eu-1\", \"stock_id\": 10}", PRIORITY_TOO_SMALL);
    }

    @Test
    void the_default_source_and_the_default_stock_have_each_other_only() {
        refusesToSave(link(1, "default", 1) + "," + link(1, "eu-2", 1), DEFAULT);
        refusesToSave(link(1, "eu-1", 1), DEFAULT);
        refusesToSave(link(10, "default", 1), DEFAULT);
        refusesToSave(link(10, "DEFAULT", 1), DEFAULT);
    }

    @Test
    void the_findings_of_all_links_are_told_one_link_after_the_other() {
        refusesToSave(
                "{}," + link(20, "eu-1", 1) + "," + link(1, "eu 1", 0) + ",null",
                CODE_EMPTY,
                STOCK_EMPTY,
                PRIORITY_TOO_SMALL,
                CODE_HAS_WHITESPACE,
                PRIORITY_TOO_SMALL,
                DEFAULT,
                CODE_EMPTY,
                STOCK_EMPTY,
                PRIORITY_TOO_SMALL);
    }

    @Test
    void an_unknown_stock_or_source_spoils_all_links() {
        var before = everything();
        save(link(20, "eu-1", 9), link(4711, "eu-1", 1)).refused(400, "Could not save StockSourceLinks");
        save(link(20, "eu-1", 9), link(20, "atlantis", 1)).refused(400, "Could not save StockSourceLinks");
        save(link(-1, "eu-1", 9)).refused(400, "Could not save StockSourceLinks");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void links_are_mandatory_and_not_empty() {
        var required = Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "links");
        for (var route : List.of("/V1/inventory/stock-source-links", "/V1/inventory/stock-source-links-delete")) {
            api.post(route, "{}").refused(400, required);
            api.post(route, "{\"links\": null}").refused(400, required);
            api.post(route, "{\"links\": []}").refused(400, "Input data is empty");
            api.post(route, "{\"links\": [{\"stock_id\": \"x\"}]}")
                    .refused(
                            400,
                            "Error occurred during \"stock_id\" processing. The \"x\" value's type is invalid."
                                    + " The \"int\" type was expected. Verify and try again.");
        }
    }

    @Test
    void links_may_be_sent_in_the_query_and_with_the_name_of_the_source() {
        int stock = stock("Query");
        save("{\"stock_id\": \"%d\", \"source_code\": \"eu-1\", \"priority\": \"1\", %s}"
                        .formatted(stock, "\"extension_attributes\": {\"source_name\": \"EU-source-1\"}"))
                .hasBody("[]");
        assertThat(links(stock)).containsExactly("eu-1 1");

        api.post(
                        "/V1/inventory/stock-source-links-delete?links[0][stock_id]=" + stock
                                + "&links[0][source_code]=eu-1",
                        "")
                .hasBody("[]");

        assertThat(links(stock)).isEmpty();
    }

    @Test
    void links_of_the_default_source_or_the_default_stock_are_not_deleted() {
        var before = everything();
        for (var link : List.of(link(1, "default", 1), link(1, "eu-1", 1), link(10, "Default", 1))) {
            delete(link(20, "us-1", 1), link)
                    .refused(400, "Can not delete link related to Default Source or Default Stock");
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void links_that_there_are_not_are_deleted_without_a_word() {
        var before = everything();
        delete(link(20, "eu-1", 1), link(4711, "us-1", 1), link(20, "atlantis", 1), "{}", "{\"stock_id\": 20}")
                .hasBody("[]");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void stocks_count_what_their_sources_hold() {
        api.post("/V1/inventory/sources", """
                {"source": {"source_code": "linz", "name": "Linz", "country_id": "AT", "postcode": "4020"}}
                """).hasBody("[]");
        api.post("/V1/inventory/sources", """
                {"source": {"source_code": "graz", "name": "Graz", "enabled": false, "country_id": "AT",
                            "postcode": "8010"}}
                """).hasBody("[]");
        api.post("/V1/inventory/source-items", """
                {"sourceItems": [{"sku": "cake", "source_code": "linz", "quantity": 7, "status": 1},
                                 {"sku": "tart", "source_code": "linz", "quantity": 3, "status": 0},
                                 {"sku": "cake", "source_code": "graz", "quantity": 5, "status": 1}]}
                """).hasBody("[]");
        int first = stock("First Austria");
        int second = stock("Second Austria");

        save(link(first, "linz", 1), link(first, "graz", 2), link(second, "graz", 1))
                .hasBody("[]");
        assertThat(counted(first, "cake")).isEqualTo("7.0000: 2 1 1");
        assertThat(counted(first, "tart")).isEqualTo("0.0000: 1 1 0");
        assertThat(counted(second, "cake")).isEqualTo("0.0000: 1 0 0");

        save(link(first, "linz", 3), link(second, "linz", 2)).hasBody("[]");
        assertThat(counted(first, "cake")).isEqualTo("7.0000: 2 1 1");
        assertThat(counted(second, "cake")).isEqualTo("7.0000: 2 1 1");

        delete(link(first, "graz", 1), link(second, "linz", 1), link(second, "linz", 1))
                .hasBody("[]");
        assertThat(counted(first, "cake")).isEqualTo("7.0000: 1 1 1");
        assertThat(counted(second, "cake")).isEqualTo("0.0000: 1 0 0");

        api.delete("/V1/inventory/stocks/" + first).hasBody("[]");
        assertThat(links(first)).isEmpty();
        assertThat(counted(first, "cake")).isEqualTo("0: 0 0 0");
        api.put("/V1/inventory/stocks/" + first, "{\"stock\": {\"name\": \"First Austria again\"}}")
                .hasBody(Integer.toString(first));
        save(link(first, "linz", 1)).hasBody("[]");
        assertThat(counted(first, "cake")).isEqualTo("7.0000: 1 1 1");
    }

    @Test
    void links_made_and_deleted_by_many_at_once_count_as_they_stand_in_the_end() throws Exception {
        var codes = List.of("ulm-1", "ulm-2", "ulm-3", "ulm-4");
        for (var code : codes) {
            api.post("/V1/inventory/sources", """
                    {"source": {"source_code": "%1$s", "name": "%1$s", "country_id": "DE", "postcode": "89073"}}
                    """.formatted(code)).hasBody("[]");
            api.post("/V1/inventory/source-items", """
                    {"sourceItems": [{"sku": "ulm-a", "source_code": "%1$s", "quantity": 1, "status": 1},
                                     {"sku": "ulm-b", "source_code": "%1$s", "quantity": 2, "status": 1}]}
                    """.formatted(code)).hasBody("[]");
        }
        int one = stock("Ulm 1");
        int two = stock("Ulm 2");
        var saveAll = new ArrayList<String>();
        for (var code : codes) {
            saveAll.add(link(one, code, 1));
            saveAll.add(link(two, code, 1));
        }
        var all = saveAll.toArray(String[]::new);
        var reversed = saveAll.reversed().toArray(String[]::new);

        Concurrently.race(IntStream.range(0, 16)
                .<Callable<Answer>>mapToObj(n -> () -> switch (n % 4) {
                    case 0 -> save(all).hasBody("[]");
                    case 1 -> delete(reversed).hasBody("[]");
                    case 2 -> save(reversed).hasBody("[]");
                    default -> delete(all[n % 8]).hasBody("[]");
                })
                .toList());

        for (int stock : new int[] {one, two}) {
            int linked = links(stock).size();
            assertThat(salableQuantities
                            .find(new StockId(stock), new Sku("ulm-b"))
                            .available())
                    .isEqualByComparingTo(Integer.toString(2 * linked));
        }
        save(all).hasBody("[]");
        assertThat(counted(one, "ulm-a")).isEqualTo("4.0000: 4 4 4");
        assertThat(counted(two, "ulm-b")).isEqualTo("8.0000: 4 4 4");
    }

    @Test
    void items_saved_while_their_source_is_linked_count_once() throws Exception {
        api.post("/V1/inventory/sources", """
                {"source": {"source_code": "bonn", "name": "Bonn", "country_id": "DE", "postcode": "53111"}}
                """).hasBody("[]");
        int stock = stock("Bonn");

        Concurrently.race(IntStream.range(0, 48)
                .<Callable<Answer>>mapToObj(n -> () -> switch (n % 4) {
                    case 0 -> save(link(stock, "bonn", 1)).hasBody("[]");
                    case 1 -> delete(link(stock, "bonn", 1)).hasBody("[]");
                    default ->
                        api.post("/V1/inventory/source-items", """
                            {"sourceItems": [{"sku": "bonn-%d", "source_code": "bonn", "quantity": %d, "status": 1}]}
                            """.formatted(n % 3, n))
                                .hasBody("[]");
                })
                .toList());
        save(link(stock, "bonn", 1)).hasBody("[]");

        assertThat(jdbc.sql("select available from salable_quantity where stock_id = ? order by sku")
                        .param(stock)
                        .query(BigDecimal.class)
                        .list())
                .isEqualTo(jdbc.sql("select quantity from source_item where source_code = 'bonn' order by sku")
                        .query(BigDecimal.class)
                        .list());
    }

    @Test
    void a_stock_deleted_while_it_is_linked_leaves_no_link_behind() throws Exception {
        for (int round = 0; round < 10; round++) {
            int stock = stock("Doomed");
            save(link(stock, "eu-1", 1)).hasBody("[]");

            Concurrently.race(
                    () -> api.delete("/V1/inventory/stocks/" + stock).hasBody("[]"),
                    () -> save(link(stock, "eu-1", 2), link(stock, "eu-2", 1)));

            assertThat(links(stock)).isEmpty();
            assertThat(jdbc.sql("select count(*) from salable_quantity where stock_id = ?")
                            .param(stock)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void links_are_searched_by_all_their_fields_when_asked_with_criteria() {
        api.get("/V1/inventory/stock-source-links")
                .refused(
                        400,
                        Message.named(
                                "\"%fieldName\" is required. Enter and try again.", "fieldName", "searchCriteria"));
        assertThat(api.get("/V1/inventory/stock-source-links?searchCriteria=")
                        .hasStatus(200)
                        .json()
                        .get("total_count")
                        .intValue())
                .isGreaterThanOrEqualTo(11);
        api.get("/V1/inventory/stock-source-links?searchCriteria[filter_groups][0][filters][0][field]=source_code"
                        + "&searchCriteria[filter_groups][0][filters][0][value]=EU-DISABLED"
                        + "&searchCriteria[filter_groups][1][filters][0][field]=priority"
                        + "&searchCriteria[filter_groups][1][filters][0][value]=4"
                        + "&searchCriteria[filter_groups][1][filters][0][condition_type]=lt"
                        + "&searchCriteria[filter_groups][2][filters][0][field]=stock_id"
                        + "&searchCriteria[filter_groups][2][filters][0][value]=30"
                        + "&searchCriteria[sortOrders][0][field]=priority&searchCriteria[sortOrders][1][field]=source_code"
                        + "&searchCriteria[sortOrders][2][field]=stock_id&fields=items")
                .hasBody("{\"items\": [{\"stock_id\": 30, \"source_code\": \"eu-disabled\", \"priority\": 2}]}");
    }

    @Test
    void who_sees_stocks_and_sources_sees_which_belong_together() {
        var criteria = "?searchCriteria[filter_groups][0][filters][0][field]=stock_id"
                + "&searchCriteria[filter_groups][0][filters][0][value]=30";
        var reader = api.withOnly("Magento_InventoryApi::stock", "Magento_InventoryApi::source");

        assertThat(reader.get("/V1/inventory/assigned-sources" + criteria).json())
                .isEqualTo(api.get("/V1/inventory/stock-source-links" + criteria)
                        .hasStatus(200)
                        .json());

        var refusal = Message.named(
                "The consumer isn't authorized to access %resources.",
                "resources", "Magento_InventoryApi::stock, Magento_InventoryApi::source");
        api.withOnly("Magento_InventoryApi::stock")
                .get("/V1/inventory/assigned-sources" + criteria)
                .refused(401, refusal);
    }

    @Test
    void every_route_asks_for_its_resource() {
        var other = api.withOnly("Magento_InventoryApi::stock_edit", "Magento_InventoryApi::source");
        var refusal = Message.named(
                "The consumer isn't authorized to access %resources.",
                "resources", "Magento_InventoryApi::stock_source_link");
        other.get("/V1/inventory/stock-source-links").refused(401, refusal);
        other.post("/V1/inventory/stock-source-links", "{}").refused(401, refusal);
        other.post("/V1/inventory/stock-source-links-delete", "{}").refused(401, refusal);
    }

    private void refusesToSave(String links, Message... findings) {
        var before = everything();
        save(links).failedValidation(findings);
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return jdbc.sql("select json_agg(l order by stock_id, source_code)::text from stock_source_link l")
                .query(String.class)
                .single();
    }

    private int stock(String name) {
        return Integer.parseInt(api.post("/V1/inventory/stocks", "{\"stock\": {\"name\": \"" + name + "\"}}")
                .hasStatus(200)
                .text());
    }

    private Answer save(String... links) {
        return api.post("/V1/inventory/stock-source-links", "{\"links\": [" + String.join(",", links) + "]}");
    }

    private Answer delete(String... links) {
        return api.post("/V1/inventory/stock-source-links-delete", "{\"links\": [" + String.join(",", links) + "]}");
    }

    private Answer list(int stock) {
        return api.get("/V1/inventory/stock-source-links?searchCriteria[filterGroups][0][filters][0][field]=stock_id"
                + "&searchCriteria[filterGroups][0][filters][0][value]=" + stock);
    }

    private List<String> links(int stock) {
        var links = new ArrayList<String>();
        for (var link : list(stock).hasStatus(200).json().get("items")) {
            links.add(link.get("source_code").asString() + " " + link.get("priority"));
        }
        return links;
    }

    /** What the stock has of the SKU, and how many of its items it counts as assigned, enabled and in stock. */
    private String counted(int stock, String sku) {
        var quantity = salableQuantities.find(new StockId(stock), new Sku(sku));
        return quantity.available() + ": " + quantity.itemsAssigned() + " " + quantity.itemsEnabled() + " "
                + quantity.itemsInStock();
    }

    private static String link(int stock, String source, int priority) {
        return "{\"stock_id\": %d, \"source_code\": \"%s\", \"priority\": %d}".formatted(stock, source, priority);
    }

    private static Message empty(String field) {
        return Message.named("\"%field\" can not be empty.", "field", field);
    }
}
