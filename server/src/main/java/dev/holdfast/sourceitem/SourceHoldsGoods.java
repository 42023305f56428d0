package dev.holdfast.sourceitem;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.SourceCode;

/** A source does not go with its goods. */
final class SourceHoldsGoods extends Refusal {

    private static final long serialVersionUID = 1L;

    SourceHoldsGoods(SourceCode source, long skus) {
        super(
                Kind.CONFLICT,
                "source-holds-goods",
                Message.of(
                        "The source \"%1\" still holds %2 SKUs. Name another source in transferTo to move them there.",
                        source, skus));
    }
}
