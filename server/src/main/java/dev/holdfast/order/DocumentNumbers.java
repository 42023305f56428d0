package dev.holdfast.order;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers that people know documents by (increment ids): counted from 1 for each store view and kind of document, without gaps. Who takes
 * numbers holds the row that counts them until the end of the transaction, so they are taken as its last lock but the outbox.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DocumentNumbers {

    private static final int MAIN_STORE_ID = 1;

    private final JdbcClient jdbc;

    DocumentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String TAKE = """
            insert into document_number (store_id, document, last_number)
            select w.store_id, :document, w.count
              from unnest(:stores::int[], :counts::int[]) as w (store_id, count)
             order by w.store_id
            on conflict (store_id, document) do update
               set last_number = document_number.last_number + excluded.last_number
            returning store_id, last_number
            """;

    /**
     * Takes so many numbers for each store view, in ascending order.
     *
     * @param countByStore each above zero
     */
    public Map<Integer, List<String>> next(Document document, Map<Integer, Integer> countByStore) {
        var stores = countByStore.keySet().toArray(Integer[]::new);
        var counts = countByStore.values().toArray(Integer[]::new);
        var numbers = new HashMap<Integer, List<String>>();
        jdbc.sql(TAKE)
                .param("document", document.wireName())
                .param("stores", stores)
                .param("counts", counts)
                .query(row -> {
                    int store = row.getInt("store_id");
                    long last = row.getLong("last_number");
                    long first = last - countByStore.getOrDefault(store, 0) + 1;
                    numbers.put(
                            store,
                            LongStream.rangeClosed(first, last)
                                    .mapToObj(number -> incrementId(store, number))
                                    .toList());
                });
        return numbers;
    }

    /** Takes one number. */
    public String next(Document document, int storeId) {
        return next(document, Map.of(storeId, 1))
                .getOrDefault(storeId, List.of())
                .getFirst();
    }

    /** Nine digits; those of store views other than the first come after the number of the store view. */
    private static String incrementId(int storeId, long number) {
        var digits = String.format(Locale.ROOT, "%09d", number);
        return storeId == MAIN_STORE_ID ? digits : storeId + digits;
    }
}
