package dev.holdfast.creditmemo;

import dev.holdfast.creditmemo.CreditMemos.State;
import dev.holdfast.order.Document;
import dev.holdfast.order.DocumentNumbers;
import dev.holdfast.order.Orders;
import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a refund that may be made: an open credit memo. No money and no goods move, and the order does not change. */
@Service
class DraftCreditMemo {

    private final Orders orders;
    private final CreditMemos creditMemos;
    private final DocumentNumbers documentNumbers;

    DraftCreditMemo(Orders orders, CreditMemos creditMemos, DocumentNumbers documentNumbers) {
        this.orders = orders;
        this.creditMemos = creditMemos;
        this.documentNumbers = documentNumbers;
    }

    /**
     * @return the id of the credit memo
     * @throws Refusal 400 when the order does not allow such a refund as it stands, 404 when there is no such order
     */
    @Transactional
    public int draft(int orderId, RefundRequest request) {
        var order = orders.get(orderId);
        var refund = Refund.of(order, Refundable.of(order), request);
        var incrementId = documentNumbers.next(Document.CREDITMEMO, order.storeId());
        return creditMemos.add(order, null, refund, request.comments(), State.OPEN, incrementId);
    }
}
