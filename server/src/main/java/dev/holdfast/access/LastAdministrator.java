package dev.holdfast.access;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** Without an active user who has full access, nobody could ever grant anything again. */
final class LastAdministrator extends Refusal {

    private static final long serialVersionUID = 1L;

    LastAdministrator() {
        super(
                Kind.CONFLICT,
                "last-administrator",
                Message.of("This would leave no active user with full access. Give somebody else full access first."));
    }
}
