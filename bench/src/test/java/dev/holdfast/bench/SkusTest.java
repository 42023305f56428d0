package dev.holdfast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;

class SkusTest {

    @Test
    void a_basket_has_different_products_in_one_order() {
        var baskets = Skus.zipf(1_000, 5);

        for (int i = 0; i < 1_000; i++) {
            assertThat(baskets.get()).hasSize(5).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void the_first_product_is_wanted_about_ten_times_as_often_as_the_tenth() {
        var wanted = new HashMap<String, Integer>();
        var buyers = Skus.zipf(1_000, 1);
        for (int i = 0; i < 100_000; i++) wanted.merge(buyers.get()[0], 1, Integer::sum);

        assertThat((double) wanted.getOrDefault(Goods.sku(0), 0) / wanted.getOrDefault(Goods.sku(9), 0))
                .isBetween(7.0, 14.0);
    }
}
