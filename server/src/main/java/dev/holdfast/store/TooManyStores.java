package dev.holdfast.store;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** The tree of stores is held in memory and listed as a whole, so it is bounded. */
final class TooManyStores extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyStores(int most) {
        super(
                Kind.INVALID,
                "too-many-stores",
                Message.of("There are %1 of them already, the most there may be.", most));
    }
}
