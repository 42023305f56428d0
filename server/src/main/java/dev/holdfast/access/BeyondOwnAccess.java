package dev.holdfast.access;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import java.util.Collection;

/** Nobody grants, takes away or takes over what they do not hold themselves. */
final class BeyondOwnAccess extends Refusal {

    private static final long serialVersionUID = 1L;

    BeyondOwnAccess(Collection<String> resources) {
        super(
                Kind.FORBIDDEN,
                "beyond-own-access",
                Message.of("This concerns %1, which you do not hold yourself.", String.join(", ", resources)));
    }
}
