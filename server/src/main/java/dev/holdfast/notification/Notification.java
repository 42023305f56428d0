package dev.holdfast.notification;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.SourceItemKey;
import java.util.Optional;

/** @param below the quantity below which the item counts as low; none: as the product or the whole system says */
record Notification(SourceItemKey item, Optional<Quantity> below) {}
