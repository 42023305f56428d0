package dev.holdfast.stock;

import dev.holdfast.shared.StockId;
import dev.holdfast.webapi.ReadOnly;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stock as a client sends it: whole, since channels that are not sent are taken from the stock.
 *
 * @param stockId null or 0 for a new stock whose number nobody minds
 */
record StockRequest(
        @Nullable StockId stockId,
        @Nullable String name,
        @Nullable ExtensionAttributes extensionAttributes) {

    record ExtensionAttributes(@Nullable List<Channel> salesChannels) {}

    record Channel(
            @Nullable String type,
            @Nullable String code,
            @ReadOnly @Nullable JsonNode extensionAttributes) {}

    /** The channels sent; what a channel lacks is empty. */
    List<SalesChannel> channels() {
        if (extensionAttributes == null || extensionAttributes.salesChannels == null) return List.of();
        return extensionAttributes.salesChannels.stream()
                .map(channel -> new SalesChannel(orEmpty(channel.type), orEmpty(channel.code)))
                .toList();
    }

    /** Empty when none was sent. */
    String nameOrEmpty() {
        return orEmpty(name);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
