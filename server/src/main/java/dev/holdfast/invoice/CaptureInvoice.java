package dev.holdfast.invoice;

import dev.holdfast.order.Orders;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts an open invoice as paid, and takes the goods of its virtual lines from their sources. */
@Service
class CaptureInvoice {

    private final Orders orders;
    private final Invoices invoices;
    private final DeliverVirtualGoods deliverVirtualGoods;

    CaptureInvoice(Orders orders, Invoices invoices, DeliverVirtualGoods deliverVirtualGoods) {
        this.orders = orders;
        this.invoices = invoices;
        this.deliverVirtualGoods = deliverVirtualGoods;
    }

    /**
     * @return false when it is not open; nothing is changed then
     * @throws Refusal 404 when there is no such invoice
     */
    @Transactional
    public boolean capture(int id, Caller caller) {
        var order = orders.lock(invoices.get(id).orderId());
        var invoice = invoices.get(id); // as it is now that nobody else can capture it
        if (invoice.state() != InvoiceState.OPEN) return false;
        var items = deliverVirtualGoods.deliver(order, order.items(), invoice.lines(), caller);
        orders.update(order.progressed(items, order.sums().paid(invoice.totals().total())));
        invoices.paid(id);
        return true;
    }
}
