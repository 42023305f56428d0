package dev.holdfast.stock;

import dev.holdfast.shared.StockId;
import java.util.List;

/** A stock as answers show it. */
record StockView(StockId stockId, String name, ExtensionAttributes extensionAttributes) {

    /** @param salesChannels by type and code */
    record ExtensionAttributes(List<SalesChannel> salesChannels) {}
}
