package dev.holdfast.gateway;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** An {@code Idempotency-Key} that is empty, too long, sent twice, or has characters that a key cannot have. */
final class InvalidIdempotencyKey extends Refusal {

    private static final long serialVersionUID = 1L;

    InvalidIdempotencyKey() {
        super(
                Kind.INVALID,
                "invalid-idempotency-key",
                Message.of("The Idempotency-Key header takes one key of 1 to 255 visible ASCII characters."));
    }
}
