package dev.holdfast.hold;

import dev.holdfast.promise.PromiseLine;
import dev.holdfast.shared.StockId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods to be set aside.
 *
 * @param goods those of the wanted goods that are promised at all
 * @param lifetime null when it is not to expire
 */
record NewReservation(
        UUID id,
        StockId stock,
        List<PromiseLine> goods,
        @Nullable String reference,
        @Nullable Duration lifetime) {}
