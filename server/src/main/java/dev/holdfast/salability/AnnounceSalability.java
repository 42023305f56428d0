package dev.holdfast.salability;

import dev.holdfast.event.Event;
import dev.holdfast.event.Outbox;
import dev.holdfast.product.SoldProduct;
import dev.holdfast.product.StockSettings;
import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.salable.SalableQuantitiesChanged;
import dev.holdfast.salable.SalableQuantity;
import dev.holdfast.salable.SkuInStock;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.stock.Stocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Tells those who want to know which SKUs became salable in a stock, or ceased to be, in the transaction in which they did. Costs nothing
 * while nobody does.
 *
 * <p>Of two that change a product's rules and its quantity at the same moment, one sees what the other did: rules are read after the
 * quantity's row is locked, and the row is locked after rules were written.
 */
@Service
public class AnnounceSalability {

    private final StockSettings stockSettings;
    private final SalableQuantities salableQuantities;
    private final Stocks stocks;
    private final Outbox outbox;

    AnnounceSalability(StockSettings stockSettings, SalableQuantities salableQuantities, Stocks stocks, Outbox outbox) {
        this.stockSettings = stockSettings;
        this.salableQuantities = salableQuantities;
        this.stocks = stocks;
        this.outbox = outbox;
    }

    @EventListener
    void quantitiesChanged(SalableQuantitiesChanged changed) {
        var products = stockSettings.find(
                changed.changes().stream().map(change -> change.key().sku()).toList());
        var events = new ArrayList<Event>();
        for (var change : changed.changes()) {
            var product = products.get(change.key().sku());
            var stock = change.key().stock();
            flip(stocked(stock, product, change.before()), stocked(stock, product, change.after()))
                    .ifPresent(events::add);
        }
        outbox.add(events);
    }

    /**
     * Makes a change of how these products may be sold, or whether they are in the catalogue at all. The caller holds them, and is to change
     * what sources have of them before or later, not in here.
     */
    public <T> T around(Set<Sku> skus, Supplier<T> change) {
        if (!outbox.isWanted(Event.Type.SALABILITY_CHANGED)) return change.get();

        var before = stockSettings.find(skus);
        var result = change.get();
        var after = stockSettings.find(skus);
        var keys = keys(skus);
        var quantities = salableQuantities.lock(keys);
        var events = new ArrayList<Event>();
        for (var key : keys) {
            var quantity = quantities.getOrDefault(key, SalableQuantity.NONE);
            flip(
                            stocked(key.stock(), before.get(key.sku()), quantity),
                            stocked(key.stock(), after.get(key.sku()), quantity))
                    .ifPresent(events::add);
        }
        outbox.add(events);
        return result;
    }

    public void around(Set<Sku> skus, Runnable change) {
        around(skus, () -> {
            change.run();
            return true;
        });
    }

    private List<SkuInStock> keys(Set<Sku> skus) {
        var everywhere = stocks.ids();
        return skus.stream()
                .flatMap(sku -> everywhere.stream().map(stock -> new SkuInStock(stock, sku)))
                .toList();
    }

    /** Nothing of what is not in the catalogue: that is salable nowhere. */
    private static Optional<StockedProduct> stocked(
            StockId stock, @Nullable SoldProduct product, SalableQuantity quantity) {
        return Optional.ofNullable(product).map(known -> new StockedProduct(stock, known, quantity));
    }

    record SalabilityChanged(Sku sku, StockId stockId, boolean salable) {}

    private static Optional<Event> flip(Optional<StockedProduct> before, Optional<StockedProduct> after) {
        boolean salable = after.filter(StockedProduct::isSalable).isPresent();
        if (salable == before.filter(StockedProduct::isSalable).isPresent()) return Optional.empty();
        return after.or(() -> before).map(product -> {
            var sku = product.product().sku();
            return new Event(
                    Event.Type.SALABILITY_CHANGED, sku.folded(), new SalabilityChanged(sku, product.stock(), salable));
        });
    }
}
