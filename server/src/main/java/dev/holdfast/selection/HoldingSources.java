package dev.holdfast.selection;

import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sources have an item of a SKU, as goods that come back look for one. */
@Repository
public class HoldingSources {

    private final JdbcClient jdbc;

    HoldingSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A source that has an item of the SKU in question, perhaps an empty one.
     *
     * @param isLinked to the stock
     */
    public record Holder(SourceCode source, boolean isLinked, boolean isEnabled) {}

    private static final String HOLDERS = """
            select i.sku, i.source_code, l.source_code is not null as is_linked, s.enabled
              from source_item i
              join source s on s.source_code = i.source_code
              left join stock_source_link l on l.source_code = i.source_code and l.stock_id = :stock
             where i.sku = any(:skus)
             order by l.priority nulls last, i.source_code
            """;

    /** Those of each SKU: first the stock's, by their priority, then all others. A SKU that no source has is absent. */
    public Map<Sku, List<Holder>> of(StockId stock, Collection<Sku> skus) {
        var holders = new HashMap<Sku, List<Holder>>();
        jdbc.sql(HOLDERS)
                .param("stock", stock.value())
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .query(row -> {
                    holders.computeIfAbsent(new Sku(row.getString("sku")), _ -> new ArrayList<>())
                            .add(new Holder(
                                    new SourceCode(row.getString("source_code")),
                                    row.getBoolean("is_linked"),
                                    row.getBoolean("enabled")));
                });
        return holders;
    }
}
