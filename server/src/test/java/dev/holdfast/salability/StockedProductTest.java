package dev.holdfast.salability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.product.Backorders;
import dev.holdfast.product.ProductType;
import dev.holdfast.product.SellingRules;
import dev.holdfast.product.SoldProduct;
import dev.holdfast.salable.SalableQuantity;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, items are those of the sources of the stock: all / in enabled sources / of these in stock. */
class StockedProductTest {

    private static final StockId EU = new StockId(10);
    private static final Sku SKU = new Sku("SKU-1");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            thought                        | available | promised | items | rules                    | quantity | salable
            plain                          | 8.5       | 0        | 4/3/2 |                          | 8.5      | true
            unknown to the stock           | 0         | 0        | 0/0/0 |                          | 0        | false
            only in a disabled source      | 0         | 0        | 1/0/0 |                          | 0        | false
            out of stock                   | 0         | 0        | 1/1/0 |                          | 0        | false
            partly promised                | 8.5       | 3.5      | 4/3/2 |                          | 5        | true
            all promised                   | 8.5       | 8.5      | 4/3/2 |                          | 0        | false
            given back more than promised  | 8.5       | -1       | 4/3/2 |                          | 9.5      | true
            threshold                      | 8.5       | 0        | 4/3/2 | min_qty 5                | 3.5      | true
            threshold reached              | 5         | 0        | 1/1/1 | min_qty 5                | 0        | false
            negative threshold, sold out   | 0         | 0        | 1/1/1 | min_qty -3               | 0        | false
            backorders                     | -15       | 0        | 1/1/1 | backorders 1             | -15      | true
            backorders, customer told      | -15       | 0        | 1/1/1 | backorders 2             | -15      | true
            backorders, out of stock       | 0         | 0        | 1/1/0 | backorders 1             | 0        | false
            backorders ignore a threshold  | 3         | 0        | 1/1/1 | backorders 1, min_qty 5  | 3        | true
            backorders down to -3          | 0         | 0        | 1/1/1 | backorders 1, min_qty -3 | 3        | true
            backorders down to -3, reached | 0         | 3        | 1/1/1 | backorders 1, min_qty -3 | 0        | false
            backorders, no goods           | 0         | 0        | 1/1/0 | backorders 1, min_qty -3 | 3        | false
            not managed                    | 2         | 5        | 1/1/1 | unmanaged                | -3       | true
            not managed, out of stock      | 0         | 0        | 1/1/0 | unmanaged                | 0        | true
            not managed, source disabled   | 0         | 0        | 1/0/0 | unmanaged                | 0        | true
            not managed, unknown to stock  | 0         | 0        | 0/0/0 | unmanaged                | 0        | false
            not managed, threshold         | 2         | 0        | 1/1/1 | unmanaged, min_qty 5     | -3       | true
            """)
    void how_much_is_salable(
            String thought,
            BigDecimal available,
            BigDecimal promised,
            String items,
            @Nullable String rules,
            BigDecimal quantity,
            boolean salable) {
        var product = new StockedProduct(EU, simple(rules), stocked(available, promised, items));

        assertThat(product.salableQuantity()).as(thought).isEqualByComparingTo(quantity);
        assertThat(product.isSalable()).as(thought).isEqualTo(salable);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            available | promised | items | rules                                              | requested | errors
            8.5       | 0        | 4/3/2 |                                                    | 1         |
            8.5       | 0        | 4/3/2 |                                                    | 8         |
            8.5       | 0        | 4/3/2 |                                                    | 9         | no backorders, managed, not enough
            8.5       | 8.5      | 4/3/2 |                                                    | 1         | no backorders, managed, not enough
            8.5       | 0        | 4/3/2 | decimals                                           | 8.5       |
            8.5       | 0        | 4/3/2 | decimals                                           | 8.5001    | no backorders, managed, not enough
            5         | 0        | 1/1/1 |                                                    | 2.5       | fraction
            5         | 0        | 1/1/1 |                                                    | 2         |
            0         | 0        | 1/1/0 |                                                    | 1         | nothing in stock
            0         | 0        | 1/0/0 |                                                    | 1         | nothing in stock
            0         | 0        | 0/0/0 |                                                    | 1         | not assigned
            0         | 0        | 0/0/0 | unmanaged                                          | 2.5       | not assigned
            8.5       | 0        | 4/3/2 | min_qty 5                                          | 3         |
            8.5       | 0        | 4/3/2 | min_qty 5                                          | 4         | no backorders, managed, not enough
            8.5       | 0        | 4/3/2 | min_sale_qty 7                                     | 1         | too few
            8.5       | 0        | 4/3/2 | min_sale_qty 7                                     | 7         |
            5         | 0        | 1/1/1 | min_sale_qty 7                                     | 7         | no backorders, managed, not enough
            5         | 0        | 1/1/1 | min_sale_qty 0                                     | 0         |
            5         | 0        | 1/1/1 |                                                    | 0         | too few
            5         | 0        | 1/1/1 |                                                    | -1        | too few
            8.5       | 0        | 4/3/2 | max_sale_qty 6                                     | 6         |
            8.5       | 0        | 4/3/2 | max_sale_qty 6                                     | 7         | too many
            20000     | 0        | 1/1/1 | max_sale_qty 0                                     | 20000     |
            8.5       | 0        | 4/3/2 | increments 3                                       | 1         | no multiple
            8.5       | 0        | 4/3/2 | increments 3                                       | 6         |
            8.5       | 0        | 4/3/2 | increments 3                                       | 9         | no backorders, managed, not enough
            8.5       | 0        | 4/3/2 | increments 0.1, decimals, min_sale_qty 0           | 0.3       |
            8.5       | 0        | 4/3/2 | increments 0.1, decimals, min_sale_qty 0           | 0.35      | no multiple
            8.5       | 0        | 4/3/2 | increments 0                                       | 1         |
            8.5       | 0        | 4/3/2 | increments 2, min_sale_qty 2, max_sale_qty 3       | 0.5       | too few
            8.5       | 0        | 4/3/2 | increments 2, min_sale_qty 2, max_sale_qty 3       | 3.5       | too many
            8.5       | 0        | 4/3/2 | increments 2, min_sale_qty 2, max_sale_qty 3       | 2.5       | no multiple
            0         | 0        | 1/1/0 | min_sale_qty 7                                     | 1         | too few, nothing in stock
            0         | 0        | 1/1/0 | unmanaged, min_sale_qty 7                          | 1         | too few
            0         | 0        | 1/1/0 | unmanaged                                          | 1         |
            -15       | 0        | 1/1/1 | backorders 1                                       | 1         |
            -15       | 0        | 1/1/1 | backorders 1                                       | 10001     | too many
            8.5       | 9.33     | 4/3/2 | backorders 1, min_qty -1, min_sale_qty -1, decimals| 0.17      |
            8.5       | 9.33     | 4/3/2 | backorders 1, min_qty -1, min_sale_qty -1, decimals| 0.18      | no backorders, managed, not enough
            8.5       | 0        | 4/3/2 | backorders 1, min_qty -4.5                         | 13        |
            8.5       | 0        | 4/3/2 | backorders 1, min_qty -4.5                         | 14        | no backorders, managed, not enough
            """)
    void which_quantities_may_be_sold(
            BigDecimal available,
            BigDecimal promised,
            String items,
            @Nullable String rules,
            Quantity requested,
            @Nullable String errors) {
        var product = new StockedProduct(EU, simple(rules), stocked(available, promised, items));

        var found = product.check(requested, ShortageMessage.NOT_ENOUGH);

        assertThat(found.stream()
                        .map(error -> THOUGHT_BY_CODE.getOrDefault(error.code(), error.code()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(errors == null ? "" : errors);
    }

    private static final Map<String, String> THOUGHT_BY_CODE = Map.of(
            "requested-sku-is-not-assigned-to-given-stock", "not assigned",
            "is_correct_qty-min_sale_qty", "too few",
            "is_correct_qty-max_sale_qty", "too many",
            "is_correct_qty-qty_increment", "no multiple",
            "is_correct_qty-is_qty_decimal", "fraction",
            "is_any_source_item_in_stock-no_source_items_in_stock", "nothing in stock",
            "back_order-disabled", "no backorders",
            "manage_stock-enabled", "managed",
            "is_salable_with_reservations-not_enough_qty", "not enough");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            available | rules            | requested | message
            5         | min_sale_qty 2.5 | 1         | The fewest you may purchase is 2.5.
            5         | max_sale_qty 3   | 4         | The requested qty exceeds the maximum qty allowed in shopping cart
            5         | increments 1.5   | 4         | You can buy this product only in quantities of 1.5 at a time.
            5         |                  | 1.5       | You cannot use decimal quantity for this product.
            5         |                  | 6         | Only 5 of 6 available
            5         | min_qty 1        | 6         | Only 4 of 6 available
            -5        |                  | 6         | Only 0 of 6 available
            5.5       | decimals         | 5.75      | Only 5.5 of 5.75 available
            """)
    void messages_name_numbers_in_their_shortest_form(
            BigDecimal available, @Nullable String rules, Quantity requested, String message) {
        var product = new StockedProduct(EU, simple(rules), stocked(available, BigDecimal.ZERO, "1/1/1"));

        assertThat(product.check(requested, ShortageMessage.ONLY_SO_MUCH_LEFT)
                        .getLast()
                        .message())
                .isEqualTo(message);
    }

    @Test
    void the_default_stock_knows_every_product() {
        var unmanaged = new StockedProduct(StockId.DEFAULT, simple("unmanaged"), SalableQuantity.NONE);
        assertThat(unmanaged.isSalable()).isTrue();
        assertThat(unmanaged.check(Quantity.of(1), ShortageMessage.NOT_ENOUGH)).isEmpty();

        var managed = new StockedProduct(StockId.DEFAULT, simple(null), SalableQuantity.NONE);
        assertThat(managed.isSalable()).isFalse();
        assertThat(managed.check(Quantity.of(1), ShortageMessage.NOT_ENOUGH))
                .extracting(SalabilityError::code)
                .containsExactly("is_any_source_item_in_stock-no_source_items_in_stock");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_composite_has_the_status_that_it_was_given(boolean isInStock) {
        var bundle = new SoldProduct(SKU, ProductType.BUNDLE, rules("unmanaged"), isInStock);

        assertThat(new StockedProduct(EU, bundle, SalableQuantity.NONE).isSalable())
                .isEqualTo(isInStock);
    }

    private static SalableQuantity stocked(BigDecimal available, BigDecimal promised, String items) {
        var counts = Arrays.stream(items.split("/")).map(Integer::valueOf).toList();
        return new SalableQuantity(available, promised, counts.get(0), counts.get(1), counts.get(2));
    }

    private static SoldProduct simple(@Nullable String rules) {
        return new SoldProduct(SKU, ProductType.SIMPLE, rules(rules), false);
    }

    /** From {@code min_qty -3, decimals}; the rest as it is configured at first. */
    private static SellingRules rules(@Nullable String text) {
        var own = new HashMap<String, String>();
        for (var rule : text == null ? new String[0] : text.split(", ")) {
            var words = rule.split(" ", 2);
            own.put(words[0], words.length > 1 ? words[1] : "1");
        }
        return new SellingRules(
                !own.containsKey("unmanaged"),
                Backorders.ofNumber(Integer.parseInt(own.getOrDefault("backorders", "0")))
                        .orElseThrow(),
                Quantity.of(own.getOrDefault("min_qty", "0")),
                Quantity.of(own.getOrDefault("min_sale_qty", "1")),
                Quantity.of(own.getOrDefault("max_sale_qty", "10000")),
                own.containsKey("increments"),
                Quantity.of(own.getOrDefault("increments", "1")),
                own.containsKey("decimals"),
                Quantity.of(1));
    }
}
