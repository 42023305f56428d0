package dev.holdfast.search;

import static dev.holdfast.testing.Api.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operator, sorting, paging and spelling on a list of the tests alone: goods of a table that they make. */
@ServerTest
class SearchTest {

    private static final String GOODS = """
            create table if not exists test_goods as
            select * from (values (1, 'Ada', 'sku-a', 10.0000, true, timestamptz '2025-03-01 00:00:00+00', 'red,blue'),
                                  (2, 'bea', 'sku-b', 5.5000, false, timestamptz '2025-03-15 12:00:00+00', 'blue'),
                                  (3, 'Cleo 100%', 'sku-c', 0.0000, true, timestamptz '2025-03-31 23:59:59+00', 'Red'),
                                  (4, 'Dora_x', 'sku-d', -3.0000, false, timestamptz '2025-04-01 00:00:00+00', null),
                                  (5, null, 'größe', null, true, null, ''))
                   as g (id, name, sku, amount, on_sale, made_at, colors)
            """;

    private static final List<String> TEXTS = List.of(
            "'; drop table test_goods; --",
            "1 or 1=1",
            "\\",
            "\"",
            "%",
            "$1",
            "?",
            ":a",
            "\0",
            "🍋",
            "x".repeat(5000),
            "<script>alert(1)</script>",
            "-1e999999999");

    private static final List<String> PLACES = List.of(
            "searchCriteria[filter_groups][0][filters][0][field]=",
            "searchCriteria[filter_groups][0][filters][0][field]=%s&searchCriteria[filter_groups][0][filters][0][value]=",
            "searchCriteria[filter_groups][0][filters][0][field]=%s&searchCriteria[filter_groups][0][filters][0][condition_type]=like"
                    + "&searchCriteria[filter_groups][0][filters][0][value]=",
            "searchCriteria[filter_groups][0][filters][0][field]=%s&searchCriteria[filter_groups][0][filters][0][condition_type]=in"
                    + "&searchCriteria[filter_groups][0][filters][0][value][]=",
            "searchCriteria[filter_groups][0][filters][0][field]=%s&searchCriteria[filter_groups][0][filters][0][condition_type]=",
            "searchCriteria[sortOrders][0][field]=",
            "searchCriteria[sortOrders][0][field]=%s&searchCriteria[sortOrders][0][direction]=",
            "searchCriteria[pageSize]=",
            "searchCriteria=&fields=");

