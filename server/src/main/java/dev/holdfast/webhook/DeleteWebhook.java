package dev.holdfast.webhook;

import dev.holdfast.event.SubscriptionsChanged;
import dev.holdfast.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes a webhook with its deliveries, those that still wait included. */
@Service
class DeleteWebhook {

    private final Webhooks webhooks;
    private final ApplicationEventPublisher events;

    DeleteWebhook(Webhooks webhooks, ApplicationEventPublisher events) {
        this.webhooks = webhooks;
        this.events = events;
    }

    /** @throws Refusal 404 when there is no such webhook */
    @Transactional
    void delete(int id) {
        webhooks.remove(id);
        events.publishEvent(new SubscriptionsChanged());
    }
}
