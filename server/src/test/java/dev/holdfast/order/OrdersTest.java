package dev.holdfast.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Quantity;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private CancelOrder cancelOrder;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

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

    @Test
    void listeners_are_told_in_the_transaction_that_does_it() {
        goods.product("Mint", "");
        api.post(
                        "/V1/inventory/webhooks",
                        "{\"webhook\": {\"url\": \"https://example.com\", \"event_types\": [\"order.placed\", \"order.canceled\"]}}")
                .hasStatus(200);
        var told = transaction.execute(status -> {
            int id = placedOrders.placed(1, "Mint 3 off 1");
            cancelOrder.cancel(id);
            status.setRollbackOnly();
            var order = orders.get(id);
            return jdbc
                    .sql("select event_type || ' ' || subject || ' ' || data::text from outbox order by position")
                    .query((row, _) -> row.getString(1))
                    .list()
                    .stream()
                    .map(event -> event.replace("\"order_id\":" + id, "\"order_id\":1")
                            .replace(order.incrementId(), "000000001")
                            .replace(
                                    "\"order_item_id\":"
                                            + order.items().getFirst().id(),
                                    "\"order_item_id\":2"))
                    .toList();
        });
        assertThat(told).containsExactly("""
                        order.placed 000000001 {"order_id":1,"increment_id":"000000001","store_id":1,"stock_id":1,"currency":"USD",\
                        "grand_total":44,"items":[{"sku":"Mint","name":"Mint","qty":3,"price":10}]}""", """
                        order.canceled 000000001 {"order_id":1,"increment_id":"000000001","state":"canceled","status":"canceled",\
                        "items":[{"order_item_id":2,"sku":"Mint","qty":3}]}""");
    }
}
