package dev.holdfast.webhook;

import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a delivery due now, whatever became of it: given up, waiting for its next attempt, or delivered and then lost by its receiver. */
@Service
class SendAgain {

    private final Deliveries deliveries;

    SendAgain(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** @throws Refusal 404 when there is no such delivery */
    @Transactional
    Delivery send(long deliveryId) {
        deliveries.sendAgain(deliveryId);
        return deliveries.get(deliveryId);
    }
}
