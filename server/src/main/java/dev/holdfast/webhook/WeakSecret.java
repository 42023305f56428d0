package dev.holdfast.webhook;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** A secret that would be too easy to guess, or that not every receiver could be given. */
final class WeakSecret extends Refusal {

    private static final long serialVersionUID = 1L;

    WeakSecret() {
        super(
                Kind.INVALID,
                "weak-webhook-secret",
                Message.of("A secret has %1 to %2 characters, all of them visible ASCII.", 16, 256));
    }
}
