package dev.holdfast.webhook;

import dev.holdfast.shared.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a webhook something that means nothing, to see whether it arrives. */
@Service
class SendPing {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Clock clock;

    SendPing(Webhooks webhooks, Deliveries deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @throws Refusal 404 when there is no such webhook, 409 when it is disabled */
    @Transactional
    Delivery send(int webhookId) {
        if (!webhooks.get(webhookId).details().enabled()) throw new WebhookDisabled(webhookId);
        return deliveries.get(deliveries.add(webhookId, Message.ping(webhookId, clock.instant())));
    }
}
