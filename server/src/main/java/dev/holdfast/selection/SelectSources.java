package dev.holdfast.selection;

import dev.holdfast.selection.SourceSelection.Candidate;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Proposes the sources of a stock that should ship. What an order waits for at its pickup location counts as taken from there; thresholds,
 * other promises and the settings of products play no part.
 */
@Repository
class SelectSources {

    private final JdbcClient jdbc;

    SelectSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String CANDIDATES_BY_PRIORITY = """
            select i.source_code, i.sku_spelling, i.quantity - coalesce(waiting.quantity, 0) as quantity
              from unnest(:skus::text[]) with ordinality as wanted (sku, position)
              join source_item i on i.sku = wanted.sku and i.status = 1
              join source s on s.source_code = i.source_code and s.enabled
              join stock_source_link l on l.source_code = i.source_code and l.stock_id = :stock
              left join lateral (
                    select sum(o.quantity_ordered - o.quantity_delivered - o.quantity_withdrawn - o.quantity_canceled) as quantity
                      from sales_order h
                      join sales_order_item o on o.order_id = h.order_id and o.sku = i.sku
                     where s.is_pickup_location_active
                       and h.pickup_location_code = s.source_code
                       and h.pickup_notified_at is null
                       and h.state not in ('complete', 'closed', 'canceled')
                   ) waiting on true
             order by l.priority, l.source_code, wanted.position
            """;

    /** Draws on the stock's enabled sources by their priority; those of one source come in the order of what is wanted. */
    public SourceSelection byPriority(StockId stock, SequencedMap<Sku, Quantity> wanted) {
        var candidates = jdbc.sql(CANDIDATES_BY_PRIORITY)
                .param("stock", stock.value())
                .param("skus", wanted.keySet().stream().map(Sku::folded).toArray(String[]::new))
                .query((row, _) -> new Candidate(
                        new SourceCode(row.getString("source_code")),
                        new Sku(row.getString("sku_spelling")),
                        new Quantity(row.getBigDecimal("quantity"))))
                .list();
        return SourceSelection.inOrder(candidates, wanted);
    }
}
