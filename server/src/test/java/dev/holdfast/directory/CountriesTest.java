package dev.holdfast.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CountriesTest {

    @Autowired
    Api api;

    @Test
    void a_country_without_regions_has_names_and_abbreviations() {
        api.get("/V1/directory/countries/CW").hasBody("""
                {"id":"CW","two_letter_abbreviation":"CW","three_letter_abbreviation":"CUW",
                 "full_name_locale":"Curaçao","full_name_english":"Curaçao"}""");
    }

    @Test
    void a_country_has_its_regions_with_the_ids_that_addresses_hold() {
        api.get("/V1/directory/countries/IS").hasBody("""
                {"id":"IS","two_letter_abbreviation":"IS","three_letter_abbreviation":"ISL",
                 "full_name_locale":"Iceland","full_name_english":"Iceland","available_regions":[
                 {"id":"824","code":"IS-01","name":"Höfuðborgarsvæði"},
                 {"id":"825","code":"IS-02","name":"Suðurnes"},
                 {"id":"826","code":"IS-03","name":"Vesturland"},
                 {"id":"827","code":"IS-04","name":"Vestfirðir"},
                 {"id":"828","code":"IS-05","name":"Norðurland vestra"},
                 {"id":"829","code":"IS-06","name":"Norðurland eystra"},
                 {"id":"830","code":"IS-07","name":"Austurland"},
                 {"id":"831","code":"IS-08","name":"Suðurland"}]}""");
    }

    @Test
    void all_countries_are_listed_in_the_order_of_their_ids() {
        var countries = api.get("/V1/directory/countries").hasStatus(200).json();

        var ids = countries
                .valueStream()
                .map(country -> country.get("id").asString())
                .toList();
        assertThat(ids).hasSize(249).doesNotHaveDuplicates().isSorted().contains("US", "DE", "XK");
        var regionIds = new HashSet<String>();
        int regions = 0;
        for (var country : countries) {
            for (var region : country.path("available_regions")) {
                regions++;
                regionIds.add(region.get("id").asString());
                assertThat(region.get("code").asString()).isNotBlank();
                assertThat(region.get("name").asString()).isNotBlank();
            }
        }
        assertThat(regions).isEqualTo(1219).isEqualTo(regionIds.size());
    }

    @Test
    void names_may_hold_commas_and_any_letters() {
        assertThat(api.get("/V1/directory/countries/CZ").text())
                .contains("{\"id\":\"757\",\"code\":\"CZ-10\",\"name\":\"Praha, Hlavní město\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "us", "USA", "00", "%20", "%C3%9F"})
    void what_is_no_country_is_not_found(String id) {
        api.get("/V1/directory/countries/" + id).refused(404, "The country isn't available.");
    }

    @Test
    void everybody_may_ask() {
        api.asGuest().get("/V1/directory/countries").hasStatus(200);
        api.asGuest().store("all").get("/V1/directory/countries/US/").hasStatus(200);
    }
}
