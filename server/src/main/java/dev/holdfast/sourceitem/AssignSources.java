package dev.holdfast.sourceitem;

import dev.holdfast.notification.LowQuantityNotifications;
import dev.holdfast.product.Products;
import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.source.SourceLocks;
import dev.holdfast.webapi.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says from which sources products may be sold, and takes it back. */
@Service
class AssignSources {

    private final SourceLocks sourceLocks;
    private final Products products;
    private final WriteSourceItems writeSourceItems;
    private final LowQuantityNotifications notifications;

    AssignSources(
            SourceLocks sourceLocks,
            Products products,
            WriteSourceItems writeSourceItems,
            LowQuantityNotifications notifications) {
        this.sourceLocks = sourceLocks;
        this.products = products;
        this.writeSourceItems = writeSourceItems;
        this.notifications = notifications;
    }

    /**
     * Gives every product an empty item in every source where it has none. SKUs that are unknown or have no quantity of their own
     * are passed over.
     *
     * @return how many items were made
     */
    @Transactional
    public int assign(List<Sku> skus, List<SourceCode> sources, Caller caller) {
        requireKnown(sources, sourceLocks.lockTogether(sources));
        var types = products.typesOf(skus);
        var changes = new ArrayList<SourceItemChange>();
        types.forEach((sku, type) -> {
            if (type.hasOwnQuantity()) changes.addAll(each(sku, sources, SourceItemChange.Assign::new));
        });
        notifications.createMissing(changes.stream().map(SourceItemChange::key).toList());
        return writeSourceItems
                .write(changes, Cause.of(Cause.Reason.ASSIGNED, caller))
                .created();
    }

    /**
     * Takes these SKUs out of these sources, with all that they hold there.
     *
     * @return how many items are gone
     */
    @Transactional
    public int unassign(List<Sku> skus, List<SourceCode> sources, Caller caller) {
        requireKnown(sources, sourceLocks.lockAlone(sources));
        var changes = new ArrayList<SourceItemChange>();
        skus.forEach(sku -> changes.addAll(each(sku, sources, SourceItemChange.Remove::new)));
        return writeSourceItems
                .write(changes, Cause.of(Cause.Reason.UNASSIGNED, caller))
                .removed();
    }

    private static List<SourceItemChange> each(
            Sku sku, Collection<SourceCode> sources, Function<SourceItemKey, SourceItemChange> change) {
        return sources.stream()
                .map(source -> change.apply(new SourceItemKey(source, sku)))
                .toList();
    }

    private static void requireKnown(Collection<SourceCode> wanted, Map<SourceCode, SourceCode> known) {
        var findings = new Findings();
        for (var source : wanted) {
            if (!known.containsKey(source)) {
                findings.add(Message.named("Source %sourceCode does not exist", "sourceCode", source));
            }
        }
        findings.refuse();
    }
}
