package dev.holdfast.catalog;

import dev.holdfast.notification.LowQuantityNotifications;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.shared.Sku;
import dev.holdfast.sourceitem.ProductItems;
import dev.holdfast.webapi.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves all that hangs on a SKU to another: what sources hold, what is promised, when to warn. Movements stay as they were. */
@Service
class RenameSku {

    private final LowQuantityNotifications notifications;
    private final ProductItems productItems;
    private final Reservations reservations;

    RenameSku(LowQuantityNotifications notifications, ProductItems productItems, Reservations reservations) {
        this.notifications = notifications;
        this.productItems = productItems;
        this.reservations = reservations;
    }

    /** The same SKU in another spelling is only spelled anew. */
    @Transactional
    public void rename(Sku from, Sku to, Caller caller) {
        notifications.rename(from, to); // before the items go, which takes what is left of their notifications along
        productItems.rename(from, to, caller);
        reservations.rename(from, to);
    }
}
