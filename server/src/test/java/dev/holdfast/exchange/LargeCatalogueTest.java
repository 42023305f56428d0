package dev.holdfast.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More products than are read at a time. */
@ServerTest
class LargeCatalogueTest {

    private static final int PRODUCTS = 2500;

    private static final String CATALOGUE = """
            with made as (
                insert into product (sku, sku_spelling, name, attribute_set_id)
                select 'bulk-' || n, 'Bulk-' || n, 'Bulk', 4
                  from generate_series(1, :products) n
                returning sku
            ), settings as (
                insert into stock_item (sku)
                select sku
                  from made
            )
            insert into product_website (sku, website_id)
            select sku, 1
              from made
            """;

    @Autowired
    Api api;

    @BeforeAll
    static void catalogue(@Autowired JdbcClient jdbc) {
        jdbc.sql(CATALOGUE).param("products", PRODUCTS).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/V1/inventory/dump-stock-index-data/website/base",
                "/V1/inventory/export-stock-salable-qty/website/base?searchCriteria="
            })
    void every_product_comes_once(String path) {
        var answer = api.get(path).hasStatus(200).json();

        var lines = answer.isArray() ? answer : answer.get("items");
        assertThat(lines.valueStream().map(line -> line.get("sku").asString()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, PRODUCTS)
                        .mapToObj(n -> "Bulk-" + n)
                        .toList());
    }
}
