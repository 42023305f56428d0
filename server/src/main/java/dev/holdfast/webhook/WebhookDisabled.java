package dev.holdfast.webhook;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** A disabled webhook is sent nothing, a ping included. */
final class WebhookDisabled extends Refusal {

    private static final long serialVersionUID = 1L;

    WebhookDisabled(int webhookId) {
        super(Kind.CONFLICT, "webhook-disabled", Message.of("Webhook %1 is disabled. Enable it first.", webhookId));
    }
}
