package dev.holdfast.webhook;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** An address to which nothing is ever delivered. */
final class InvalidWebhookUrl extends Refusal {

    private static final long serialVersionUID = 1L;

    InvalidWebhookUrl(Message why) {
        super(Kind.INVALID, "invalid-webhook-url", why);
    }
}
