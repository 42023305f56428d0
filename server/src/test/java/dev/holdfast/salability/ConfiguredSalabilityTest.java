package dev.holdfast.salability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The reference goods under settings that rule every product without rules of its own. */
@ServerTest
class ConfiguredSalabilityTest {

    private static final List<String> SETTINGS = List.of(
            "item_options/manage_stock",
            "item_options/backorders",
            "item_options/min_qty",
            "item_options/min_sale_qty",
            "item_options/max_sale_qty",
            "item_options/enable_qty_increments",
            "item_options/qty_increments",
            "options/not_available_message");

    @Autowired
    Api api;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures, @Autowired Goods goods) {
        fixtures.company();
        goods.reference();
    }

    @AfterEach
    void as_before() {
        for (var setting : SETTINGS) configure(setting, "null");
    }

    /** Asked is for any quantity of a SKU in a stock, or for so much of it. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            settings                     | salable                                                                | not salable
            manage_stock 0               | SKU-1@10, SKU-1@30, SKU-2@20, SKU-2@30, SKU-3@10, SKU-3@30             | SKU-1@20, SKU-2@10, SKU-3@20
            backorders 1                 | SKU-1@10, SKU-1@30, SKU-2@20, SKU-2@30                                 | SKU-1@20, SKU-2@10, SKU-3@10, SKU-3@20, SKU-3@30
            backorders 2                 | SKU-2@20 6, SKU-1@10 99.5                                              | SKU-3@10 1
            min_qty 5                    | SKU-1@10, SKU-1@30, SKU-6@10                                           | SKU-2@10, SKU-2@20, SKU-2@30, SKU-3@10, SKU-3@20, SKU-3@30
            min_qty 5                    | SKU-1@10 3, SKU-1@30 3                                                 | SKU-1@10 4, SKU-1@30 4, SKU-2@20 1, SKU-2@30 1, SKU-3@10 1
            min_qty 5, manage_stock 0    | SKU-1@10, SKU-1@30, SKU-2@20, SKU-2@30, SKU-3@10, SKU-3@30, SKU-6@10   | SKU-1@20, SKU-2@10, SKU-3@20
            min_sale_qty 7               | SKU-1@10 7, SKU-1@10 8, SKU-1@30 7, SKU-1@30 8                         | SKU-1@10 1, SKU-1@30 1, SKU-2@20 1, SKU-2@20 7, SKU-2@30 1, SKU-2@30 7
            max_sale_qty 6               | SKU-1@10 1, SKU-1@10 6, SKU-1@30 6, SKU-2@20 1, SKU-2@30 1             | SKU-1@10 7, SKU-1@30 7, SKU-2@20 6, SKU-2@20 7, SKU-2@30 7
            enable_qty_increments 1, qty_increments 3 | SKU-1@10 3, SKU-1@10 6, SKU-1@30 6, SKU-2@20 3, SKU-2@30 3 | SKU-1@10 1, SKU-1@10 9, SKU-1@30 9, SKU-2@20 1, SKU-2@20 6, SKU-2@30 6
            min_sale_qty 1               | SKU-1@10 1, SKU-1@30 1, SKU-2@20 1, SKU-2@30 1, SKU-1@10 2.5, SKU-2@30 2 | SKU-1@20 1, SKU-2@10 1, SKU-3@10 1, SKU-2@30 2.5
            """)
    void settings_rule_products_without_rules_of_their_own(String settings, String salable, String notSalable) {
        for (var setting : settings.split(", ", -1)) {
            var words = setting.split(" ", -1);
            configure("item_options/" + words[0], "\"" + words[1] + "\"");
        }

        assertThat(asked(salable)).filteredOn(question -> !isSalable(question)).isEmpty();
        assertThat(asked(notSalable)).filteredOn(this::isSalable).isEmpty();
    }

    private static Stream<String> asked(String questions) {
        return Stream.of(questions.split(", ", -1));
    }

    /** From {@code SKU-1@10} or {@code SKU-1@10 3}. */
    private boolean isSalable(String question) {
        var words = question.split("[@ ]", -1);
        if (words.length == 2) {
            return api.get("/V1/inventory/is-product-salable/" + words[0] + "/" + words[1])
                    .hasStatus(200)
                    .json()
                    .asBoolean();
        }
        return api.get("/V1/inventory/is-product-salable-for-requested-qty/" + String.join("/", words))
                .hasStatus(200)
                .json()
                .get("salable")
                .asBoolean();
    }

    @Test
    void buyers_are_told_how_much_is_left_where_that_is_configured() {
        configure("options/not_available_message", "\"1\"");
        shortage("Only 8.5 of 9.25 available");

        configure("options/not_available_message", "\"2\"");
        shortage("Not enough items for sale");
    }

    private void shortage(String message) {
        api.get("/V1/inventory/is-product-salable-for-requested-qty/SKU-1/10/9.25")
                .hasBody("""
                {"salable": false, "errors": [
                  {"code": "back_order-disabled", "message": "Backorders are disabled"},
                  {"code": "manage_stock-enabled", "message": "Manage stock is enabled"},
                  {"code": "is_salable_with_reservations-not_enough_qty", "message": "%s"}]}""".formatted(message));
    }

    private void configure(String setting, String value) {
        api.put("/V1/store/config", """
                        {"config": {"path": "cataloginventory/%s", "value": %s}}""".formatted(setting, value)).hasStatus(200);
    }
}
