package dev.holdfast.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Quantity;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    private OrderNumbers orderNumbers;

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
    void numbers_of_documents_count_for_each_store_view_and_kind() {
        transaction.executeWithoutResult(_ -> {
            assertThat(documentNumbers.next(Document.SHIPMENT, 2)).isEqualTo("2000000001");
            assertThat(documentNumbers.next(Document.SHIPMENT, 2)).isEqualTo("2000000002");
            assertThat(documentNumbers.next(Document.SHIPMENT, 1)).isEqualTo("000000001");
            assertThat(documentNumbers.next(Document.CREDITMEMO, 1)).isEqualTo("000000001");
        });
    }

    @Test
    void numbers_of_orders_count_for_each_store_view() {
        transaction.executeWithoutResult(_ -> assertThat(orderNumbers.next(List.of(902, 901, 902)))
                .containsExactly("902000000001", "901000000001", "902000000002"));
    }

    @Test
    void the_first_orders_of_a_store_view_may_come_at_the_same_time() throws Exception {
        var tasks = Collections.nCopies(8, (Callable<String>) () -> Objects.requireNonNull(
                transaction.execute(_ -> orderNumbers.next(List.of(903)).getFirst())));

        assertThat(Concurrently.race(tasks)).doesNotHaveDuplicates().contains("903000000001", "903000000008");
    }

    @Test
    void who_takes_a_number_for_an_order_waits_for_nobody() {
        transaction.executeWithoutResult(_ -> orderNumbers.next(List.of(1)));
        transaction.executeWithoutResult(_ -> {
            var first = orderNumbers.next(List.of(1)).getFirst();
            var second = CompletableFuture.supplyAsync(() -> transaction.execute(
                            _ -> orderNumbers.next(List.of(1)).getFirst()))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
            assertThat(second).isGreaterThan(first);
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