    @Autowired
    Api api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void goods() {
        jdbc.sql(GOODS).update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        name    | eq      | ADA                 | 1
        name    |         | bea                 | 2
        name    | eq      | Ad                  |
        name    | neq     | ada                 | 2 3 4
        name    | like    | %A                  | 1 2
        name    | like    | bea                 | 2
        name    | like    | be_                 | 2
        name    | like    | %100\\%%            | 3
        name    | like    | %\\                 |
        name    | like    | dora\\_x            | 4
        name    | nlike   | %a                  | 3 4
        name    | in      | ada,BEA             | 1 2
        name    | in      | ada, bea            | 1
        name    | nin     | ada,bea             | 3 4
        name    | null    | 1                   | 5
        name    | null    |                     | 5
        name    | notnull | 1                   | 1 2 3 4
        name    | gt      | bea                 | 3 4
        name    | lteq    | BEA                 | 1 2
        name    | fulltext | LEO 100%           | 3
        name    | unknown | ada                 | 1
        name    | EQ      | ada                 | 1
        name    | eq      | ' or '1'='1         |
        name    | eq      |                     |
        sku     | eq      | SKU-A               | 1
        sku     | eq      | GRÖSSE              |
        sku     | eq      | GRÖßE               | 5
        sku     | like    | SKU-%               | 1 2 3 4
        sku     | in      | SKU-A,sku-d,        | 1 4
        amount  | eq      | 10                  | 1
        amount  | eq      | 10.0000000          | 1
        amount  | eq      | ` 5.5 `             | 2
        amount  | neq     | 0                   | 1 2 4
        amount  | gt      | 0                   | 1 2
        amount  | gteq    | 0                   | 1 2 3
        amount  | lt      | 0                   | 4
        amount  | lteq    | 0                   | 3 4
        amount  | moreq   | 5.5                 | 1 2
        amount  | from    | 5.5                 | 1 2
        amount  | to      | -0                  | 3 4
        amount  | in      | 10,-3,99            | 1 4
        amount  | nin     | 10,-3               | 2 3
        amount  | like    | 5.%                 | 2
        amount  | null    |                     | 5
        on_sale | eq      | 1                   | 1 3 5
        on_sale | eq      | true                | 1 3 5
        on_sale | eq      | 0                   | 2 4
        on_sale | neq     | 1                   | 2 4
        on_sale | in      | 0,1                 | 1 2 3 4 5
        made_at | eq      | 2025-03-15 12:00:00 | 2
        made_at | in      | 2025-03-15 12:00:00,2025-04-01 | 2 4
        made_at | nin     | 2025-03-15 12:00:00,2025-04-01 | 1 3
        made_at | gteq    | 2025-03-31          | 3 4
        made_at | to      | 2025-03-31          | 1 2
        made_at | lt      | 2025-03-15T12:00:00Z | 1
        made_at | like    | 2025-03%            | 1 2 3
        made_at | notnull |                     | 1 2 3 4
        colors  | finset  | RED                 | 1 3
        colors  | finset  | red,blue            |
        colors  | nfinset | blue                | 3 5
        """)
    void an_operator_finds_its_rows(String field, String operator, String value, String ids) {
        var query = filter(0, 0, field, value == null ? "" : value, operator);
        assertThat(found(query)).isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void filters_of_a_group_are_alternatives_and_groups_must_all_hold() {
        assertThat(found(filter(0, 0, "name", "ada", "eq") + filter(0, 1, "name", "bea", "eq")))
                .isEqualTo("1 2");
        assertThat(found(filter(0, 0, "on_sale", "1", "eq") + filter(1, 0, "amount", "0", "gt")))
                .isEqualTo("1");
        assertThat(found(filter(7, 3, "on_sale", "1", "eq") + filter(9, 5, "name", "ada", "neq")))
                .isEqualTo("3");
    }

    @Test
    void from_and_to_of_one_field_are_a_range_also_within_one_group() {
        assertThat(found(filter(0, 0, "made_at", "2025-03-01 00:00:00", "from")
                        + filter(0, 1, "made_at", "2025-03-31 23:59:59", "to")))
                .isEqualTo("1 2 3");
        assertThat(found(filter(0, 0, "amount", "0", "to") + filter(0, 1, "amount", "-1", "from")))
                .isEqualTo("3");
        assertThat(found(filter(0, 0, "amount", "5", "from") + filter(0, 1, "id", "4", "to")))
                .isEqualTo("1 2 3 4");
        assertThat(found(filter(0, 0, "amount", "6", "from")
                        + filter(0, 1, "amount", "0", "to")
                        + filter(0, 2, "id", "5", "eq")))
                .isEqualTo("1 3 4 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        searchCriteria[sortOrders][0][field]=name&searchCriteria[sortOrders][0][direction]=ASC | 1 2 3 4 5
        searchCriteria[sortOrders][0][field]=amount&searchCriteria[sortOrders][0][direction]=asc | 4 3 2 1 5
        searchCriteria[sortOrders][0][field]=id                                        | 5 4 3 2 1
        search_criteria[sort_orders][0][field]=id&search_criteria[sort_orders][0][direction]=desc | 5 4 3 2 1
        searchCriteria[sortOrders][0][field]=on_sale&searchCriteria[sortOrders][1][field]=id | 5 3 1 4 2
        searchCriteria[pageSize]=2                                                     | 1 2
        searchCriteria[pageSize]=2&searchCriteria[currentPage]=2                       | 3 4
        searchCriteria[page_size]=2&searchCriteria[current_page]=3                     | 5
        searchCriteria[pageSize]=2&searchCriteria[currentPage]=4                       |
        searchCriteria[pageSize]=100&searchCriteria[currentPage]=99                    |
        searchCriteria[pageSize]=2&searchCriteria[currentPage]=0                       | 1 2
        searchCriteria[pageSize]=2&searchCriteria[currentPage]=-7                      | 1 2
        searchCriteria[pageSize]=2147483647&searchCriteria[currentPage]=2147483647     |
        searchCriteria[pageSize]=0                                                     | 1 2 3 4 5
        searchCriteria[pageSize]=-3                                                    | 1 2 3 4 5
        searchCriteria[currentPage]=3                                                  | 1 2 3 4 5
        searchCriteria                                                                 | 1 2 3 4 5
        searchCriteria=                                                                | 1 2 3 4 5
        search_criteria=                                                               | 1 2 3 4 5
        """)
    void rows_are_sorted_and_paged_and_counted_without_paging(String query, String ids) {
        var answer = api.get("/V1/goods?" + query).hasStatus(200).json();
        var found = new ArrayList<String>();
        answer.get("items").forEach(item -> found.add(item.get("id").asString()));
        assertThat(String.join(" ", found)).isEqualTo(ids == null ? "" : ids);
        assertThat(answer.get("total_count").asInt()).isEqualTo(5);
    }

