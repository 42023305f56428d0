package dev.holdfast.order;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers that people know orders by (increment ids): each store view has a sequence of its own, which counts from 1. Nobody waits for
 * anybody to take one, so the number of an order that comes to nothing is lost. What must not have gaps is numbered by {@link DocumentNumbers}.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class OrderNumbers {

    private final JdbcClient jdbc;

    OrderNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that was taken; null when the store view has no sequence yet. */
    private record Taken(int storeId, @Nullable Long number) {}

    private static final String TAKE = """
            select w.store_id, nextval(to_regclass('order_number_' || w.store_id)) as number
              from unnest(:stores::int[]) with ordinality as w (store_id, position)
             order by w.position
            """;

    /** Takes a number for each of the store views, one of which may be there more than once: in their order, and ascending. */
    public List<String> next(List<Integer> storeIds) {
        var taken = take(storeIds);
        var unnumbered = new TreeSet<Integer>();
        for (var one : taken) {
            if (one.number == null) unnumbered.add(one.storeId);
        }
        if (!unnumbered.isEmpty()) {
            begin(unnumbered);
            taken = take(storeIds);
        }
        return taken.stream()
                .map(one -> DocumentNumbers.incrementId(one.storeId, Objects.requireNonNull(one.number)))
                .toList();
    }

    private List<Taken> take(List<Integer> storeIds) {
        return jdbc.sql(TAKE)
                .param("stores", storeIds.toArray(Integer[]::new))
                .query((row, _) -> new Taken(row.getInt("store_id"), row.getObject("number", Long.class)))
                .list();
    }

    private static final String LOCK = "lock table document_number in share row exclusive mode";
    private static final String BEGIN = "create sequence if not exists order_number_%d";

    /** Begins to number the orders of store views that never had one; of several who would, one does, and the others wait. */
    private void begin(Collection<Integer> storeIds) {
        jdbc.sql(LOCK).update();
        storeIds.forEach(storeId -> jdbc.sql(BEGIN.formatted(storeId)).update());
    }
}
