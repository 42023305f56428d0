package dev.holdfast.order;

import dev.holdfast.reservation.PromisesForgotten;
import dev.holdfast.reservation.PromisesRenamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the lines of orders in step with the ledger when products are renamed or deleted, in the transaction that does it: what is shipped
 * or canceled later settles the promise that was made, and what comes back comes back as what it is called now.
 */
@Component
class OrdersFollowCatalog {

    private static final String ORDER = "order";

    private final Orders orders;

    OrdersFollowCatalog(Orders orders) {
        this.orders = orders;
    }

    @EventListener
    void renamed(PromisesRenamed promises) {
        orders.rename(promises.documents().ids(ORDER), promises.from(), promises.to());
    }

    @EventListener
    void forgotten(PromisesForgotten promises) {
        orders.forgetPromises(promises.documents().ids(ORDER), promises.sku());
    }
}