    @Test
    void the_answer_repeats_the_criteria() {
        api.get("/V1/goods?searchCriteria=").hasStatus(200);
        api.get("/V1/goods?searchCriteria[filterGroups][5][filters][9][field]=id"
                        + "&searchCriteria[filterGroups][5][filters][9][value]=1,2"
                        + "&searchCriteria[filterGroups][5][filters][9][conditionType]=in"
                        + "&searchCriteria[filterGroups][6][filters][0][field]=name"
                        + "&searchCriteria[filterGroups][6][filters][0][value]=ADA"
                        + "&searchCriteria[sortOrders][0][field]=id&searchCriteria[pageSize]=10&searchCriteria[currentPage]=1"
                        + "&fields=search_criteria,total_count")
                .hasText("{\"search_criteria\":{\"filter_groups\":["
                        + "{\"filters\":[{\"field\":\"id\",\"value\":\"1,2\",\"condition_type\":\"in\"}]},"
                        + "{\"filters\":[{\"field\":\"name\",\"value\":\"ADA\",\"condition_type\":\"eq\"}]}],"
                        + "\"sort_orders\":[{\"field\":\"id\",\"direction\":\"DESC\"}],"
                        + "\"page_size\":10,\"current_page\":1},\"total_count\":1}");
        api.get("/V1/goods?searchCriteria=" + filter(0, 0, "id", "17", "eq"))
                .hasText(
                        "{\"items\":[],\"search_criteria\":{\"filter_groups\":["
                                + "{\"filters\":[{\"field\":\"id\",\"value\":\"17\",\"condition_type\":\"eq\"}]}]},\"total_count\":0}");
    }

