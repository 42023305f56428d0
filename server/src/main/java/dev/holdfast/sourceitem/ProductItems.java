package dev.holdfast.sourceitem;

import dev.holdfast.notification.LowQuantityNotifications;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.source.SourceLocks;
import dev.holdfast.webapi.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A product's source items, for those who make, rename and delete products. */
@Service
public class ProductItems {

    private final SourceLocks sourceLocks;
    private final SourceItems items;
    private final WriteSourceItems writeSourceItems;
    private final LowQuantityNotifications notifications;

    ProductItems(
            SourceLocks sourceLocks,
            SourceItems items,
            WriteSourceItems writeSourceItems,
            LowQuantityNotifications notifications) {
        this.sourceLocks = sourceLocks;
        this.items = items;
        this.writeSourceItems = writeSourceItems;
        this.notifications = notifications;
    }

    /** The items of the default source, of those SKUs that it has. */
    @Transactional(readOnly = true)
    public Map<Sku, SourceItem> inDefaultSource(Collection<Sku> skus) {
        var found = new HashMap<Sku, SourceItem>();
        items.ofSource(SourceCode.DEFAULT, skus).forEach(item -> found.put(item.sku(), item));
        return found;
    }

    /** Removes the SKU from every source, with all that it has there, and its low-quantity notifications. */
    @Transactional
    public void removeAll(Sku sku, Cause cause) {
        writeSourceItems.write(
                lockedItems(sku).stream()
                        .map(item -> new SourceItemChange.Remove(item.key()))
                        .toList(),
                cause);
        notifications.removeAll(sku);
    }

    /**
     * Moves every item, and every low-quantity notification, to another SKU. Where the other has an item already, quantities add up. The movements made so far keep the
     * old SKU; the renaming itself is one movement out of it and one into the new.
     */
    @Transactional
    public void rename(Sku from, Sku to, Caller caller) {
        if (from.equals(to)) {
            items.respell(to);
            return;
        }
        var changes = new ArrayList<SourceItemChange>();
        var moved = lockedItems(from);
        notifications.rename(from, to); // before the items go, which takes their notifications along
        for (var item : moved) {
            changes.add(new SourceItemChange.Remove(item.key()));
            changes.add(
                    new SourceItemChange.Add(new SourceItemKey(item.source(), to), item.quantity(), item.inStock()));
        }
        writeSourceItems.write(changes, Cause.of(Cause.Reason.SKU_RENAMED, caller));
    }

    /** The SKU's items, from now on held alone with their sources. */
    private List<SourceItem> lockedItems(Sku sku) {
        var sources = items.ofSku(sku).stream().map(SourceItem::source).toList();
        sourceLocks.lockAlone(sources);
        return items.lock(
                sources.stream().map(source -> new SourceItemKey(source, sku)).toList());
    }
}
