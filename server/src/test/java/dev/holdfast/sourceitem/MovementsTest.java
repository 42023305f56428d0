package dev.holdfast.sourceitem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovementsTest {

    @Autowired
    Api api;

    @BeforeAll
    void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    private void stocked(String sku, String source, String quantity, int status) {
        api.post(
                        "/V1/inventory/source-items",
                        "{\"sourceItems\":[{\"sku\":\"%s\",\"source_code\":\"%s\",\"quantity\":%s,\"status\":%d}]}"
                                .formatted(sku, source, quantity, status))
                .hasBody("[]");
    }

    private static String movementsOf(String sku) {
        return "/V1/inventory/movements?searchCriteria[filterGroups][0][filters][0][field]=sku"
                + "&searchCriteria[filterGroups][0][filters][0][value]=" + sku;
    }

    @Test
    void every_change_of_a_quantity_is_remembered_newest_first() {
        stocked("Tea", "eu-1", "10", 1);
        stocked("tea", "eu-1", "4", 1);
        api.post("/V1/inventory/bulk-product-source-transfer", """
                {"skus":["tea"],"originSource":"eu-1","destinationSource":"eu-2","unassignFromOrigin":true}""").hasBody("true");

        api.get(movementsOf("tea")
                        + "&fields=items[sku,source_code,quantity_change,quantity_after,reason,actor_type],total_count")
                .hasBody("""
                        {"items":[
                          {"sku":"Tea","source_code":"eu-1","quantity_change":-4,"quantity_after":0,"reason":"transferred","actor_type":"admin"},
                          {"sku":"Tea","source_code":"eu-2","quantity_change":4,"quantity_after":4,"reason":"transferred","actor_type":"admin"},
                          {"sku":"Tea","source_code":"eu-1","quantity_change":-6,"quantity_after":4,"reason":"saved","actor_type":"admin"},
                          {"sku":"Tea","source_code":"eu-1","quantity_change":10,"quantity_after":10,"reason":"saved","actor_type":"admin"}],
                         "total_count":4}
                        """);
    }

    @Test
    void a_change_of_status_alone_moves_nothing() {
        stocked("still", "eu-1", "10", 1);
        stocked("still", "eu-1", "10", 0);

        assertThat(api.get(movementsOf("still")).json().get("total_count").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_page_has_a_hundred_movements_unless_asked_otherwise() {
        var criteria = api.get(movementsOf("none")).json().get("search_criteria");
        assertThat(criteria.get("page_size").asInt()).isEqualTo(100);
    }
}
