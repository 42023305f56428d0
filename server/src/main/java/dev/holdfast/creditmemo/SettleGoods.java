package dev.holdfast.creditmemo;

import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.product.StockSettings;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.selection.ChooseSources;
import dev.holdfast.selection.HoldingSources;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.shared.StockId;
import dev.holdfast.shipment.Shipments;
import dev.holdfast.sourceitem.Cause;
import dev.holdfast.sourceitem.SourceItemChange;
import dev.holdfast.sourceitem.WriteSourceItems;
import dev.holdfast.webapi.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has sources and promises follow a refund. What is written off and what comes back are two causes, and so two writes; where one refund does
 * both, the second locks source items after salable quantities, out of the usual order. That is rare, and a deadlock is tried again.
 */
@Service
class SettleGoods {

    private final StockSettings stockSettings;
    private final ChooseSources chooseSources;
    private final HoldingSources holdingSources;
    private final Shipments shipments;
    private final CreditMemos creditMemos;
    private final WriteSourceItems writeSourceItems;
    private final Reservations reservations;

    SettleGoods(
            StockSettings stockSettings,
            ChooseSources chooseSources,
            HoldingSources holdingSources,
            Shipments shipments,
            CreditMemos creditMemos,
            WriteSourceItems writeSourceItems,
            Reservations reservations) {
        this.stockSettings = stockSettings;
        this.chooseSources = chooseSources;
        this.holdingSources = holdingSources;
        this.shipments = shipments;
        this.creditMemos = creditMemos;
        this.writeSourceItems = writeSourceItems;
        this.reservations = reservations;
    }

    /**
     * @param order as it stood before the refund, locked
     * @param returned the order items whose goods come back to stock
     * @return what came back into which source
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<GoodsReturn> settle(Order order, Refund refund, Set<Integer> returned, Caller caller) {
        var goods = RefundedGoods.of(refund, returned, managed(refund));
        writeOff(order.stock(), goods.writtenOff(), cause(Cause.Reason.WRITTEN_OFF, order, caller));
        var returns = wayBack(order, goods.broughtBack());
        bringBack(returns, cause(Cause.Reason.RETURNED, order, caller));
        reservations.append(order.settlements(
                SalesEvent.Type.CREDITMEMO_CREATED, item -> goods.released().getOrDefault(item.id(), Quantity.ZERO)));
        return returns;
    }

    private Set<Sku> managed(Refund refund) {
        return stockSettings.managed(
                refund.lines().stream().map(line -> line.item().sku()).toList());
    }

    /** Takes as much as there is: what was sold on backorder, or counted away since, no source can lose. */
    private void writeOff(StockId stock, Map<Sku, Quantity> goods, Cause cause) {
        if (goods.isEmpty()) return;
        writeSourceItems.write(chooseSources.byPriority(stock, goods), cause);
    }

    private List<GoodsReturn> wayBack(Order order, Map<Integer, Quantity> broughtBack) {
        if (broughtBack.isEmpty()) return List.of();
        var items = order.items().stream()
                .filter(item -> broughtBack.containsKey(item.id()))
                .toList();
        var holders = holdingSources.of(
                order.stock(), items.stream().map(OrderItem::sku).toList());
        var given = given(order);
        var returns = new ArrayList<GoodsReturn>();
        for (var item : items) {
            var givers = given.getOrDefault(item.id(), Map.of());
            var quantity = broughtBack.getOrDefault(item.id(), Quantity.ZERO);
            // Of goods that were sold without limit no source gave any. Who gave virtual goods nobody remembers.
            if (!item.isVirtual()) quantity = quantity.min(sum(givers.values()));
            new WayBack(holders.getOrDefault(item.sku(), List.of()))
                    .of(quantity, givers)
                    .forEach((source, part) ->
                            returns.add(new GoodsReturn(item.id(), new SourceItemKey(source, item.sku()), part)));
        }
        return returns;
    }

    /** What each source gave for each item of the order and has not got back. */
    private Map<Integer, Map<SourceCode, Quantity>> given(Order order) {
        var given = new HashMap<Integer, Map<SourceCode, Quantity>>();
        for (var shipped : shipments.deducted(order.id())) {
            given.computeIfAbsent(shipped.orderItemId(), _ -> new TreeMap<>())
                    .merge(shipped.source(), shipped.quantity(), Quantity::plus);
        }
        for (var back : creditMemos.returned(order.id())) {
            given.computeIfAbsent(back.orderItemId(), _ -> new TreeMap<>())
                    .computeIfPresent(
                            back.into().source(),
                            (_, quantity) -> quantity.minus(back.quantity()).max(Quantity.ZERO));
        }
        return given;
    }

    private static Quantity sum(Collection<Quantity> quantities) {
        return quantities.stream().reduce(Quantity.ZERO, Quantity::plus);
    }

    private void bringBack(List<GoodsReturn> returns, Cause cause) {
        if (returns.isEmpty()) return;
        var quantities = new TreeMap<SourceItemKey, Quantity>();
        returns.forEach(each -> quantities.merge(each.into(), each.quantity(), Quantity::plus));
        var additions = quantities.entrySet().stream()
                .map(item -> new SourceItemChange.Add(item.getKey(), item.getValue(), null))
                .toList();
        writeSourceItems.write(additions, cause);
    }

    private static Cause cause(Cause.Reason reason, Order order, Caller caller) {
        return Cause.of(reason, caller, "order", String.valueOf(order.id()));
    }
}
