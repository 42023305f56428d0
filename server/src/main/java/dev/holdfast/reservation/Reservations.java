package dev.holdfast.reservation;

import dev.holdfast.salable.GuardedPromise;
import dev.holdfast.salable.Promise;
import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of promises. What it adds up to is kept in {@link SalableQuantities}: every method here changes that too, and by the same
 * amounts, so that it takes no lock on the ledger to keep both true.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Reservations {

    private final JdbcClient jdbc;
    private final SalableQuantities salableQuantities;
    private final ApplicationEventPublisher events;

    Reservations(JdbcClient jdbc, SalableQuantities salableQuantities, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.salableQuantities = salableQuantities;
        this.events = events;
    }

    private static final String APPEND = """
            insert into reservation (stock_id, sku, quantity, event_type, object_type, object_id, object_increment_id)
            select *
              from unnest(:stocks::int[], :skus::text[], :quantities::numeric[], :eventTypes::text[],
                          :objectTypes::text[], :objectIds::text[], :objectIncrementIds::text[])
            """;

    /** Adds these lines; nobody asks here whether what they promise is there. */
    public void append(List<Reservation> reservations) {
        insert(reservations);
        salableQuantities.promised(reservations.stream()
                .map(line -> new Promise(
                        line.stock(), line.sku(), line.quantity().negated().value()))
                .toList());
    }

    /**
     * Adds lines that promise goods.
     *
     * @param promises what the lines add up to, each SKU of a stock once, with how much of it must be left
     * @throws IllegalStateException when the goods are not there
     */
    public void promise(List<Reservation> reservations, Collection<GuardedPromise> promises) {
        insert(reservations);
        salableQuantities.promise(promises);
    }

    private void insert(List<Reservation> reservations) {
        if (reservations.isEmpty()) return;
        jdbc.sql(APPEND)
                .param(
                        "stocks",
                        reservations.stream().map(line -> line.stock().value()).toArray(Integer[]::new))
                .param("skus", texts(reservations, line -> line.sku().folded()))
                .param(
                        "quantities",
                        reservations.stream()
                                .map(line -> line.quantity().value())
                                .toArray(BigDecimal[]::new))
                .param(
                        "eventTypes",
                        texts(reservations, line -> line.event().type().label()))
                .param("objectTypes", texts(reservations, line -> line.event().objectType()))
                .param("objectIds", texts(reservations, line -> line.event().objectId()))
                .param(
                        "objectIncrementIds",
                        texts(reservations, line -> line.event().objectIncrementId()))
                .update();
    }

    private static String[] texts(List<Reservation> reservations, Function<Reservation, String> column) {
        return reservations.stream().map(column).toArray(String[]::new);
    }

    private static final String RENAME = """
            with renamed as (
                update reservation
                   set sku = :to
                 where sku = :from
                returning stock_id, object_type, object_id, quantity
            )
            select stock_id, object_type, object_id, -sum(quantity) as promised
              from renamed
             group by stock_id, object_type, object_id
            """;

    /** What is promised of one SKU is promised of the other from now on, and {@link PromisesRenamed} is published. */
    public void rename(Sku from, Sku to) {
        if (from.equals(to)) return; // only spelled otherwise
        var moved = new ArrayList<Promise>();
        var documents = new PromisedDocuments();
        jdbc.sql(RENAME).param("from", from.folded()).param("to", to.folded()).query(row -> {
            var stock = new StockId(row.getInt("stock_id"));
            var promised = row.getBigDecimal("promised");
            if (promised.signum() != 0) {
                moved.add(new Promise(stock, from, promised.negate()));
                moved.add(new Promise(stock, to, promised));
            }
            documents.add(row.getString("object_type"), row.getString("object_id"));
        });
        events.publishEvent(new PromisesRenamed(from, to, documents));
        salableQuantities.promised(moved);
    }

    private static final String REMOVE_ALL = """
            with removed as (
                delete from reservation
                 where sku = :sku
                returning stock_id, object_type, object_id, quantity
            )
            select stock_id, object_type, object_id, sum(quantity) as released
              from removed
             group by stock_id, object_type, object_id
            """;

    /** Forgets all that was ever promised of a SKU, and publishes {@link PromisesForgotten}. */
    public void removeAll(Sku sku) {
        var released = new ArrayList<Promise>();
        var documents = new PromisedDocuments();
        jdbc.sql(REMOVE_ALL).param("sku", sku.folded()).query(row -> {
            released.add(new Promise(new StockId(row.getInt("stock_id")), sku, row.getBigDecimal("released")));
            documents.add(row.getString("object_type"), row.getString("object_id"));
        });
        events.publishEvent(new PromisesForgotten(sku, documents));
        salableQuantities.promised(released);
    }
}
