package dev.holdfast.creditmemo;

import dev.holdfast.creditmemo.CreditMemos.State;
import dev.holdfast.event.Event;
import dev.holdfast.event.Outbox;
import dev.holdfast.invoice.InvoiceState;
import dev.holdfast.invoice.Invoices;
import dev.holdfast.order.Document;
import dev.holdfast.order.DocumentNumbers;
import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.order.Orders;
import dev.holdfast.order.StatusHistory;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Caller;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives back money, and settles the goods that it was paid for. The order's row is held from before anything is looked at until the commit:
 * no unit is refunded twice, and none is refunded as not shipped while somebody ships it.
 */
@Service
class RefundOrder {

    /** The one method whose invoices may be refunded by themselves: all others are offline, and are refunded by the order. */
    private static final String REFUNDABLE_METHOD = "free";

    private static final Logger LOG = LoggerFactory.getLogger(RefundOrder.class);

    private final Orders orders;
    private final Invoices invoices;
    private final StatusHistory statusHistory;
    private final SettleGoods settleGoods;
    private final CreditMemos creditMemos;
    private final DocumentNumbers documentNumbers;
    private final Outbox outbox;

    RefundOrder(
            Orders orders,
            Invoices invoices,
            StatusHistory statusHistory,
            SettleGoods settleGoods,
            CreditMemos creditMemos,
            DocumentNumbers documentNumbers,
            Outbox outbox) {
        this.orders = orders;
        this.invoices = invoices;
        this.statusHistory = statusHistory;
        this.settleGoods = settleGoods;
        this.creditMemos = creditMemos;
        this.documentNumbers = documentNumbers;
        this.outbox = outbox;
    }

    /**
     * @return the id of the credit memo
     * @throws Refusal 400 when the order does not allow it, 404 when there is no such order
     */
    @Transactional
    public int refund(int orderId, RefundRequest request, Caller caller) {
        var order = orders.lock(orderId);
        return refund(order, null, Refundable.of(order), request, caller);
    }

    /**
     * @return the id of the credit memo
     * @throws Refusal 400 when the invoice or its order does not allow it, 404 when there is no such invoice
     */
    @Transactional
    public int refundInvoice(int invoiceId, RefundRequest request, Caller caller) {
        var order = orders.lock(invoices.get(invoiceId).orderId());
        var invoice = invoices.get(invoiceId); // as it is now that nobody else can refund it
        var left =
                Refundable.of(invoice).less(creditMemos.refundedOf(invoiceId)).within(Refundable.of(order));
        boolean isPaid = invoice.state() == InvoiceState.PAID;
        if (!isPaid || !order.payment().method().equals(REFUNDABLE_METHOD) || left.isEmpty())
            throw Refund.refusedForInvoice();
        return refund(order, invoiceId, left, request, caller);
    }

    private int refund(
            Order order, @Nullable Integer invoiceId, Refundable left, RefundRequest request, Caller caller) {
        var refund = Refund.of(order, left, request);
        var returns = settle(order, refund, request, caller);
        var refunded = after(order, refund);
        orders.update(refunded);
        statusHistory.add(new StatusHistory.Entry(
                order.id(),
                Document.CREDITMEMO,
                refunded.status(),
                "We refunded %s offline.".formatted(Currencies.formatted(refund.total(), order.currency())),
                false,
                false));

        var incrementId = documentNumbers.next(Document.CREDITMEMO, order.storeId());
        int id = creditMemos.add(order, invoiceId, refund, request.comments(), State.REFUNDED, incrementId);
        creditMemos.rememberReturns(id, returns);
        outbox.add(List.of(new Event(
                Event.Type.CREDITMEMO_CREATED,
                order.incrementId(),
                CreditMemoCreated.of(id, incrementId, order, refund, request.returned()))));
        return id;
    }

    private List<GoodsReturn> settle(Order order, Refund refund, RefundRequest request, Caller caller) {
        try {
            return settleGoods.settle(order, refund, request.returned(), caller);
        } catch (Refusal cause) {
            LOG.warn("A refund of order {} was not made: {}", order.incrementId(), cause.getMessage());
            throw Refusal.invalid("Could not save a Creditmemo, see error log for details");
        }
    }

    private static Order after(Order order, Refund refund) {
        var refunded = new HashMap<Integer, OrderItem>();
        refund.lines()
                .forEach(line -> refunded.put(line.item().id(), line.item().refunded(line.quantity())));
        var items = order.items().stream()
                .map(item -> refunded.getOrDefault(item.id(), item))
                .toList();
        return order.progressed(
                items,
                order.sums().refunded(refund.totals(), refund.adjustmentPositive(), refund.adjustmentNegative()));
    }
}
