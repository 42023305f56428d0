package dev.holdfast.hold;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods to be set aside.
 *
 * @param lifetime null when it is not to expire
 */
record NewReservation(
        UUID id,
        StockId stock,
        Map<Sku, Quantity> wanted,
        @Nullable String reference,
        @Nullable Duration lifetime) {}
