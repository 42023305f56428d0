package dev.holdfast.creditmemo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.order.LineAmounts;
import dev.holdfast.order.LineProgress;
import dev.holdfast.order.OrderItem;
import dev.holdfast.order.Totals;
import dev.holdfast.product.ProductType;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundedGoodsTest {

    private static final int ITEM = 31;
    private static final Sku TEA = new Sku("tea");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            line        | invoiced | left | withdrawn | refund | returned | released | written off | brought back
            simple      | 10       | 0    | 0         | 1      | yes      | 1        | 0           | 0
            simple      | 10       | 0    | 0         | 1      | no       | 1        | 1           | 0
            simple      | 10       | 10   | 0         | 1      | yes      | 0        | 0           | 1
            simple      | 10       | 10   | 0         | 1      | no       | 0        | 0           | 0
            simple      | 10       | 4    | 0         | 3      | yes      | 3        | 0           | 0
            simple      | 10       | 4    | 0         | 8      | yes      | 6        | 0           | 2
            simple      | 10       | 4    | 0         | 8      | no       | 6        | 6           | 0
            simple      | 10       | 4    | 5         | 3      | yes      | 1        | 0           | 2
            simple      | 10       | 4    | 6         | 3      | yes      | 0        | 0           | 3
            simple      | 5        | 8    | 0         | 3      | yes      | 0        | 0           | 3
            simple      | 2.5      | 1.5  | 0         | 1.25   | yes      | 1        | 0           | 0.25
            virtual     | 10       | 10   | 0         | 2      | yes      | 0        | 0           | 2
            virtual     | 10       | 10   | 0         | 2      | no       | 0        | 0           | 0
            virtual     | 10       | 9    | 0         | 2      | yes      | 1        | 0           | 1
            virtual     | 10       | 9    | 0         | 2      | no       | 1        | 0           | 0
            uncounted   | 10       | 10   | 0         | 2      | yes      | 0        | 0           | 0
            unreserved  | 10       | 4    | 0         | 8      | yes      | 0        | 0           | 2
            unreserved  | 10       | 4    | 0         | 8      | no       | 0        | 0           | 0
            unmanaged   | 10       | 4    | 0         | 8      | yes      | 6        | 0           | 0
            unmanaged   | 10       | 4    | 0         | 8      | no       | 6        | 0           | 0
            """)
    void goods_that_have_not_left_come_first(
            String line,
            String invoiced,
            String left,
            String withdrawn,
            String quantity,
            String returned,
            String released,
            String writtenOff,
            String broughtBack) {
        var item = item(ITEM, line, invoiced, left, withdrawn);

        var goods = RefundedGoods.of(
                refund(new Refund.Line(item, Quantity.of(quantity))),
                returned.equals("yes") ? Set.of(ITEM) : Set.of(),
                line.equals("unmanaged") ? Set.of() : Set.of(TEA));

        assertThat(goods.released().getOrDefault(ITEM, Quantity.ZERO)).isEqualTo(Quantity.of(released));
        assertThat(goods.writtenOff().getOrDefault(TEA, Quantity.ZERO)).isEqualTo(Quantity.of(writtenOff));
        assertThat(goods.broughtBack().getOrDefault(ITEM, Quantity.ZERO)).isEqualTo(Quantity.of(broughtBack));
    }

    @Test
    void lines_of_one_sku_add_up_each_by_its_own_progress() {
        var shipped = item(1, "simple", "5", "5", "0");
        var waiting = item(2, "simple", "5", "0", "0");
        var alsoWaiting = item(3, "simple", "5", "0", "0");

        var goods = RefundedGoods.of(
                refund(
                        new Refund.Line(shipped, Quantity.of(2)),
                        new Refund.Line(waiting, Quantity.of(3)),
                        new Refund.Line(alsoWaiting, Quantity.of(4))),
                Set.of(1, 2),
                Set.of(TEA));

        assertThat(goods.released()).containsExactly(Map.entry(2, Quantity.of(3)), Map.entry(3, Quantity.of(4)));
        assertThat(goods.writtenOff()).containsExactly(Map.entry(TEA, Quantity.of(4)));
        assertThat(goods.broughtBack()).containsExactly(Map.entry(1, Quantity.of(2)));
    }

    private static Refund refund(Refund.Line... lines) {
        return new Refund(List.of(lines), Totals.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static OrderItem item(int id, String line, String invoiced, String left, String withdrawn) {
        return new OrderItem(
                id,
                null,
                null,
                line.equals("virtual") || line.equals("uncounted") ? ProductType.VIRTUAL : ProductType.SIMPLE,
                TEA,
                "Tea",
                true,
                !line.equals("unreserved") && !line.equals("uncounted"),
                BigDecimal.ONE,
                BigDecimal.TEN,
                BigDecimal.TEN,
                Quantity.of(10),
                Quantity.ZERO,
                LineAmounts.ZERO,
                new LineProgress(
                        Quantity.of(invoiced),
                        Quantity.of(left),
                        Quantity.of(withdrawn),
                        Quantity.of(withdrawn),
                        Quantity.ZERO,
                        LineAmounts.ZERO,
                        LineAmounts.ZERO));
    }
}
