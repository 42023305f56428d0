package dev.holdfast.invoice;

import dev.holdfast.event.Event;
import dev.holdfast.event.Outbox;
import dev.holdfast.order.Document;
import dev.holdfast.order.DocumentNumbers;
import dev.holdfast.order.Order;
import dev.holdfast.order.Orders;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Charges what of an order is not charged yet, or a part of it. */
@Service
class InvoiceOrder {

    private final Orders orders;
    private final DocumentNumbers documentNumbers;
    private final Invoices invoices;
    private final DeliverVirtualGoods deliverVirtualGoods;
    private final Outbox outbox;

    InvoiceOrder(
            Orders orders,
            DocumentNumbers documentNumbers,
            Invoices invoices,
            DeliverVirtualGoods deliverVirtualGoods,
            Outbox outbox) {
        this.orders = orders;
        this.documentNumbers = documentNumbers;
        this.invoices = invoices;
        this.deliverVirtualGoods = deliverVirtualGoods;
        this.outbox = outbox;
    }

    /**
     * Makes an invoice that is paid, and takes the goods of its virtual lines from their sources.
     *
     * @param wantedByItem units of each of the order's items; empty: all that is left
     * @return its id
     * @throws Refusal 400 when there is not so much left to charge, 404 when there is no such order
     */
    @Transactional
    public int invoice(int orderId, Map<Integer, BigDecimal> wantedByItem, List<Comment> comments, Caller caller) {
        // From here to the commit nobody else invoices, ships, refunds or cancels this order.
        var order = orders.lock(orderId);
        var invoice = NewInvoice.of(order, wantedByItem);
        var items = deliverVirtualGoods.deliver(order, invoice.invoiced(order), invoice.lines(), caller);
        orders.update(order.progressed(items, order.sums().invoiced(invoice.totals())));
        return write(order, invoice, InvoiceState.PAID, comments);
    }

    /**
     * Makes an invoice that is open: nothing of it is paid, and no goods leave, until it is captured.
     *
     * @return its id
     * @throws Refusal 400 when there is not so much left to charge, 404 when there is no such order
     */
    @Transactional
    public int record(int orderId, Map<Integer, BigDecimal> wantedByItem, List<Comment> comments) {
        var order = orders.lock(orderId);
        var invoice = NewInvoice.of(order, wantedByItem);
        orders.update(order.progressed(invoice.invoiced(order), order.sums().owed(invoice.totals())));
        return write(order, invoice, InvoiceState.OPEN, comments);
    }

    private int write(Order order, NewInvoice invoice, InvoiceState state, List<Comment> comments) {
        var incrementId = documentNumbers.next(Document.INVOICE, order.storeId());
        int id = invoices.add(order, incrementId, state, invoice);
        comments.forEach(comment -> invoices.comment(id, comment));
        outbox.add(List.of(new Event(
                Event.Type.INVOICE_CREATED, order.incrementId(), Created.of(id, incrementId, order, invoice))));
        return id;
    }

    /** What listeners are told. */
    private record Created(
            int invoiceId,
            String incrementId,
            int orderId,
            String orderIncrementId,
            String currency,
            BigDecimal grandTotal,
            List<Item> items) {

        private record Item(int orderItemId, Quantity qty) {}

        static Created of(int id, String incrementId, Order order, NewInvoice invoice) {
            return new Created(
                    id,
                    incrementId,
                    order.id(),
                    order.incrementId(),
                    order.currency(),
                    invoice.totals().total(),
                    invoice.lines().stream()
                            .map(line -> new Item(line.orderItemId(), line.quantity()))
                            .toList());
        }
    }
}
