package dev.holdfast.promise;

import dev.holdfast.product.SoldProduct;
import dev.holdfast.product.StockSettings;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds out which goods are promised at all. */
@Component
class PromiseLines {

    private final StockSettings stockSettings;
    private final Configuration configuration;

    PromiseLines(StockSettings stockSettings, Configuration configuration) {
        this.stockSettings = stockSettings;
        this.configuration = configuration;
    }

    /** The products with their rules, in one statement; what is not in the catalogue is absent. */
    Map<Sku, SoldProduct> products(Collection<Sku> skus) {
        return skus.isEmpty() ? Map.of() : stockSettings.find(skus);
    }

    /**
     * A line for each of the SKUs whose stock is managed. Left out, because nothing is ever promised of them: what is sold without limit,
     * what has no quantity of its own, what is not in the catalogue, and everything while {@code can_subtract} is off.
     */
    List<PromiseLine> of(Map<Sku, Quantity> wanted, Map<Sku, SoldProduct> products) {
        var lines = new ArrayList<PromiseLine>();
        wanted.forEach((sku, quantity) -> {
            var product = products.get(sku);
            if (product != null && isReserved(product)) {
                lines.add(new PromiseLine(sku, quantity, product));
            }
        });
        return lines;
    }

    private boolean isReserved(SoldProduct product) {
        return configuration.flag(Setting.CAN_SUBTRACT)
                && product.type().hasOwnQuantity()
                && product.rules().manageStock();
    }
}
