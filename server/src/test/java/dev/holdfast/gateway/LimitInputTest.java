package dev.holdfast.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitInputTest {

    private static final String SOURCES = "/V1/inventory/sources";

    @Autowired
    Api api;

    @BeforeAll
    void limits_are_switched_on() {
        set("webapi/validation/complex_array_limit", "2");
        set("webapi/validation/input_limit_enabled", "1");
    }

    @AfterAll
    void limits_are_switched_off() {
        set("webapi/validation/input_limit_enabled", "0");
    }

    private void set(String path, String value) {
        api.put(
                        "/V1/store/config",
                        "{\"config\":{\"path\":\"%s\",\"value\":\"%s\",\"scope\":\"default\"}}".formatted(path, value))
                .hasStatus(200);
    }

    @Test
    void a_list_of_more_objects_than_allowed_is_refused_before_its_objects_are_read() {
        api.post("/V1/inventory/source-items", "{\"sourceItems\":[{},{},{}]}")
                .refused(
                        400,
                        Message.named("Maximum items of type \"%type\" is %max", "type", "sourceItems")
                                .and("max", 2));
        api.post(
                        "/V1/inventory/bulk-product-source-unassign",
                        "{\"skus\":[\"a\",\"b\",\"c\"],\"sourceCodes\":[\"default\"]}")
                .hasBody("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"searchCriteria[pageSize]=301", "search_criteria[page_size]=99999999999"})
    void a_page_larger_than_allowed_is_refused(String criteria) {
        api.get(SOURCES + "?" + criteria)
                .refused(400, Message.named("Maximum SearchCriteria pageSize is %max", "max", 300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"searchCriteria=", "searchCriteria[pageSize]=0", "searchCriteria[page_size]="})
    void a_search_without_a_page_size_is_given_one(String criteria) {
        var answer = api.get(SOURCES + "?" + criteria).hasStatus(200);
        assertThat(answer.json().get("search_criteria").get("page_size").asInt())
                .isEqualTo(20);
    }

    @Test
    void a_page_size_that_is_no_number_is_told_as_ever() {
        api.get(SOURCES + "?searchCriteria[pageSize]=x")
                .refused(
                        400,
                        "Error occurred during \"pageSize\" processing. The \"x\" value's type is invalid."
                                + " The \"int\" type was expected. Verify and try again.");
    }
}
