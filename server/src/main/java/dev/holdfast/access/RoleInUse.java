package dev.holdfast.access;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** A role that somebody has is not deleted. */
final class RoleInUse extends Refusal {

    private static final long serialVersionUID = 1L;

    RoleInUse(String role, int users) {
        super(
                Kind.CONFLICT,
                "role-in-use",
                Message.of("The role \"%1\" is the role of %2 users. Give them another one first.", role, users));
    }
}
