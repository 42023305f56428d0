package dev.holdfast.hold;

import dev.holdfast.product.StockSettings;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what is only sold whole from being settled in fractions. */
@Component
class WholeUnits {

    private final StockSettings stockSettings;

    WholeUnits(StockSettings stockSettings) {
        this.stockSettings = stockSettings;
    }

    /** @throws OnlyWhole when one of the quantities is a fraction of what is only sold whole */
    void require(Map<Sku, Quantity> quantities) {
        var fractions = new HashMap<>(quantities);
        fractions.values().removeIf(Quantity::isWhole);
        if (fractions.isEmpty()) return;
        stockSettings.find(fractions.keySet()).forEach((sku, product) -> {
            if (!product.rules().isQtyDecimal()) throw new OnlyWhole(sku);
        });
    }
}
