package dev.holdfast.webhook;

import static dev.holdfast.webhook.WebhookController.WEBHOOKS;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@RestRoutes
class DeliveryController {

    private static final int DEFAULT_PAGE_SIZE = 100;

    private final Deliveries deliveries;
    private final SendAgain sendAgain;

    DeliveryController(Deliveries deliveries, SendAgain sendAgain) {
        this.deliveries = deliveries;
        this.sendAgain = sendAgain;
    }

    /** A page of deliveries; of 100 when the request names no size, for there are many. */
    @Acl(WEBHOOKS)
    @GetMapping("/V1/inventory/webhooks/deliveries")
    SearchResult<Delivery> list(SearchCriteria searchCriteria) {
        return deliveries.list(searchCriteria.withPageSizeOr(DEFAULT_PAGE_SIZE));
    }

    @Acl(WEBHOOKS)
    @GetMapping("/V1/inventory/webhooks/deliveries/{deliveryId}")
    Delivery get(Long deliveryId) {
        return deliveries.get(deliveryId);
    }

    @Acl(WEBHOOKS)
    @PostMapping("/V1/inventory/webhooks/deliveries/{deliveryId}/retry")
    Delivery retry(Long deliveryId) {
        return sendAgain.send(deliveryId);
    }
}
