package dev.holdfast.sourceitem;

import dev.holdfast.notification.LowQuantityNotifications;
import dev.holdfast.product.Products;
import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.source.SourceLocks;
import dev.holdfast.webapi.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves goods from one source to another. What leaves here arrives there, in one transaction. */
@Service
class TransferInventory {

    private static final BigDecimal UNMOVABLE = new BigDecimal("1e12");

    private final SourceLocks sourceLocks;
    private final SourceItems items;
    private final Products products;
    private final WriteSourceItems writeSourceItems;
    private final LowQuantityNotifications notifications;

    TransferInventory(
            SourceLocks sourceLocks,
            SourceItems items,
            Products products,
            WriteSourceItems writeSourceItems,
            LowQuantityNotifications notifications) {
        this.sourceLocks = sourceLocks;
        this.items = items;
        this.products = products;
        this.writeSourceItems = writeSourceItems;
        this.notifications = notifications;
    }

    /** What becomes of the items that goods are moved out of. */
    enum Origin {
        /** They stay, empty and out of stock. */
        KEPT,
        /** They are removed. */
        UNASSIGNED
    }

    /**
     * Moves all that the origin holds of each SKU. The destination's items take over the origin's status and, where they have none,
     * its low-quantity notification.
     */
    @Transactional
    public void transferAll(
            Collection<Sku> skus, SourceCode origin, SourceCode destination, Origin afterwards, Caller caller) {
        // Alone, also when nothing is removed: what is read here is then what is moved, in a single write. Two writes
        // in one transaction
        // would take the second one's source items after the first one's salable quantities, against the order of
        // locks.
        var spelled = sourceLocks.lockAlone(List.of(origin, destination));
        var findings = new Findings();
        checkSources(origin, destination, spelled, findings);
        findings.refuse("Validation Error: Select different sources for origin and destination.");
        transferAll(
                skus,
                spelled.getOrDefault(origin, origin),
                spelled.getOrDefault(destination, destination),
                afterwards,
                Cause.of(Cause.Reason.TRANSFERRED, caller));
    }

    private void transferAll(
            Collection<Sku> skus, SourceCode origin, SourceCode destination, Origin afterwards, Cause cause) {
        var changes = new ArrayList<SourceItemChange>();
        var moved = new LinkedHashSet<Sku>();
        for (var item : items.ofSource(origin, skus)) {
            moved.add(item.sku());
            changes.add(new SourceItemChange.Add(
                    new SourceItemKey(destination, item.sku()), item.quantity(), item.inStock()));
            changes.add(
                    switch (afterwards) {
                        case UNASSIGNED -> new SourceItemChange.Remove(item.key());
                        case KEPT -> new SourceItemChange.Set(item.key(), Quantity.ZERO, false);
                    });
        }
        // A product that the origin does not have is assigned to the destination all the same; an unknown name is
        // passed over.
        products.typesOf(skus).forEach((sku, type) -> {
            if (type.hasOwnQuantity() && moved.add(sku)) {
                changes.add(new SourceItemChange.Assign(new SourceItemKey(destination, sku)));
            }
        });
        notifications.copyMissing(moved, origin, destination);
        writeSourceItems.write(changes, cause);
    }

    /** So much of a SKU is to move. */
    record Line(Sku sku, BigDecimal quantity) {}

    /**
     * Moves what the lines say; lines of one SKU add up. Both sources must have an item of it; the destination's comes in stock, the
     * origin's keeps its status even when nothing is left.
     */
    @Transactional
    public void transfer(List<Line> lines, SourceCode origin, SourceCode destination, Caller caller) {
        var findings = new Findings();
        var spelled = sourceLocks.lockTogether(List.of(origin, destination));
        checkSources(origin, destination, spelled, findings);
        var skus = lines.stream().map(Line::sku).collect(Collectors.toSet());
        var held =
                lock(skus, spelled.getOrDefault(origin, origin), spelled.getOrDefault(destination, destination))
                        .stream()
                        .collect(Collectors.toMap(SourceItem::key, Function.identity()));
        var changes = new ArrayList<SourceItemChange>();
        amounts(lines).forEach((sku, amount) -> {
            var from = held.get(new SourceItemKey(origin, sku));
            var to = held.get(new SourceItemKey(destination, sku));
            if (from == null || to == null) {
                findings.add(Message.named(
                        "%message",
                        "message",
                        "Source item for %s and %s does not exist"
                                .formatted(sku, from == null ? origin : destination)));
            } else if (amount.signum() <= 0 || amount.compareTo(from.quantity().value()) > 0) {
                findings.add(Message.named("Requested transfer amount for sku %sku is not available", "sku", sku));
            } else {
                changes.add(new SourceItemChange.Add(from.key(), new Quantity(amount).negated(), null));
                changes.add(new SourceItemChange.Add(to.key(), new Quantity(amount), true));
            }
        });
        findings.refuse("Transfer validation failed");
        writeSourceItems.write(changes, Cause.of(Cause.Reason.TRANSFERRED, caller));
    }

    /** The sum of each SKU's lines; more than any source can hold as soon as one line is no amount to move. */
    private static Map<Sku, BigDecimal> amounts(List<Line> lines) {
        var amounts = new LinkedHashMap<Sku, BigDecimal>();
        for (var line : lines) {
            boolean movable = line.quantity.signum() > 0 && Quantity.fits(line.quantity);
            amounts.merge(line.sku, movable ? line.quantity : UNMOVABLE, BigDecimal::add);
        }
        return amounts;
    }

    private static void checkSources(
            SourceCode origin, SourceCode destination, Map<SourceCode, SourceCode> known, Findings findings) {
        if (!known.containsKey(origin)) {
            findings.add(Message.named("Origin source %sourceCode does not exist", "sourceCode", origin));
        }
        if (!known.containsKey(destination)) {
            findings.add(Message.named("Destination source %sourceCode does not exist", "sourceCode", destination));
        }
        if (origin.equals(destination)) findings.add(Message.of("Cannot transfer a source on itself"));
    }

    /** The items of both sources together, so that two opposite transfers take them in one order. */
    private List<SourceItem> lock(Collection<Sku> skus, SourceCode origin, SourceCode destination) {
        var keys = new ArrayList<SourceItemKey>();
        for (var sku : skus) {
            keys.add(new SourceItemKey(origin, sku));
            if (!origin.equals(destination)) keys.add(new SourceItemKey(destination, sku));
        }
        return items.lock(keys);
    }
}
