package dev.holdfast.salable;

import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of {@code salable_quantity}. Whoever changes what they add up calls the method of that change in the same transaction:
 *
 * <ul>
 *   <li>a writer of source items holds a share lock on their sources, so that neither {@code enabled} nor the links change meanwhile;
 *   <li>a writer of {@code enabled} or of links holds the source's row alone, so that no item changes meanwhile.
 * </ul>
 *
 * <p>Changes are added, never worked out as totals, so that writers of one row need no more than its row lock. Rows are always taken
 * in the order (sku, stock).
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SalableQuantities {

    private static final String ADD = """
            on conflict (sku, stock_id) do update
               set available      = salable_quantity.available      + excluded.available,
                   items_assigned = salable_quantity.items_assigned + excluded.items_assigned,
                   items_enabled  = salable_quantity.items_enabled  + excluded.items_enabled,
                   items_in_stock = salable_quantity.items_in_stock + excluded.items_in_stock
            """;

    private final JdbcClient jdbc;

    SalableQuantities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String FIND = """
            select sku, available, promised, items_assigned, items_enabled, items_in_stock
              from salable_quantity
             where sku = any(:skus)
               and stock_id = :stock
            """;

    /** What the stock has of each SKU; {@link SalableQuantity#NONE} of those that it does not know. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<Sku, SalableQuantity> find(StockId stock, Collection<Sku> skus) {
        var found = new HashMap<Sku, SalableQuantity>();
        skus.forEach(sku -> found.put(sku, SalableQuantity.NONE));
        jdbc.sql(FIND)
                .param("stock", stock.value())
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .query(row -> {
                    found.put(new Sku(row.getString("sku")), quantity(row));
                });
        return found;
    }

    private static SalableQuantity quantity(ResultSet row) throws SQLException {
        return new SalableQuantity(
                row.getBigDecimal("available"),
                row.getBigDecimal("promised"),
                row.getInt("items_assigned"),
                row.getInt("items_enabled"),
                row.getInt("items_in_stock"));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public SalableQuantity find(StockId stock, Sku sku) {
        return find(stock, List.of(sku)).getOrDefault(sku, SalableQuantity.NONE);
    }

    private static final String LOCK = """
            select q.sku, q.stock_id, q.available, q.promised, q.items_assigned, q.items_enabled, q.items_in_stock
              from salable_quantity q
              join unnest(:skus::text[], :stocks::int[]) as k (sku, stock_id) on k.sku = q.sku and k.stock_id = q.stock_id
             order by q.sku, q.stock_id
               for no key update of q
            """;

    /** What the stocks have of the SKUs, theirs to promise until the end of the transaction; nothing of those that they do not know. */
    public Map<SkuInStock, SalableQuantity> lock(Collection<SkuInStock> keys) {
        var locked = new HashMap<SkuInStock, SalableQuantity>();
        jdbc.sql(LOCK)
                .param("skus", keys.stream().map(key -> key.sku().folded()).toArray(String[]::new))
                .param("stocks", keys.stream().map(key -> key.stock().value()).toArray(Integer[]::new))
                .query(row -> {
                    locked.put(
                            new SkuInStock(new StockId(row.getInt("stock_id")), new Sku(row.getString("sku"))),
                            quantity(row));
                });
        return locked;
    }

    private static final String PROMISE = """
            update salable_quantity q
               set promised = q.promised + p.quantity
              from unnest(:skus::text[], :stocks::int[], :quantities::numeric[], :floors::numeric[])
                   as p (sku, stock_id, quantity, floor)
             where q.sku = p.sku
               and q.stock_id = p.stock_id
               and (p.floor is null or q.available - q.promised - p.quantity >= p.floor)
            """;

    /**
     * Promises what the caller found there after {@link #lock}. Asks in SQL again, so that not even a mistaken caller can oversell.
     *
     * @throws IllegalStateException when anything of it is not there
     */
    public void promise(Collection<GuardedPromise> promises) {
        if (promises.isEmpty()) return;
        int promised = jdbc.sql(PROMISE)
                .param(
                        "skus",
                        promises.stream().map(p -> p.key().sku().folded()).toArray(String[]::new))
                .param(
                        "stocks",
                        promises.stream().map(p -> p.key().stock().value()).toArray(Integer[]::new))
                .param(
                        "quantities",
                        promises.stream().map(GuardedPromise::quantity).toArray(BigDecimal[]::new))
                .param(
                        "floors",
                        promises.stream().map(p -> p.floor().orElse(null)).toArray(BigDecimal[]::new))
                .update();
        if (promised != promises.size()) {
            throw new IllegalStateException("Of these only %d can be promised: %s".formatted(promised, promises));
        }
    }

    private static final String ITEMS_CHANGED = """
            insert into salable_quantity (stock_id, sku, available, items_assigned, items_enabled, items_in_stock)
            select l.stock_id,
                   c.sku,
                   sum(case when s.enabled then c.quantity else 0 end),
                   sum(c.items),
                   sum(case when s.enabled then c.items else 0 end),
                   sum(case when s.enabled then c.items_in_stock else 0 end)
              from unnest(:sources::text[], :skus::text[], :quantities::numeric[], :items::int[], :itemsInStock::int[])
                   as c (source_code, sku, quantity, items, items_in_stock)
              join source s on s.source_code = c.source_code
              join stock_source_link l on l.source_code = c.source_code
             group by l.stock_id, c.sku
             order by c.sku, l.stock_id
            """ + ADD;

    /** Source items changed. The codes are spelled as their sources spell them. */
    public void itemsChanged(List<ItemChange> changes) {
        var effective = changes.stream().filter(change -> !change.isNothing()).toList();
        if (effective.isEmpty()) return;
        jdbc.sql(ITEMS_CHANGED)
                .param(
                        "sources",
                        effective.stream().map(c -> c.source().value()).toArray(String[]::new))
                .param("skus", effective.stream().map(c -> c.sku().folded()).toArray(String[]::new))
                .param(
                        "quantities",
                        effective.stream().map(ItemChange::inStockQuantity).toArray(BigDecimal[]::new))
                .param("items", effective.stream().map(ItemChange::items).toArray(Integer[]::new))
                .param(
                        "itemsInStock",
                        effective.stream().map(ItemChange::itemsInStock).toArray(Integer[]::new))
                .update();
    }

    private static final String SOURCE_TURNED = """
            insert into salable_quantity (stock_id, sku, available, items_assigned, items_enabled, items_in_stock)
            select l.stock_id, i.sku, :sign * i.quantity * i.status, 0, :sign, :sign * i.status
              from source_item i
              join stock_source_link l on l.source_code = i.source_code
             where i.source_code = :source
             order by i.sku, l.stock_id
            """ + ADD;

    /** A source was enabled: its items count from now on. One statement, however many there are. */
    public void sourceEnabled(SourceCode source) {
        sourceTurned(source, 1);
    }

    /** A source was disabled: its items count no longer. */
    public void sourceDisabled(SourceCode source) {
        sourceTurned(source, -1);
    }

    private void sourceTurned(SourceCode source, int sign) {
        jdbc.sql(SOURCE_TURNED)
                .param("source", source.value())
                .param("sign", sign)
                .update();
    }

    private static final String LINKS_TURNED = """
            insert into salable_quantity (stock_id, sku, available, items_assigned, items_enabled, items_in_stock)
            select l.stock_id,
                   i.sku,
                   :sign * sum(case when s.enabled then i.quantity * i.status else 0 end),
                   :sign * count(*),
                   :sign * count(*) filter (where s.enabled),
                   :sign * count(*) filter (where s.enabled and i.status = 1)
              from unnest(:stocks::int[], :sources::text[]) as l (stock_id, source_code)
              join source s on s.source_code = l.source_code
              join source_item i on i.source_code = l.source_code
             group by l.stock_id, i.sku
             order by i.sku, l.stock_id
            """ + ADD;

    /** Sources were linked to stocks that they were not linked to. */
    public void linked(Collection<SourceInStock> links) {
        linksTurned(links, 1);
    }

    /** Sources are no longer linked to stocks. */
    public void unlinked(Collection<SourceInStock> links) {
        linksTurned(links, -1);
    }

    private void linksTurned(Collection<SourceInStock> links, int sign) {
        if (links.isEmpty()) return;
        jdbc.sql(LINKS_TURNED)
                .param(
                        "stocks",
                        links.stream().map(link -> link.stock().value()).toArray(Integer[]::new))
                .param(
                        "sources",
                        links.stream().map(link -> link.source().value()).toArray(String[]::new))
                .param("sign", sign)
                .update();
    }

    private static final String STOCK_CREATED = """
            insert into salable_quantity (stock_id, sku, promised)
            select stock_id, sku, -sum(quantity)
              from reservation
             where stock_id = :stock
             group by stock_id, sku
            having sum(quantity) <> 0
             order by sku
            """;

    /** A stock came into being. A stock of the same number may have left promises behind; they hold. */
    public void stockCreated(StockId stock) {
        jdbc.sql(STOCK_CREATED).param("stock", stock.value()).update();
    }

    private static final String STOCK_DELETED = "delete from salable_quantity where stock_id = :stock";

    /** A stock is no more. */
    public void stockDeleted(StockId stock) {
        jdbc.sql(STOCK_DELETED).param("stock", stock.value()).update();
    }

    private static final String PROMISED = """
            with standing as (
                select stock_id
                  from stock
                 where stock_id = any(:stocks)
                 order by stock_id
                   for key share
            )
            insert into salable_quantity (stock_id, sku, promised)
            select s.stock_id, p.sku, sum(p.quantity)
              from unnest(:stocks::int[], :skus::text[], :quantities::numeric[]) as p (stock_id, sku, quantity)
              join standing s on s.stock_id = p.stock_id
             group by s.stock_id, p.sku
            having sum(p.quantity) <> 0
             order by p.sku, s.stock_id
            on conflict (sku, stock_id) do update
               set promised = salable_quantity.promised + excluded.promised
            """;

    /** Promises were made or settled. Those of a stock that is no more count nowhere, until there is one of its number again. */
    public void promised(Collection<Promise> promises) {
        if (promises.isEmpty()) return;
        jdbc.sql(PROMISED)
                .param("stocks", promises.stream().map(p -> p.stock().value()).toArray(Integer[]::new))
                .param("skus", promises.stream().map(p -> p.sku().folded()).toArray(String[]::new))
                .param("quantities", promises.stream().map(Promise::quantity).toArray(BigDecimal[]::new))
                .update();
    }
}
