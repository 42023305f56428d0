package dev.holdfast.order;

import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an order on hold: until that is removed, nothing of it is invoiced, shipped, refunded or canceled. */
@Service
class HoldOrder {

    private final Orders orders;

    HoldOrder(Orders orders) {
        this.orders = orders;
    }

    /** @throws Refusal 400 when its state does not allow it, 404 when there is no such order */
    @Transactional
    public void hold(int id) {
        var order = orders.lock(id);
        if (!order.canHold()) throw Refusal.invalid("A hold action is not available.");
        orders.update(order.held());
    }
}
