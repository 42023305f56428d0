package dev.holdfast.creditmemo;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What becomes of the goods of a refund. Of each line the goods that have not left come first, only the excess has left already:
 *
 * <pre>
 *                  comes back to stock               does not
 * not left yet     the promise is given up           the promise is given up, and sources lose as much: written off
 * has left         a source gets it back             nothing
 * </pre>
 *
 * <p>Of a virtual line goods leave when it is invoiced; what could not leave then, for want of goods, is not written off either.
 *
 * @param released promises given up, by the number of the order item
 * @param writtenOff of what is released, what sources lose
 * @param broughtBack what sources get back, by the number of the order item
 */
record RefundedGoods(
        Map<Integer, Quantity> released, Map<Sku, Quantity> writtenOff, Map<Integer, Quantity> broughtBack) {

    /**
     * @param returned the order items whose goods come back to stock
     * @param managed the SKUs whose quantities are kept; sources neither lose nor get back others
     */
    static RefundedGoods of(Refund refund, Set<Integer> returned, Set<Sku> managed) {
        var released = new TreeMap<Integer, Quantity>();
        var writtenOff = new TreeMap<Sku, Quantity>();
        var broughtBack = new TreeMap<Integer, Quantity>();
        for (var line : refund.lines()) {
            var item = line.item();
            var isManaged = managed.contains(item.sku());
            var comesBack = returned.contains(item.id());
            var notLeft = line.quantity().min(item.leftToWithdraw());
            var hasLeft = line.quantity().minus(notLeft);
            if (item.isReserved() && notLeft.isPositive()) {
                released.put(item.id(), notLeft);
                if (!comesBack && !item.isVirtual() && isManaged) {
                    writtenOff.merge(item.sku(), notLeft, Quantity::plus);
                }
            }
            // Virtual goods that were not promised, no source gave.
            boolean wasTaken = item.isReserved() || !item.isVirtual();
            if (comesBack && hasLeft.isPositive() && isManaged && wasTaken) broughtBack.put(item.id(), hasLeft);
        }
        return new RefundedGoods(released, writtenOff, broughtBack);
    }
}
