package dev.holdfast.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cart.Cart.ShippingMethod;
import dev.holdfast.product.PricedProduct;
import dev.holdfast.product.ProductType;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CartTotalsTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            lines                    | shipping | subtotal | grand total
            ''                       |          | 0        | 0
            20 x 5                   |          | 100      | 100
            20 x 5, 60 x 10, 1 x 20  | 400      | 720      | 1120
            3 x 24.5                 | 0        | 73.50    | 73.50
            3 x 0.335                | 0        | 1.01     | 1.01
            1 x 0.335, 1 x 0.335     | 0        | 0.68     | 0.68
            0.5 x 0.01               | 0        | 0.01     | 0.01
            0.4 x 0.01               | 0        | 0        | 0
            1 x 0.00499              | 0        | 0.01     | 0.01
            7 x 0                    | 35       | 0        | 35
            10000 x 99999999.9999    | 0        | 999999999999 | 999999999999
            """)
    void each_line_is_rounded_before_they_are_added(
            String lines, BigDecimal shipping, BigDecimal subtotal, BigDecimal grandTotal) {
        var rate = shipping == null
                ? null
                : ShippingRate.of(new ShippingMethod("flatrate", "flatrate"), "Flat Rate", "Fixed", shipping);

        var totals = CartTotals.of(items(lines), rate);

        assertThat(totals.subtotal()).isEqualByComparingTo(subtotal);
        assertThat(totals.grandTotal()).isEqualByComparingTo(grandTotal);
    }

    private static List<CartItem> items(String lines) {
        return Stream.of(lines.split(", ", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" x ", -1))
                .map(parts -> new CartItem(
                        1,
                        new PricedProduct(
                                1,
                                new Sku("tea"),
                                "Tea",
                                ProductType.SIMPLE,
                                new BigDecimal(parts[1]),
                                null,
                                true,
                                List.of(1)),
                        Quantity.of(parts[0])))
                .toList();
    }
}
