package dev.holdfast.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Quantity;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class OrdersTest {

    @Autowired
    private Goods goods;

    @Autowired
    private PlacedOrders placedOrders;

    @Autowired
    private Orders orders;

    @Autowired
    private DocumentNumbers documentNumbers;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void what_was_written_is_read_back() {
        goods.product("tea", "");
        int id = placedOrders.placed(1, "tea 3 unreserved");
        transaction.executeWithoutResult(_ -> {
            var order = orders.lock(id);
            var item = order.items().getFirst();
            var two = Quantity.of(2);
            orders.update(order.progressed(
                    List.of(item.invoiced(two).delivered(Quantity.of(1)).refunded(two)),
                    order.sums()
                            .invoiced(Totals.of(List.of(item.amountsToInvoice(two)), BigDecimal.TEN))
                            .refunded(Totals.ZERO, BigDecimal.ONE, BigDecimal.ZERO)));
        });
        var order = orders.get(id);
        assertThat(order.state()).isEqualTo(OrderState.PROCESSING);
        assertThat(order.storeName()).isEqualTo("Main Website\nMain Website Store\nDefault Store View");
        assertThat(order.sums().paid()).isEqualByComparingTo("30");
        assertThat(order.totalDue()).isEqualByComparingTo("15");
        assertThat(order.sums().totalRefunded()).isEqualByComparingTo("1");
        var progress = order.items().getFirst().progress();
        assertThat(progress.refunded()).isEqualTo(Quantity.of(2));
        assertThat(progress.withdrawn()).isEqualTo(Quantity.of(1));
        assertThat(progress.amountsRefunded().total()).isEqualByComparingTo("20");
        assertThat(order.shippingAddress()).isNotNull();
    }

    @Test
    void numbers_count_for_each_store_view_and_kind_of_document() {
        transaction.executeWithoutResult(_ -> {
            assertThat(documentNumbers.next(Document.SHIPMENT, Map.of(2, 2, 1, 1)))
                    .isEqualTo(Map.of(1, List.of("000000001"), 2, List.of("2000000001", "2000000002")));
            assertThat(documentNumbers.next(Document.SHIPMENT, 1)).isEqualTo("000000002");
            assertThat(documentNumbers.next(Document.CREDITMEMO, 1)).isEqualTo("000000001");
        });
    }
}
