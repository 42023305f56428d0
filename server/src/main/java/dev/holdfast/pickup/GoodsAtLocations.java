package dev.holdfast.pickup;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.source.SourceLocks;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What pickup locations have ready. */
@Repository
class GoodsAtLocations {

    private final SourceLocks sourceLocks;
    private final JdbcClient jdbc;

    GoodsAtLocations(SourceLocks sourceLocks, JdbcClient jdbc) {
        this.sourceLocks = sourceLocks;
        this.jdbc = jdbc;
    }

    private static final String LOCK_ENOUGH = """
            select i.sku
              from source_item i
              join source s on s.source_code = i.source_code
              join unnest(:skus::text[], :quantities::numeric[]) as wanted (sku, quantity) on wanted.sku = i.sku
             where i.source_code = :source
               and s.enabled
               and i.status = 1
               and i.quantity >= wanted.quantity
             order by i.sku
               for update of i
            """;

    /** Whether the location is enabled and has all of this in stock. If so, nobody else takes it until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lockAll(SourceCode location, SortedMap<Sku, Quantity> wanted) {
        var source = sourceLocks.lockTogether(List.of(location)).get(location);
        if (source == null) return false;
        var enough = jdbc.sql(LOCK_ENOUGH)
                .param("source", source.value())
                .param("skus", wanted.keySet().stream().map(Sku::folded).toArray(String[]::new))
                .param(
                        "quantities",
                        wanted.values().stream().map(Quantity::value).toArray(BigDecimal[]::new))
                .query(String.class)
                .list();
        return enough.size() == wanted.size();
    }
}
