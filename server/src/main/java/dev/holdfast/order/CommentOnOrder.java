package dev.holdfast.order;

import dev.holdfast.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a line to the history of an order, and may give it another status of its state. */
@Service
class CommentOnOrder {

    private final Orders orders;
    private final StatusHistory history;

    CommentOnOrder(Orders orders, StatusHistory history) {
        this.orders = orders;
        this.history = history;
    }

    /**
     * What is to be said.
     *
     * @param status null to leave it as it is
     */
    record Comment(
            @Nullable String text,
            @Nullable String status,
            @Nullable Boolean isCustomerNotified,
            boolean isVisibleOnFront) {}

    /** @throws Refusal 400 for a status that the order's state does not have, 404 when there is no such order */
    @Transactional
    public void comment(int id, Comment comment) {
        var order = orders.lock(id);
        var status = comment.status == null ? order.status() : comment.status;
        if (!status.equals(order.status())) {
            if (!order.state().hasStatus(status)) throw Refusal.invalidValue("status", status);
            orders.update(order.withStatus(status));
        }
        history.add(new StatusHistory.Entry(
                id, Document.ORDER, status, comment.text, comment.isCustomerNotified, comment.isVisibleOnFront));
    }
}
