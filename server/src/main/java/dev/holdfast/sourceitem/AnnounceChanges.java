package dev.holdfast.sourceitem;

import dev.holdfast.event.Event;
import dev.holdfast.event.Outbox;
import dev.holdfast.notification.LowQuantityNotifications;
import dev.holdfast.product.StockSettings;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.sourceitem.SourceItems.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells those who want to know what became of source items, and which fell below the quantity to notify below. */
@Service
class AnnounceChanges {

    private final StockSettings stockSettings;
    private final LowQuantityNotifications notifications;
    private final Outbox outbox;

    AnnounceChanges(StockSettings stockSettings, LowQuantityNotifications notifications, Outbox outbox) {
        this.stockSettings = stockSettings;
        this.notifications = notifications;
        this.outbox = outbox;
    }

    void announce(Set<SourceItemKey> created, List<Written> written, List<Written> removed, Cause cause) {
        var wanted = outbox.wanted();
        if (wanted.contains(Event.Type.SOURCE_ITEM_CHANGED)) outbox.add(changes(created, written, removed, cause));
        if (wanted.contains(Event.Type.STOCK_LOW)) outbox.add(low(written));
    }

    /** @param change created, changed or removed; what is not there is empty and out of stock */
    record SourceItemChanged(
            String change,
            Sku sku,
            SourceCode sourceCode,
            Quantity quantity,
            int status,
            Quantity previousQuantity,
            int previousStatus,
            String reason,
            @Nullable String causeType,
            @Nullable String causeId) {

        static Event event(String change, Written item, Cause cause) {
            var before = item.before();
            var after = item.after();
            var payload = new SourceItemChanged(
                    change,
                    after.sku(),
                    after.source(),
                    after.quantity(),
                    after.inStock() ? 1 : 0,
                    before.quantity(),
                    before.inStock() ? 1 : 0,
                    cause.reason().label(),
                    cause.type(),
                    cause.id());
            return new Event(Event.Type.SOURCE_ITEM_CHANGED, after.sku().folded(), payload);
        }
    }

    private static List<Event> changes(
            Set<SourceItemKey> created, List<Written> written, List<Written> removed, Cause cause) {
        var events = new ArrayList<Event>();
        var untouched = new HashSet<>(created);
        for (var item : written) {
            if (untouched.remove(item.after().key())) {
                events.add(SourceItemChanged.event("created", item, cause));
            } else if (!item.before().equals(item.after())) {
                events.add(SourceItemChanged.event("changed", item, cause));
            }
        }
        for (var key : untouched) {
            var empty = new SourceItem(key.source(), key.sku(), Quantity.ZERO, false);
            events.add(SourceItemChanged.event("created", new Written(empty, empty), cause));
        }
        removed.forEach(item -> events.add(SourceItemChanged.event("removed", item, cause)));
        return events;
    }

    /** @param notifyStockQty the quantity that it fell below: the item's own, else the product's, else the configured one */
    record StockLow(Sku sku, SourceCode sourceCode, Quantity quantity, Quantity notifyStockQty) {}

    /** Those items of products in the catalogue that fell below. */
    private List<Event> low(List<Written> written) {
        var less = written.stream()
                .filter(item -> item.after().quantity().compareTo(item.before().quantity()) < 0)
                .toList();
        if (less.isEmpty()) return List.of();

        var own =
                notifications.own(less.stream().map(item -> item.after().key()).toList());
        var products =
                stockSettings.find(less.stream().map(item -> item.after().sku()).toList());
        var events = new ArrayList<Event>();
        for (var item : less) {
            var after = item.after();
            var product = products.get(after.sku());
            if (product == null) continue;
            var below = own.getOrDefault(after.key(), product.rules().notifyStockQty());
            boolean wasLow = item.before().quantity().compareTo(below) < 0;
            if (wasLow || after.quantity().compareTo(below) >= 0) continue;
            events.add(new Event(
                    Event.Type.STOCK_LOW,
                    after.sku().folded(),
                    new StockLow(after.sku(), after.source(), after.quantity(), below)));
        }
        return events;
    }
}
