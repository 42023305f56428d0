package dev.holdfast.selection;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** Nobody tells how far a source is from an address, so that sources cannot be ordered by it. */
final class NoDistanceProvider extends Refusal {

    private static final long serialVersionUID = 1L;

    NoDistanceProvider() {
        super(
                Kind.INVALID,
                "no-distance-provider",
                Message.of(
                        "Sources cannot be ordered by distance: no distance provider is set up. Use the algorithm %1.",
                        Algorithm.PRIORITY.code()));
    }
}
