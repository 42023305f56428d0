package dev.holdfast.invoice;

import dev.holdfast.order.LineAmounts;
import dev.holdfast.order.Totals;
import dev.holdfast.shared.Quantity;
import java.time.Instant;
import java.util.List;

/** What of an order was charged at a time. */
public record Invoice(
        int id,
        String incrementId,
        int orderId,
        int storeId,
        InvoiceState state,
        Totals totals,
        List<Line> lines,
        Instant createdAt,
        Instant updatedAt) {

    /** @param id 0 while the invoice is not written */
    public record Line(int id, int orderItemId, Quantity quantity, LineAmounts amounts) {}

    public Invoice {
        lines = List.copyOf(lines);
    }
}
