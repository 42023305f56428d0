package dev.holdfast.sourceitem;

import dev.holdfast.notification.LowQuantityNotifications;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.source.SourceLocks;
import dev.holdfast.source.Sources;
import dev.holdfast.webapi.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a source for good: it goes with its links, and what it held is elsewhere. Movements keep its name. */
@Service
class DeleteSource {

    private final Sources sources;
    private final SourceLocks sourceLocks;
    private final SourceItems items;
    private final WriteSourceItems writeSourceItems;
    private final LowQuantityNotifications notifications;

    DeleteSource(
            Sources sources,
            SourceLocks sourceLocks,
            SourceItems items,
            WriteSourceItems writeSourceItems,
            LowQuantityNotifications notifications) {
        this.sources = sources;
        this.sourceLocks = sourceLocks;
        this.items = items;
        this.writeSourceItems = writeSourceItems;
        this.notifications = notifications;
    }

    /**
     * Deletes a source that holds nothing, with its empty items.
     *
     * @throws Refusal 400 for the default source, 404 for an unknown one, 409 for one that holds goods
     */
    @Transactional
    public void delete(SourceCode code, Caller caller) {
        var source = lock(code, List.of(code)).getFirst();
        var held = items.allOf(source);
        long holding = held.stream().filter(item -> !item.quantity().isZero()).count();
        if (holding > 0) throw new SourceHoldsGoods(source, holding);
        delete(source, removals(held), caller);
    }

    /**
     * Moves all that a source holds to another one and deletes it. The other source's items take over the status of what arrives, as in
     * every transfer; where nothing arrives they keep their own.
     *
     * @throws Refusal 400 for the default source and for a transfer to itself, 404 when one of the two is unknown
     */
    @Transactional
    public void delete(SourceCode code, SourceCode heirCode, Caller caller) {
        if (code.equals(heirCode)) throw Refusal.invalid("Cannot transfer a source on itself");
        var locked = lock(code, List.of(code, heirCode));
        if (locked.size() < 2) {
            throw Refusal.of(
                    Refusal.Kind.NOT_FOUND,
                    Message.named("Destination source %sourceCode does not exist", "sourceCode", heirCode));
        }
        var source = locked.getFirst();
        var heir = locked.getLast();
        var held = items.allOf(source);
        var skus = held.stream().map(SourceItem::sku).toList();
        notifications.copyMissing(skus, source, heir);

        var changes = new ArrayList<SourceItemChange>(removals(held));
        changes.addAll(arrivals(held, heir, skus));
        delete(source, changes, caller);
    }

    /** Those of the sources that exist, as they are spelled and in this order, held alone; the first one must exist. */
    private List<SourceCode> lock(SourceCode unwanted, List<SourceCode> codes) {
        if (unwanted.isDefault()) throw new DefaultSourceStays();
        var spelled = sourceLocks.lockAlone(codes);
        if (!spelled.containsKey(unwanted)) throw Sources.unknown(unwanted);
        return codes.stream().filter(spelled::containsKey).map(spelled::get).toList();
    }

    private List<SourceItemChange.Add> arrivals(List<SourceItem> held, SourceCode heir, Collection<Sku> skus) {
        var there = items.ofSource(heir, skus).stream().map(SourceItem::sku).collect(Collectors.toSet());
        return held.stream()
                .filter(item -> !item.quantity().isZero() || !there.contains(item.sku()))
                .map(item ->
                        new SourceItemChange.Add(new SourceItemKey(heir, item.sku()), item.quantity(), item.inStock()))
                .toList();
    }

    private static List<SourceItemChange.Remove> removals(List<SourceItem> held) {
        return held.stream()
                .map(item -> new SourceItemChange.Remove(item.key()))
                .toList();
    }

    private void delete(SourceCode source, List<? extends SourceItemChange> changes, Caller caller) {
        writeSourceItems.write(changes, Cause.of(Cause.Reason.SOURCE_DELETED, caller, "source", source.value()));
        notifications.removeAll(source);
        sources.delete(source);
    }
}
