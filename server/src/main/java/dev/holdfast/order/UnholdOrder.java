package dev.holdfast.order;

import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes the hold of an order, which goes on where it stood. */
@Service
class UnholdOrder {

    private final Orders orders;

    UnholdOrder(Orders orders) {
        this.orders = orders;
    }

    /** @throws Refusal 400 when it is not on hold, 404 when there is no such order */
    @Transactional
    public void unhold(int id) {
        var order = orders.lock(id);
        if (!order.canUnhold()) throw Refusal.invalid("You cannot remove the hold.");
        orders.update(order.unheld());
    }
}
