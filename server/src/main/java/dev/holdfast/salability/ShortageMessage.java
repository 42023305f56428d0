package dev.holdfast.salability;

import dev.holdfast.shared.Quantity;
import java.math.BigDecimal;

/** How a buyer is told that there is not enough: the setting {@code cataloginventory/options/not_available_message}. */
public enum ShortageMessage {
    NOT_ENOUGH,
    ONLY_SO_MUCH_LEFT;

    String text(BigDecimal left, Quantity requested) {
        return switch (this) {
            case NOT_ENOUGH -> "Not enough items for sale";
            case ONLY_SO_MUCH_LEFT ->
                "Only %s of %s available"
                        .formatted(
                                left.max(BigDecimal.ZERO).stripTrailingZeros().toPlainString(), requested);
        };
    }
}
