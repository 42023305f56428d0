package dev.holdfast.sourceitem;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** The default stock sells from the default source, always. */
final class DefaultSourceStays extends Refusal {

    private static final long serialVersionUID = 1L;

    DefaultSourceStays() {
        super(Kind.INVALID, "default-source-stays", Message.of("Default source can not be deleted."));
    }
}
