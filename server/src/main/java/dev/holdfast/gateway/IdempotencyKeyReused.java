package dev.holdfast.gateway;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** An {@code Idempotency-Key} that stood on another request. */
final class IdempotencyKeyReused extends Refusal {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReused() {
        super(
                Kind.UNPROCESSABLE,
                "idempotency-key-reused",
                Message.of("This Idempotency-Key was sent with another request. Choose a new one for every request."));
    }
}
