package dev.holdfast.pickup;

import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.Json;
import dev.holdfast.webapi.RestRoutes;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;

/** Orders that their buyers may come and fetch. */
@RestRoutes
class PickupController {

    private final NotifyAllOfPickup notifyAllOfPickup;

    PickupController(NotifyAllOfPickup notifyAllOfPickup) {
        this.notifyAllOfPickup = notifyAllOfPickup;
    }

    /** @param errors each a text that holds JSON, {@code {"id":42,"message":"…"}}, as clients know it */
    record NotificationView(boolean successful, List<String> errors) {}

    @Acl("Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup")
    @PostMapping("/V1/order/notify-orders-are-ready-for-pickup")
    NotificationView notify(List<Integer> orderIds, Caller caller) {
        var failures = notifyAllOfPickup.notify(orderIds, caller);
        return new NotificationView(
                failures.isEmpty(),
                failures.stream().map(Json.MAPPER::writeValueAsString).toList());
    }
}
