package dev.holdfast.invoice;

import dev.holdfast.invoice.Invoice.Line;
import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.selection.ChooseSources;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.sourceitem.Cause;
import dev.holdfast.sourceitem.SourceItemChange.Take;
import dev.holdfast.sourceitem.WriteSourceItems;
import dev.holdfast.webapi.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the goods of virtual lines out of sources when they are charged, the source of the highest priority first: there is no shipment
 * to do it. Where sources hold too little, what there is is taken, and the rest stays promised.
 */
@Service
class DeliverVirtualGoods {

    private final ChooseSources chooseSources;
    private final WriteSourceItems writeSourceItems;
    private final Reservations reservations;

    DeliverVirtualGoods(ChooseSources chooseSources, WriteSourceItems writeSourceItems, Reservations reservations) {
        this.chooseSources = chooseSources;
        this.writeSourceItems = writeSourceItems;
        this.reservations = reservations;
    }

    /**
     * @param order locked by the caller
     * @param items its items as they are about to be written
     * @param charged the lines of the invoice
     * @return the items with what was delivered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OrderItem> deliver(Order order, List<OrderItem> items, List<Line> charged, Caller caller) {
        var chargedByItem = charged.stream().collect(Collectors.toMap(Line::orderItemId, Line::quantity));
        var delivered = new HashMap<Integer, Quantity>();
        var promised = new LinkedHashMap<Sku, Quantity>();
        for (var item : items) {
            var quantity = wanted(item, chargedByItem);
            if (!item.isVirtual() || quantity.isZero()) continue;
            if (item.isReserved()) promised.merge(item.sku(), quantity, Quantity::plus);
            else delivered.put(item.id(), quantity); // sold without limit
        }
        var taken = take(order, promised, caller);
        for (var item : items) {
            var left = taken.getOrDefault(item.sku(), Quantity.ZERO);
            if (!item.isVirtual() || !item.isReserved() || left.isZero()) continue;
            var quantity = left.min(wanted(item, chargedByItem));
            delivered.put(item.id(), quantity);
            taken.put(item.sku(), left.minus(quantity));
        }
        settle(order, delivered);
        return items.stream()
                .map(item -> item.delivered(delivered.getOrDefault(item.id(), Quantity.ZERO)))
                .toList();
    }

    /** What was refunded before an open invoice was captured does not leave any more. */
    private static Quantity wanted(OrderItem item, Map<Integer, Quantity> charged) {
        return charged.getOrDefault(item.id(), Quantity.ZERO).min(item.leftToDeliver());
    }

    private Map<Sku, Quantity> take(Order order, Map<Sku, Quantity> wanted, Caller caller) {
        var taken = new HashMap<Sku, Quantity>();
        if (wanted.isEmpty()) return taken;
        var takes = new ArrayList<Take>(chooseSources.byPriority(order.stock(), wanted));
        takes.forEach(take -> taken.merge(take.key().sku(), take.quantity(), Quantity::plus));
        if (!takes.isEmpty()) {
            writeSourceItems.write(
                    takes, Cause.of(Cause.Reason.INVOICED, caller, "order", Integer.toString(order.id())));
        }
        return taken;
    }

    private void settle(Order order, Map<Integer, Quantity> delivered) {
        var settlements = order.settlements(
                SalesEvent.Type.INVOICE_CREATED, item -> delivered.getOrDefault(item.id(), Quantity.ZERO));
        if (!settlements.isEmpty()) reservations.append(settlements);
    }
}
