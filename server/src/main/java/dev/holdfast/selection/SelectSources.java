package dev.holdfast.selection;

import dev.holdfast.selection.SourceSelection.Candidate;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Proposes the sources of a stock that should ship. What an order waits for at its pickup location counts as taken from there; thresholds,
 * other promises and the settings of products play no part.
 *
 * <p>Sources and goods are read apart and joined here: as one statement they are at the mercy of what PostgreSQL believes of tables so
 * small that it hardly ever counts their rows.
 */
@Repository
class SelectSources {

    private final JdbcClient jdbc;

    SelectSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Draws on the stock's enabled sources by their priority; those of one source come in the order of what is wanted. */
    public SourceSelection byPriority(StockId stock, SequencedMap<Sku, Quantity> wanted) {
        var sources = byPriority(stock);
        var goods = goods(wanted.keySet());
        var waiting = waiting(sources, wanted.keySet());
        var candidates = new ArrayList<Candidate>();
        for (var source : sources) {
            for (var sku : wanted.keySet()) {
                var key = new SourceItemKey(source.code, sku);
                var item = goods.get(key);
                if (item == null) continue;
                var free = item.available().value().subtract(waiting.getOrDefault(key, BigDecimal.ZERO));
                candidates.add(new Candidate(item.source(), item.sku(), new Quantity(free)));
            }
        }
        return SourceSelection.inOrder(candidates, wanted);
    }

    private record Source(SourceCode code, boolean isPickupLocation) {}

    private static final String BY_PRIORITY = """
            select s.source_code, s.is_pickup_location_active
              from stock_source_link l
              join source s on s.source_code = l.source_code
             where l.stock_id = :stock
               and s.enabled
             order by l.priority, l.source_code
            """;

    private List<Source> byPriority(StockId stock) {
        return jdbc.sql(BY_PRIORITY)
                .param("stock", stock.value())
                .query((row, _) -> new Source(
                        new SourceCode(row.getString("source_code")), row.getBoolean("is_pickup_location_active")))
                .list();
    }

    private static final String GOODS = """
            select source_code, sku_spelling, quantity
              from source_item
             where sku = any((select :skus)::text[])
               and status = 1
            """;

    /** What is in stock, in whatever source. */
    private Map<SourceItemKey, Candidate> goods(Collection<Sku> skus) {
        var goods = new HashMap<SourceItemKey, Candidate>();
        jdbc.sql(GOODS).param("skus", folded(skus)).query(row -> {
            var item = new Candidate(
                    new SourceCode(row.getString("source_code")),
                    new Sku(row.getString("sku_spelling")),
                    new Quantity(row.getBigDecimal("quantity")));
            goods.put(new SourceItemKey(item.source(), item.sku()), item);
        });
        return goods;
    }

    private static final String WAITING = """
            select o.pickup_location_code, i.sku,
                   sum(i.quantity_ordered - i.quantity_delivered - i.quantity_withdrawn - i.quantity_canceled) as quantity
              from sales_order o
              join sales_order_item i on i.order_id = o.order_id
             where o.pickup_location_code = any(:sources)
               and o.pickup_notified_at is null
               and o.state not in ('complete', 'closed', 'canceled')
               and i.sku = any(:skus)
             group by o.pickup_location_code, i.sku
            """;

    /** What orders wait for at those of the sources that are pickup locations. */
    private Map<SourceItemKey, BigDecimal> waiting(List<Source> sources, Collection<Sku> skus) {
        var locations = sources.stream()
                .filter(Source::isPickupLocation)
                .map(source -> source.code.value())
                .toArray(String[]::new);
        var waiting = new HashMap<SourceItemKey, BigDecimal>();
        if (locations.length == 0) return waiting;
        jdbc.sql(WAITING)
                .param("sources", locations)
                .param("skus", folded(skus))
                .query(row -> {
                    var source = new SourceCode(row.getString("pickup_location_code"));
                    waiting.put(
                            new SourceItemKey(source, new Sku(row.getString("sku"))), row.getBigDecimal("quantity"));
                });
        return waiting;
    }

    private static String[] folded(Collection<Sku> skus) {
        return skus.stream().map(Sku::folded).toArray(String[]::new);
    }
}
