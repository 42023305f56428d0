package dev.holdfast.order;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers that people know invoices, shipments and credit memos by (increment ids): counted from 1 for each store view and kind of
 * document, without gaps. Who takes a number holds the row that counts them until the end of the transaction, so it is taken as its last lock
 * but the outbox. Orders do not wait so for each other: see {@link OrderNumbers}.
 */
@Repository
public class DocumentNumbers {

    private static final int MAIN_STORE_ID = 1;

    private final JdbcClient jdbc;

    DocumentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String TAKE = """
            insert into document_number (store_id, document, last_number)
            values (:store, :document, 1)
            on conflict (store_id, document) do update
               set last_number = document_number.last_number + 1
            returning last_number
            """;

    /** Takes a number for a document that is not an order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(Document document, int storeId) {
        long number = jdbc.sql(TAKE)
                .param("store", storeId)
                .param("document", document.wireName())
                .query(Long.class)
                .single();
        return incrementId(storeId, number);
    }

    /** Nine digits; those of store views other than the first come after the number of the store view. */
    static String incrementId(int storeId, long number) {
        var digits = String.format(Locale.ROOT, "%09d", number);
        return storeId == MAIN_STORE_ID ? digits : storeId + digits;
    }
}
