package dev.holdfast.selection;

import dev.holdfast.selection.SourceSelection.Candidate;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.shared.StockId;
import dev.holdfast.source.SourceLocks;
import dev.holdfast.sourceitem.SourceItemChange.Take;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses, by the priority of a stock's sources, which source items goods are taken from where nobody names a source. Until the end of
 * the transaction the chosen items hold what they were chosen for: between the choice and the taking there is no gap.
 */
@Repository
public class ChooseSources {

    private final SourceLocks sourceLocks;
    private final JdbcClient jdbc;

    ChooseSources(SourceLocks sourceLocks, JdbcClient jdbc) {
        this.sourceLocks = sourceLocks;
        this.jdbc = jdbc;
    }

    /**
     * What to take from where; together less than is wanted where the stock's enabled sources hold less in stock.
     *
     * @return one for each source item that something is taken from, those of the sources to be asked first in front
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Take> byPriority(StockId stock, Map<Sku, Quantity> wanted) {
        var sources = sourceLocks.lockTogether(linkedTo(stock)).values();
        var selection = SourceSelection.inOrder(lockCandidates(stock, sources, wanted.keySet()), wanted);
        return selection.picks().stream()
                .filter(pick -> pick.taken().isPositive())
                .map(pick -> new Take(
                        new SourceItemKey(pick.from().source(), pick.from().sku()), pick.taken()))
                .toList();
    }

    private static final String LINKED = "select source_code from stock_source_link where stock_id = :stock";

    private List<SourceCode> linkedTo(StockId stock) {
        return jdbc.sql(LINKED)
                .param("stock", stock.value())
                .query((row, _) -> new SourceCode(row.getString("source_code")))
                .list();
    }

    private static final String LOCK_CANDIDATES = """
            with locked as materialized (
                select source_code, sku, sku_spelling, quantity
                  from source_item
                 where source_code = any(:sources)
                   and sku = any(:skus)
                   and status = 1
                 order by sku, source_code
                   for update
            )
            select i.source_code, i.sku_spelling, i.quantity
              from locked i
              join source s on s.source_code = i.source_code and s.enabled
              join stock_source_link l on l.source_code = i.source_code and l.stock_id = :stock
             order by l.priority, l.source_code, i.sku
            """;

    /** What could be taken; a source that is linked only now is left out, for its items are not locked. */
    private List<Candidate> lockCandidates(StockId stock, Collection<SourceCode> locked, Collection<Sku> skus) {
        return jdbc.sql(LOCK_CANDIDATES)
                .param("stock", stock.value())
                .param("sources", locked.stream().map(SourceCode::value).toArray(String[]::new))
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .query((row, _) -> new Candidate(
                        new SourceCode(row.getString("source_code")),
                        new Sku(row.getString("sku_spelling")),
                        new Quantity(row.getBigDecimal("quantity"))))
                .list();
    }
}
