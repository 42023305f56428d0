package dev.holdfast.hold;

import dev.holdfast.promise.Shortage;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import java.util.List;

/** Goods that are not there to be held; names each SKU with what is left of it. */
final class TooLittleLeft extends Refusal {

    private static final long serialVersionUID = 1L;

    TooLittleLeft(List<Shortage> shortages) {
        super(
                Kind.CONFLICT,
                "too-little-left",
                Message.of("Too little is left to hold all of this."),
                shortages.stream().map(TooLittleLeft::message).toList());
    }

    private static Message message(Shortage shortage) {
        return Message.named("Only %left of %requested left of SKU \"%sku\".", "sku", shortage.sku())
                .and("left", shortage.left())
                .and("requested", shortage.requested());
    }
}
