package dev.holdfast.sourceitem;

import dev.holdfast.notification.LowQuantityNotifications;
import dev.holdfast.salable.ItemChange;
import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.source.SourceLocks;
import dev.holdfast.sourceitem.SourceItemChange.Take;
import dev.holdfast.sourceitem.SourceItems.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which quantities in sources change: items, movements, and what stocks may sell change together, in a handful of
 * statements whatever the number of items, or not at all.
 */
@Service
public class WriteSourceItems {

    private static final int MOST_BY_KEPT_PLANS = 500;

    private final SourceLocks sources;
    private final SourceItems items;
    private final SalableQuantities salableQuantities;
    private final LowQuantityNotifications notifications;
    private final AnnounceChanges announceChanges;

    WriteSourceItems(
            SourceLocks sources,
            SourceItems items,
            SalableQuantities salableQuantities,
            LowQuantityNotifications notifications,
            AnnounceChanges announceChanges) {
        this.sources = sources;
        this.items = items;
        this.salableQuantities = salableQuantities;
        this.notifications = notifications;
        this.announceChanges = announceChanges;
    }

    /** How many items were made, and how many are gone. */
    public record Outcome(int created, int removed) {}

    /**
     * Makes the changes; of several to one item the last wins, except that what goods are taken from is changed once. To remove what is
     * not there changes nothing.
     *
     * @throws Refusal 404 when goods are to be taken from an item that there is not, 400 when it has too few, when the source of
     *     another change is unknown, or when a quantity grows beyond its range
     */
    @Transactional
    public Outcome write(Collection<? extends SourceItemChange> changes, Cause cause) {
        var byKey = new TreeMap<SourceItemKey, SourceItemChange>();
        for (var change : changes) {
            var earlier = byKey.put(change.key(), change);
            if (earlier instanceof Take || (earlier != null && change instanceof Take)) {
                throw new IllegalArgumentException("Goods are taken from %s more than once".formatted(change.key()));
            }
        }

        if (byKey.size() > MOST_BY_KEPT_PLANS) salableQuantities.planAfresh();

        // From here to the commit nobody turns these sources on or off, links them, or takes items out of them.
        boolean removes = byKey.values().stream().anyMatch(SourceItemChange.Remove.class::isInstance);
        var codes = byKey.keySet().stream().map(SourceItemKey::source).collect(Collectors.toSet());
        var spelled = removes ? sources.lockAlone(codes) : sources.lockTogether(codes);

        var wanted = new ArrayList<SourceItemChange>();
        var unwanted = new ArrayList<SourceItemKey>();
        byKey.forEach((key, change) -> {
            var source = spelled.get(key.source());
            if (change instanceof SourceItemChange.Remove) {
                if (source != null) unwanted.add(new SourceItemKey(source, key.sku()));
            } else if (source != null) {
                wanted.add(change.of(new SourceItemKey(source, key.sku())));
            } else {
                throw change instanceof Take ? notFound(key) : couldNotSave();
            }
        });
        return write(wanted, unwanted, cause);
    }

    private Outcome write(List<SourceItemChange> wanted, List<SourceItemKey> unwanted, Cause cause) {
        var created = new HashSet<>(items.createMissing(keys(wanted, SourceItemChange.Assign.class::isInstance)));
        var written = change(wanted, created, cause);
        var removed = items.remove(unwanted, cause);
        notifications.remove(unwanted);

        var effects = new ArrayList<ItemChange>();
        created.forEach(key -> effects.add(new ItemChange(key.source(), key.sku(), BigDecimal.ZERO, 1, 0)));
        written.forEach(item -> effects.add(effect(item, 0)));
        removed.forEach(item -> effects.add(effect(item, -1)));
        salableQuantities.itemsChanged(effects);
        announceChanges.announce(created, written, removed, cause);
        return new Outcome(created.size(), removed.size());
    }

    private static List<SourceItemKey> keys(List<SourceItemChange> changes, Predicate<SourceItemChange> which) {
        return changes.stream().filter(which).map(SourceItemChange::key).toList();
    }

    /** Most items are there: only those are made that were found missing. */
    private List<Written> change(List<SourceItemChange> wanted, Set<SourceItemKey> created, Cause cause) {
        var changes = wanted.stream()
                .filter(change -> !(change instanceof SourceItemChange.Assign))
                .toList();
        try {
            var written = items.change(changes, cause);
            if (written.size() == changes.size()) return written;
            var missing = without(written, changes);
            created.addAll(items.createMissing(keys(missing, change -> !(change instanceof Take))));
            var made = items.change(missing, cause);
            if (made.size() < missing.size()) throw notTaken(without(made, missing));
            return Stream.concat(written.stream(), made.stream()).toList();
        } catch (DataIntegrityViolationException _) { // a sum with more digits than a quantity has
            throw couldNotSave();
        }
    }

    private static List<SourceItemChange> without(List<Written> written, List<SourceItemChange> changes) {
        var keys = written.stream().map(item -> item.after().key()).collect(Collectors.toSet());
        return changes.stream().filter(change -> !keys.contains(change.key())).toList();
    }

    private static ItemChange effect(Written item, int items) {
        return new ItemChange(
                item.after().source(),
                item.after().sku(),
                item.after().inStockQuantity().subtract(item.before().inStockQuantity()),
                items,
                Boolean.compare(item.after().inStock(), item.before().inStock()));
    }

    /** Why goods could not be taken. */
    private Refusal notTaken(List<SourceItemChange> changes) {
        var unchanged = changes.stream().map(SourceItemChange::key).toList();
        var there = items.lock(unchanged).stream().map(SourceItem::key).collect(Collectors.toSet());
        return unchanged.stream()
                .filter(key -> !there.contains(key))
                .findFirst()
                .map(WriteSourceItems::notFound)
                .orElseGet(() -> Refusal.invalid("Not all of your products are available in the requested quantity."));
    }

    private static Refusal notFound(SourceItemKey key) {
        return Refusal.notFound("Source item not found by source code: %1 and sku: %2.", key.source(), key.sku());
    }

    private static Refusal couldNotSave() {
        return Refusal.invalid("Could not save Source Item");
    }
}
