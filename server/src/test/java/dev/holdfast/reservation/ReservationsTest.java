package dev.holdfast.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ReservationsTest {

    private static final StockId EU = new StockId(10);
    private static final StockId US = new StockId(20);
    private static final SalesEvent ORDER = new SalesEvent(SalesEvent.Type.ORDER_PLACED, "till", "12", "");

    @Autowired
    Reservations reservations;

    @Autowired
    SalableQuantities salableQuantities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Api api;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    @Test
    void the_ledger_and_what_is_promised_change_together() {
        var tea = new Sku("Tea");
        append(line(EU, tea, "-5"), line(EU, tea, "1.5"), line(US, tea, "-2"));

        assertThat(promised(EU, tea)).isEqualTo("3.5");
        assertThat(promised(US, tea)).isEqualTo("2");
        assertThat(ledger(tea))
                .containsExactly(
                        "10 -5 order_placed till 12 ", "10 1.5 order_placed till 12 ", "20 -2 order_placed till 12 ");
    }

    @Test
    void what_is_given_back_is_promised_no_more() {
        var mug = new Sku("mug");
        append(line(EU, mug, "-5"));
        append(line(EU, mug, "3"));
        append(line(EU, mug, "2"));

        assertThat(promised(EU, mug)).isEqualTo("0");
        assertThat(ledger(mug)).hasSize(3);
    }

    @Test
    void nothing_is_appended_when_the_transaction_rolls_back() {
        var pot = new Sku("pot");
        transaction.executeWithoutResult(status -> {
            reservations.append(List.of(line(EU, pot, "-5")));
            status.setRollbackOnly();
        });

        assertThat(promised(EU, pot)).isEqualTo("0");
        assertThat(ledger(pot)).isEmpty();
    }

    @Test
    void promises_of_a_stock_that_is_no_more_stay_in_the_ledger_alone() {
        var jar = new Sku("jar");
        var nowhere = new StockId(99);
        append(line(nowhere, jar, "-5"));

        assertThat(promised(nowhere, jar)).isEqualTo("0");
        assertThat(ledger(jar)).hasSize(1);
    }

    @RepeatedTest(10)
    void a_stock_that_is_deleted_while_promises_are_made_leaves_no_quantities_behind() throws Exception {
        var can = new Sku("can");
        var stock = new StockId(
                Integer.parseInt(api.post("/V1/inventory/stocks", "{\"stock\": {\"name\": \"Short-lived\"}}")
                        .text()));
        var tasks = new ArrayList<Callable<Boolean>>();
        tasks.add(() -> api.delete("/V1/inventory/stocks/" + stock).status() == 200);
        for (int i = 0; i < 6; i++) {
            tasks.add(() -> {
                append(line(stock, can, "-1"));
                return true;
            });
        }

        assertThat(Concurrently.race(tasks)).doesNotContain(false);

        assertThat(promised(stock, can)).isEqualTo("0");
    }

    @Test
    void promises_follow_a_renamed_sku() {
        var old = new Sku("cup");
        var renamed = new Sku("Cup-2");
        append(line(EU, old, "-5"), line(US, old, "-1"), line(EU, renamed, "-2"));

        transaction.executeWithoutResult(_ -> reservations.rename(old, renamed));

        assertThat(promised(EU, old)).isEqualTo("0");
        assertThat(promised(US, old)).isEqualTo("0");
        assertThat(promised(EU, renamed)).isEqualTo("7");
        assertThat(promised(US, renamed)).isEqualTo("1");
        assertThat(ledger(old)).isEmpty();
        assertThat(ledger(renamed)).hasSize(3);
    }

    @Test
    void another_spelling_of_a_sku_changes_nothing() {
        var bag = new Sku("bag");
        append(line(EU, bag, "-5"));

        transaction.executeWithoutResult(_ -> reservations.rename(bag, new Sku("BAG")));

        assertThat(promised(EU, bag)).isEqualTo("5");
        assertThat(ledger(bag)).hasSize(1);
    }

    @Test
    void what_was_promised_of_a_removed_sku_is_forgotten() {
        var box = new Sku("box");
        append(line(EU, box, "-5"), line(EU, box, "2"), line(US, box, "-1"));

        transaction.executeWithoutResult(_ -> reservations.removeAll(box));

        assertThat(promised(EU, box)).isEqualTo("0");
        assertThat(promised(US, box)).isEqualTo("0");
        assertThat(ledger(box)).isEmpty();
    }

    @Test
    void promises_made_while_a_sku_is_renamed_are_neither_lost_nor_doubled() throws Exception {
        var lid = new Sku("lid");
        var renamed = new Sku("lid-2");
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 40; i++) {
            boolean isRename = i % 4 == 0;
            tasks.add(() -> {
                transaction.executeWithoutResult(_ -> {
                    if (isRename) reservations.rename(lid, renamed);
                    else reservations.append(List.of(line(EU, lid, "-1"), line(US, lid, "-1")));
                });
                return true;
            });
        }

        Concurrently.race(tasks);

        for (var stock : List.of(EU, US)) {
            for (var sku : List.of(lid, renamed)) {
                assertThat(promised(stock, sku)).isEqualTo(Integer.toString(lines(stock, sku)));
            }
            assertThat(lines(stock, lid) + lines(stock, renamed)).isEqualTo(30);
        }
    }

    @Test
    void metadata_is_written_as_the_original_orders_its_keys() {
        var shipped = new SalesEvent(SalesEvent.Type.SHIPMENT_CREATED, "order", "12", "00\"12");

        assertThat(shipped.metadata()).isEqualTo("""
                        {"event_type":"shipment_created","object_type":"order","object_id":"12","object_increment_id":"00\\"12"}\
                        """);
    }

    private void append(Reservation... lines) {
        transaction.executeWithoutResult(_ -> reservations.append(List.of(lines)));
    }

    private static Reservation line(StockId stock, Sku sku, String quantity) {
        return new Reservation(stock, sku, Quantity.of(quantity), ORDER);
    }

    private String promised(StockId stock, Sku sku) {
        return new Quantity(salableQuantities.find(stock, sku).promised()).toString();
    }

    private int lines(StockId stock, Sku sku) {
        return (int) ledger(sku).stream()
                .filter(line -> line.startsWith(stock + " "))
                .count();
    }

    private static final String LEDGER = """
            select concat_ws(' ', stock_id, trim_scale(quantity), event_type, object_type, object_id, object_increment_id)
              from reservation
             where sku = :sku
             order by reservation_id
            """;

    private List<String> ledger(Sku sku) {
        return jdbc.sql(LEDGER)
                .param("sku", sku.folded())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
