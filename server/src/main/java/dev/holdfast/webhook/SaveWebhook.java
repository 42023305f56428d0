package dev.holdfast.webhook;

import dev.holdfast.event.SubscriptionsChanged;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webhook.Webhook.Details;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes webhooks. */
@Service
class SaveWebhook {

    private final Webhooks webhooks;
    private final Receivers receivers;
    private final ApplicationEventPublisher events;

    SaveWebhook(Webhooks webhooks, Receivers receivers, ApplicationEventPublisher events) {
        this.webhooks = webhooks;
        this.receivers = receivers;
        this.events = events;
    }

    /** A new webhook, and the secret that it signs with. */
    record Created(Webhook webhook, Secret secret) {}

    /**
     * @param chosenSecret null for a random one
     * @throws Refusal 400 when nothing can be delivered there, a type is unknown, or the secret is weak
     */
    @Transactional
    Created create(WebhookChange wanted, @Nullable String chosenSecret) {
        var secret = Secret.chosenOrRandom(chosenSecret);
        int id = webhooks.add(checked(wanted.details()), secret);
        events.publishEvent(new SubscriptionsChanged());
        return new Created(webhooks.get(id), secret);
    }

    /** @throws Refusal 404 when there is no such webhook, 400 as for a new one */
    @Transactional
    Webhook change(int id, WebhookChange wanted) {
        webhooks.change(id, checked(wanted.over(webhooks.lock(id).details())));
        events.publishEvent(new SubscriptionsChanged());
        return webhooks.get(id);
    }

    private Details checked(Details details) {
        return new Details(
                receivers.checked(details.url()), details.eventTypes(), details.enabled(), details.description());
    }
}