    @Test
    void a_list_route_without_criteria_is_refused() {
        api.get("/V1/goods")
                .refused(
                        400,
                        Message.named(
                                "\"%fieldName\" is required. Enter and try again.", "fieldName", "searchCriteria"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        pageSize                       | x    | Error occurred during "pageSize" processing. The "x" value's type is invalid. The "int" type was expected. Verify and try again.
        page_size                      |      | Error occurred during "page_size" processing. The "" value's type is invalid. The "int" type was expected. Verify and try again.
        currentPage                    | 1e99 | Error occurred during "currentPage" processing. The "1e99" value's type is invalid. The "int" type was expected. Verify and try again.
        filter_groups                  | x    | Error occurred during "searchCriteria" processing. x
        """)
    void a_page_that_is_no_number_is_refused(String key, String value, String message) {
        var answer = api.get("/V1/goods?searchCriteria[" + key + "]=" + (value == null ? "" : value));
        if (key.equals("filter_groups")) answer.refused(400, "Not all parameters valid.");
        else answer.refused(400, message);
    }

    @Test
    void a_direction_must_be_one_and_a_sort_field_a_name() {
        var sort = "/V1/goods?searchCriteria[sortOrders][0][field]=";
        api.get(sort + "id&searchCriteria[sortOrders][0][direction]=up")
                .refused(
                        400,
                        "The sort order has to be specified as %1 for ascending order or %2 for descending order.",
                        "ASC",
                        "DESC");
        api.get(sort + encoded("id; drop table test_goods"))
                .refused(400, "Sort order field %1 contains restricted symbols", "id; drop table test_goods");
        unknownField(sort + "made_up", "made_up");
        unknownField(sort, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"made_up", "", "1", "ID", "id--", "name) or (1=1", "\"id\"", "id\u0001"})
    void a_field_that_the_list_does_not_have_is_refused_by_name(String field) {
        unknownField("/V1/goods?" + filter(0, 0, field, "1", "eq").substring(1), field);
    }

    private void unknownField(String path, String field) {
        api.get(path)
                .refused(400, Message.named("\"%fieldName\" is not a field to search or sort by.", "fieldName", field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        amount  | eq | ten
        amount  | eq | 1e400
        amount  | in | 1,,2
        amount  | gt | 1; select 1
        amount  | eq | NaN
        made_at | eq | yesterday
        made_at | eq | 2025-13-01
        made_at | eq | 2025-02-30
        made_at | gt | +999999999-01-01T00:00:00Z
        made_at | gt | -0001-01-01
        made_at | eq | 2025-03-01 25:00:00
        """)
    void a_value_of_another_type_is_refused(String field, String operator, String value) {
        var shown = value.equals("1,,2") ? "" : value;
        api.get("/V1/goods?" + filter(0, 0, field, value, operator).substring(1))
                .refused(
                        400,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", field)
                                .and("value", shown));
    }

    /** Every list there is, every place in the criteria, and what attackers and accidents put there. */
    @Test
    void no_text_in_criteria_is_more_than_text() {
        int goods = countGoods();
        for (var list : lists()) {
            var field = Stream.of(
                            "name",
                            "username",
                            "sku",
                            "source_code",
                            "stock_id",
                            "attribute_set_id",
                            "entity_id",
                            "event_type",
                            "reference",
                            "url",
                            "run_id",
                            "id")
                    .filter(name ->
                            api.get(list + "?" + filter(0, 0, name, "1", "eq").substring(1))
                                            .status()
                                    == 200)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(list + " has none of these fields"));
            for (var text : TEXTS) {
                for (var place : PLACES) {
                    var query = place.formatted(field) + encoded(text);
                    var answer = api.get(list + "?" + query);
                    assertThat(answer.status())
                            .as("%s?%s: %s", list, query, answer.text())
                            .isIn(200, 400);
                }
            }
        }
        assertThat(countGoods()).isEqualTo(goods);
    }

    private Set<String> lists() {
        var lists = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            boolean isList =
                    Stream.of(handler.getMethod().getParameterTypes()).anyMatch(type -> type == SearchCriteria.class);
            if (isList) route.getPatternValues().forEach(path -> lists.add(path.substring("/rest".length())));
        });
        lists.removeIf(path -> path.contains("{"));
        assertThat(lists).contains("/V1/inventory/sources", "/V1/inventory/source-items", "/V1/goods");
        return lists;
    }

    private int countGoods() {
        return jdbc.sql("select count(*) from test_goods").query(Integer.class).single();
    }

    private String found(String query) {
        var answer = api.get("/V1/goods?searchCriteria=" + query).hasStatus(200).json();
        var ids = new ArrayList<String>();
        answer.get("items").forEach(item -> ids.add(item.get("id").asString()));
        assertThat(answer.get("total_count").asInt()).isEqualTo(ids.size());
        return String.join(" ", ids);
    }

    private static String filter(int group, int index, String field, String value, String operator) {
        var filter = "&searchCriteria[filter_groups][%d][filters][%d]".formatted(group, index);
        return filter + "[field]=" + encoded(field) + filter + "[value]=" + encoded(value)
                + (operator == null ? "" : filter + "[condition_type]=" + operator);
    }
}
