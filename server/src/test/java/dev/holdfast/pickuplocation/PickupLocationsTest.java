package dev.holdfast.pickuplocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PickupLocationsTest {

    private static final String SEARCH = "/V1/inventory/in-store-pickup/pickup-locations";

    @Autowired
    Api api;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures, @Autowired Goods goods) {
        fixtures.company();
        goods.reference();
        goods.product("pickup-tea", "");
        goods.holds("pickup-tea", "eu-1 5.5, eu-2 3, eu-3 10 out, us-1 0");
        goods.product("pickup-cup", "");
        goods.holds("pickup-cup", "eu-3 0 out");
    }

    /** @param query as {@code filters country value=FR, pageSize=2} for {@code searchRequest[filters][country][value]=FR&…} */
    private Answer search(String website, String query) {
        var parameters = Stream.concat(Stream.of("scopeCode=" + website), Stream.of(query.split("; ", -1)))
                .filter(part -> !part.isEmpty())
                .map(PickupLocationsTest::parameter)
                .collect(Collectors.joining("&"));
        return api.asGuest().get(SEARCH + "?" + parameters);
    }

    private static String parameter(String part) {
        var sides = part.split("=", 2);
        var key = new StringBuilder("searchRequest");
        for (var step : sides[0].split(" ", -1)) key.append('[').append(step).append(']');
        return Api.encoded(key.toString()) + "=" + Api.encoded(sides[1]);
    }

    private static String found(Answer answer) {
        var codes = new StringJoiner(", ").setEmptyValue("none");
        answer.hasStatus(200)
                .json()
                .get("items")
                .forEach(location ->
                        codes.add(location.get("pickup_location_code").asString()));
        return codes + " of " + answer.json().get("total_count");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            global_website | | eu-1, eu-3, us-1 of 3
            eu_website | | eu-1, eu-3 of 2
            us_website | | us-1 of 1
            global_website | pageSize=1; currentPage=1 | eu-1 of 3
            global_website | pageSize=1; currentPage=2 | eu-3 of 3
            global_website | pageSize=2; currentPage=9 | us-1 of 3
            global_website | pageSize=0; currentPage=0 | eu-1, eu-3, us-1 of 3
            global_website | sort 0 field=country_id | us-1, eu-1, eu-3 of 3
            global_website | sort 0 field=country_id; sort 0 direction=DESC; pageSize=1; currentPage=2 | eu-1 of 3
            global_website | sort 0 field=postcode; sort 1 field=country_id; sort 1 direction=ASC | eu-3, eu-1, us-1 of 3
            global_website | sort 0 field=name; sort 0 direction=DESC | us-1, eu-3, eu-1 of 3
            global_website | sort 0 field=distance; sort 1 field=pickup_location_code | us-1, eu-3, eu-1 of 3
            eu_website | filters country value=FR | eu-1 of 1
            eu_website | filters country value=DE | eu-3 of 1
            global_website | filters country value=DE; filters country conditionType=neq | eu-1, us-1 of 2
            global_website | filters country value=DE,FR; filters country conditionType=in | eu-1, eu-3 of 2
            eu_website | filters street value=Rosenheimer%; filters street conditionType=like | eu-3 of 1
            eu_website | filters street value=heimer; filters street conditionType=fulltext | eu-3 of 1
            eu_website | filters postcode value=77292 CEDEX,83059; filters postcode conditionType=in | eu-1, eu-3 of 2
            global_website | filters region value=California; filters regionId value=94 | none of 0
            global_website | filters region value=California; filters region_id value=12 | us-1 of 1
            global_website | filters city value=Kolbermoor,Mitry-Mory; filters city conditionType=in | eu-1, eu-3 of 2
            global_website | filters pickupLocationCode value=u; filters pickupLocationCode conditionType=fulltext | eu-1, eu-3, us-1 of 3
            eu_website | filters pickupLocationCode value=eu-2 | none of 0
            eu_website | filters name value=EU-source-1 | eu-1 of 1
            global_website | extensionAttributes productsInfo 0 sku=pickup-tea | eu-1, eu-3, us-1 of 3
            global_website | extensionAttributes productsInfo 0 sku=PICKUP-TEA; extensionAttributes productsInfo 1 sku=pickup-cup | eu-3 of 1
            global_website | extensionAttributes productsInfo 0 sku=pickup-cup; extensionAttributes productsInfo 1 sku=pickup-cup | eu-3 of 1
            global_website | extensionAttributes productsInfo 0 sku=pickup-tea; extensionAttributes productsInfo 1 sku=nothing | none of 0
            """)
    void pickup_locations_are_found(String website, String query, String expected) {
        assertThat(found(search(website, query == null ? "" : query))).isEqualTo(expected);
    }

    @Test
    void an_answer_shows_the_location_and_repeats_the_request() {
        search(
                        "global_website",
                        "filters country value=FR; filters name value=source; filters name conditionType=fulltext; pageSize=2; "
                                + "sort 0 field=name; sort 0 direction=ASC; sort 1 field=pickup_location_code; "
                                + "extensionAttributes productsInfo 0 sku=pickup-tea")
                .hasText("""
                        {"items":[{"pickup_location_code":"eu-1","name":"EU-source-1","latitude":48.9833,"longitude":2.6167,\
                        "country_id":"FR","region_id":259,"region":"Seine-et-Marne","city":"Mitry-Mory",\
                        "street":"Rue Paul Vaillant Couturier 31","postcode":"77292 CEDEX"}],\
                        "search_request":{"filters":{"country":{"value":"FR","condition_type":"eq"},\
                        "name":{"value":"source","condition_type":"fulltext"}},"page_size":2,"current_page":1,\
                        "scope_type":"website","scope_code":"global_website",\
                        "sort":[{"field":"frontend_name","direction":"ASC"},{"field":"source_code","direction":"DESC"}],\
                        "extension_attributes":{"products_info":[{"sku":"pickup-tea"}]}},"total_count":1}""");
    }

    @Test
    void a_request_body_searches_too_and_a_slash_at_the_end_is_no_other_route() {
        var body = """
                {"searchRequest": {"scopeCode": "us_website", "scopeType": "website"}}""";
        assertThat(found(api.asGuest().post(SEARCH, body))).isEqualTo("us-1 of 1");
        assertThat(found(api.asGuest().post(SEARCH + "/", body))).isEqualTo("us-1 of 1");
        assertThat(found(api.asGuest()
                        .get(SEARCH
                                + "/?searchRequest[scopeCode]=us_website"
                                        .replace("[", "%5B")
                                        .replace("]", "%5D"))))
                .isEqualTo("us-1 of 1");
    }

    @Test
    void a_place_is_not_known_by_its_name() {
        search("eu_website", "area radius=500; area searchTerm=81671:DE")
                .refused(404, "Unknown geoname for %1", "81671:DE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"radius", "searchTerm"})
    void an_area_has_a_radius_and_a_place(String missing) {
        var other = missing.equals("radius") ? "searchTerm" : "radius";
        search("eu_website", "area " + other + "=500")
                .refused(400, Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", missing));
    }

    @Test
    void a_sales_channel_has_to_be_named_and_to_exist() {
        api.asGuest()
                .get(SEARCH + "?" + parameter("pageSize=1"))
                .refused(
                        400,
                        Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "scopeCode"));
        search("nowhere", "").refused(404, "No linked stock found");
        search("eu_website", "scopeType=country").refused(404, "No linked stock found");
    }

    @Test
    void a_field_that_locations_do_not_have_cannot_be_sorted_by() {
        search("eu_website", "sort 0 field=colour")
                .refused(
                        400,
                        Message.named("\"%fieldName\" is not a field to search or sort by.", "fieldName", "colour"));
    }
}
