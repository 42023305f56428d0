package dev.holdfast.webapi;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** The database cannot do it now, and may be able to a moment later. */
final class DatabaseUnavailable extends Refusal {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable() {
        super(
                Kind.BUSY,
                "database-unavailable",
                Message.of("The database is not available at the moment. Try again shortly."));
    }
}
