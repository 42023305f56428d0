package dev.holdfast.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SourcesTest {

    @Autowired
    Api api;

    @BeforeAll
    static void makeTheCompany(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    @Test
    void all_sources_are_listed_by_code_when_nothing_is_asked_for() {
        for (var query : new String[] {"", "?searchCriteria", "?searchCriteria="}) {
            var answer = api.get("/V1/inventory/sources" + query).hasStatus(200);
            assertThat(codes(answer)).isEqualTo("default eu-1 eu-2 eu-3 eu-disabled us-1");
            assertThat(answer.text()).endsWith("],\"search_criteria\":{\"filter_groups\":[]},\"total_count\":6}");
        }
    }

    @Test
    void a_listed_source_is_whole() {
        api.get("/V1/inventory/sources?searchCriteria[filter_groups][0][filters][0][field]=source_code"
                        + "&searchCriteria[filter_groups][0][filters][0][value]=eu-1")
                .hasBody("""
                {"items": [{"source_code": "eu-1", "name": "EU-source-1", "enabled": true, "latitude": 48.9833,
                            "longitude": 2.6167, "country_id": "FR", "region_id": 259, "region": "Seine-et-Marne",
                            "city": "Mitry-Mory", "street": "Rue Paul Vaillant Couturier 31",
                            "postcode": "77292 CEDEX", "use_default_carrier_config": true, "carrier_links": [],
                            "extension_attributes": {"is_pickup_location_active": true,
                                                     "frontend_name": "EU-source-1"}}],
                 "search_criteria": {"filter_groups": [
                     {"filters": [{"field": "source_code", "value": "eu-1", "condition_type": "eq"}]}]},
                 "total_count": 1}
                """);
    }

    @Test
    void enabled_sources_by_name_backwards_two_a_page() {
        var answer = api.get("/V1/inventory/sources?searchCriteria[filter_groups][0][filters][0][field]=enabled"
                + "&searchCriteria[filter_groups][0][filters][0][value]=1"
                + "&searchCriteria[filter_groups][0][filters][0][condition_type]=eq"
                + "&searchCriteria[sortOrders][0][field]=name&searchCriteria[sortOrders][0][direction]=DESC"
                + "&searchCriteria[pageSize]=2&searchCriteria[currentPage]=2");

        assertThat(codes(answer)).isEqualTo("eu-2 eu-1");
        assertThat(answer.json().get("total_count").intValue()).isEqualTo(5);
        assertThat(answer.json().get("search_criteria").toString())
                .isEqualTo("{\"filter_groups\":[{\"filters\":[{\"field\":\"enabled\",\"value\":\"1\","
                        + "\"condition_type\":\"eq\"}]}],\"sort_orders\":[{\"field\":\"name\",\"direction\":\"DESC\"}],"
                        + "\"page_size\":2,\"current_page\":2}");
    }

    @Test
    void all_groups_of_filters_must_hold_and_orders_apply_one_after_the_other() {
        var answer = api.get("/V1/inventory/sources?searchCriteria[filter_groups][0][filters][0][field]=country_id"
                + "&searchCriteria[filter_groups][0][filters][0][value]=FR,DE"
                + "&searchCriteria[filter_groups][0][filters][0][condition_type]=in"
                + "&searchCriteria[filter_groups][1][filters][0][field]=name"
                + "&searchCriteria[filter_groups][1][filters][0][value]=eu-%25"
                + "&searchCriteria[filter_groups][1][filters][0][condition_type]=like"
                + "&searchCriteria[sortOrders][0][field]=enabled&searchCriteria[sortOrders][0][direction]=DESC"
                + "&searchCriteria[sortOrders][1][field]=source_code&searchCriteria[sortOrders][1][direction]=DESC");

        assertThat(codes(answer)).isEqualTo("eu-3 eu-2 eu-1 eu-disabled");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source_code               | EU-2           | eq      | eu-2
            name                      | eu-source-2    | eq      | eu-2
            enabled                   | 0              | eq      | eu-disabled
            description               | 1              | notnull | default
            latitude                  | 48.9833        | eq      | eu-1
            longitude                 | 0              | lt      | us-1
            country_id                | us             | eq      | default us-1
            region_id                 | 81             | eq      | eu-3
            region                    | th%            | like    | eu-disabled
            city                      | erfurt         | eq      | eu-disabled
            street                    | %str. 30       | like    | eu-3
            postcode                  | 77292 CEDEX    | eq      | eu-1
            contact_name              | 1              | notnull | ''
            email                     | 1              | notnull | ''
            phone                     | 1              | notnull | ''
            fax                       | 1              | notnull | ''
            use_default_carrier_config | 0             | eq      | ''
            is_pickup_location_active | 1              | eq      | eu-1 eu-3 us-1
            frontend_name             | default source | eq      | default
            frontend_description      | 1              | notnull | ''
            """)
    void every_column_can_be_filtered_and_sorted_by(String field, String value, String operator, String found) {
        var answer = api.get("/V1/inventory/sources?searchCriteria[filterGroups][0][filters][0][field]=" + field
                + "&searchCriteria[filterGroups][0][filters][0][value]=" + Api.encoded(value)
                + "&searchCriteria[filterGroups][0][filters][0][conditionType]=" + operator
                + "&searchCriteria[sortOrders][0][field]=" + field);

        var codes = codes(answer).split(" ");
        assertThat(codes).containsExactlyInAnyOrder(found.split(" "));
    }

    @Test
    void a_field_that_there_is_not_is_refused() {
        api.get("/V1/inventory/sources?searchCriteria[filterGroups][0][filters][0][field]=password"
                        + "&searchCriteria[filterGroups][0][filters][0][value]=1")
                .refused(
                        400,
                        Message.named("\"%fieldName\" is not a field to search or sort by.", "fieldName", "password"));
    }

    @Test
    void the_sources_of_a_stock_come_by_priority_with_the_disabled_ones() {
        assertThat(codesOf(1)).isEqualTo("default");
        assertThat(codesOf(10)).isEqualTo("eu-1 eu-2 eu-3 eu-disabled");
        assertThat(codesOf(20)).isEqualTo("us-1");
        assertThat(codesOf(30)).isEqualTo("us-1 eu-disabled eu-3 eu-2 eu-1");
    }

    @Test
    void a_stock_that_there_is_not_has_no_sources() {
        api.get("/V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/4711")
                .hasBody("[]");
        api.get("/V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/abc")
                .refused(
                        400,
                        "The \"abc\" value's type is invalid. The \"int\" type was expected. Verify and try again.");
        api.withOnly("Magento_InventoryApi::stock")
                .get("/V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/1")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_InventoryApi::source"));
    }

    private String codesOf(int stock) {
        var answer = api.get("/V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/" + stock)
                .hasStatus(200);
        var codes = new StringJoiner(" ");
        answer.json().forEach(source -> codes.add(source.get("source_code").asString()));
        return codes.toString();
    }

    private static String codes(Answer answer) {
        var codes = new StringJoiner(" ");
        answer.hasStatus(200)
                .json()
                .get("items")
                .forEach(source -> codes.add(source.get("source_code").asString()));
        return codes.toString();
    }
}
