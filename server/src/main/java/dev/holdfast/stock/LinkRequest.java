package dev.holdfast.stock;

import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import org.jspecify.annotations.Nullable;

/** A link as a client sends it; any part may be missing. */
record LinkRequest(
        @Nullable StockId stockId,
        @Nullable SourceCode sourceCode,
        @Nullable Integer priority,
        @Nullable ExtensionAttributes extensionAttributes) {

    /** @param sourceName read and ignored: it belongs to the source */
    record ExtensionAttributes(@Nullable String sourceName) {}

    private static final StockId NO_STOCK = new StockId(0);
    private static final SourceCode NO_SOURCE = new SourceCode("");

    /** The link; what is missing is 0 or empty. */
    StockSourceLink link() {
        return new StockSourceLink(
                stockId == null ? NO_STOCK : stockId,
                sourceCode == null ? NO_SOURCE : sourceCode,
                priority == null ? 0 : priority);
    }
}
