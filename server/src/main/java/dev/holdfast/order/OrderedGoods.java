package dev.holdfast.order;

import dev.holdfast.reservation.PromisesForgotten;
import dev.holdfast.reservation.PromisesRenamed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what was ordered in step with the ledger of promises when products are renamed or deleted, in the transaction that does it: goods are
 * shipped and settled by the SKU that they have now.
 */
@Repository
class OrderedGoods {

    private final JdbcClient jdbc;

    OrderedGoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String RENAME =
            "update sales_order_item set sku = :to, sku_spelling = :spelling where sku = :from";

    @EventListener
    void renamed(PromisesRenamed promises) {
        jdbc.sql(RENAME)
                .param("from", promises.from().folded())
                .param("to", promises.to().folded())
                .param("spelling", promises.to().spelling())
                .update();
    }

    private static final String FORGET =
            "update sales_order_item set is_reserved = false where sku = :sku and is_reserved";

    /** What is forgotten must not be given back later: a product that takes the SKU over would seem to be there twice. */
    @EventListener
    void forgotten(PromisesForgotten promises) {
        jdbc.sql(FORGET).param("sku", promises.sku().folded()).update();
    }
}
