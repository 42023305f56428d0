package dev.holdfast.salable;

import dev.holdfast.event.Event;
import dev.holdfast.event.Outbox;
import dev.holdfast.salable.SalableQuantitiesChanged.Change;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCountCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
 *
 * <p>While somebody wants to be told of salability, each change is published as {@link SalableQuantitiesChanged}. What a row was before is
 * what it is now less what was added: exact, since the row is locked from then on.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SalableQuantities {

    private static final int CHANGES_AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    SalableQuantities(JdbcClient jdbc, Outbox outbox, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.events = events;
    }

    // PostgreSQL keeps a plan for arrays that it knows only as the result of another query; for others it plans each
    // time anew.
    private static final String FIND = """
            select sku, available, promised, items_assigned, items_enabled, items_in_stock
              from salable_quantity
             where sku = any((select :skus)::text[])
               and stock_id = :stock
            """;

    /** What the stock has of the SKUs; nothing of those that it does not know. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<Sku, SalableQuantity> find(StockId stock, Collection<Sku> skus) {
        var found = new HashMap<Sku, SalableQuantity>();
        jdbc.sql(FIND)
                .param("stock", stock.value())
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .query(row -> {
                    found.put(new Sku(row.getString("sku")), quantity(row, ""));
                });
        return found;
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
                            quantity(row, ""));
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
    private static final String PROMISE_REPORTED = PROMISE + """
            returning q.sku, q.stock_id, q.available, q.promised, q.items_assigned, q.items_enabled, q.items_in_stock,
                      q.available as available_before, q.promised - p.quantity as promised_before,
                      q.items_assigned as items_assigned_before, q.items_enabled as items_enabled_before,
                      q.items_in_stock as items_in_stock_before
            """;

    /**
     * Promises what the caller found there after {@link #lock}. Asks in SQL again, so that not even a mistaken caller can oversell.
     *
     * @throws IllegalStateException when anything of it is not there
     */
    public void promise(Collection<GuardedPromise> promises) {
        if (promises.isEmpty()) return;
        boolean reported = isReported();
        var statement = jdbc.sql(reported ? PROMISE_REPORTED : PROMISE)
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
                        promises.stream().map(p -> p.floor().orElse(null)).toArray(BigDecimal[]::new));
        int promised = reported ? report(statement) : statement.update();
        if (promised != promises.size()) {
            throw new IllegalStateException("Of these only %d can be promised: %s".formatted(promised, promises));
        }
    }

    private static final String PLAN_AFRESH = "set local plan_cache_mode = force_custom_plan";

    /**
     * Has the statements of this transaction planned for as many rows as they are given. A plan that PostgreSQL keeps was made when it had
     * seen few, and may look at every pair of them.
     */
    public void planAfresh() {
        jdbc.sql(PLAN_AFRESH).update();
    }

    private static final Addition ITEMS_CHANGED = Addition.of("""
            select l.stock_id,
                   c.sku,
                   sum(case when s.enabled then c.quantity else 0 end) as available,
                   0 as promised,
                   sum(c.items) as items_assigned,
                   sum(case when s.enabled then c.items else 0 end) as items_enabled,
                   sum(case when s.enabled then c.items_in_stock else 0 end) as items_in_stock
              from unnest(:sources::text[], :skus::text[], :quantities::numeric[], :items::int[], :itemsInStock::int[])
                   as c (source_code, sku, quantity, items, items_in_stock)
              join source s on s.source_code = c.source_code
              join stock_source_link l on l.source_code = c.source_code
             group by l.stock_id, c.sku
            """);

    /** Source items changed. The codes are spelled as their sources spell them. */
    public void itemsChanged(List<ItemChange> changes) {
        var effective = changes.stream().filter(change -> !change.isNothing()).toList();
        if (effective.isEmpty()) return;
        add(
                ITEMS_CHANGED,
                statement -> statement
                        .param(
                                "sources",
                                effective.stream().map(c -> c.source().value()).toArray(String[]::new))
                        .param(
                                "skus",
                                effective.stream().map(c -> c.sku().folded()).toArray(String[]::new))
                        .param(
                                "quantities",
                                effective.stream()
                                        .map(ItemChange::inStockQuantity)
                                        .toArray(BigDecimal[]::new))
                        .param(
                                "items",
                                effective.stream().map(ItemChange::items).toArray(Integer[]::new))
                        .param(
                                "itemsInStock",
                                effective.stream().map(ItemChange::itemsInStock).toArray(Integer[]::new)));
    }

    private static final Addition SOURCE_TURNED = Addition.of("""
            select l.stock_id,
                   i.sku,
                   :sign * i.quantity * i.status as available,
                   0 as promised,
                   0 as items_assigned,
                   :sign as items_enabled,
                   :sign * i.status as items_in_stock
              from source_item i
              join stock_source_link l on l.source_code = i.source_code
             where i.source_code = :source
            """);

    /** A source was enabled: its items count from now on. One statement, however many there are. */
    public void sourceEnabled(SourceCode source) {
        sourceTurned(source, 1);
    }

    /** A source was disabled: its items count no longer. */
    public void sourceDisabled(SourceCode source) {
        sourceTurned(source, -1);
    }

    private void sourceTurned(SourceCode source, int sign) {
        planAfresh();
        add(
                SOURCE_TURNED,
                statement -> statement.param("source", source.value()).param("sign", sign));
    }

    private static final Addition LINKS_TURNED = Addition.of("""
            select l.stock_id,
                   i.sku,
                   :sign * sum(case when s.enabled then i.quantity * i.status else 0 end) as available,
                   0 as promised,
                   :sign * count(*) as items_assigned,
                   :sign * count(*) filter (where s.enabled) as items_enabled,
                   :sign * count(*) filter (where s.enabled and i.status = 1) as items_in_stock
              from unnest(:stocks::int[], :sources::text[]) as l (stock_id, source_code)
              join source s on s.source_code = l.source_code
              join source_item i on i.source_code = l.source_code
             group by l.stock_id, i.sku
            """);

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
        planAfresh();
        add(
                LINKS_TURNED,
                statement -> statement
                        .param(
                                "stocks",
                                links.stream().map(link -> link.stock().value()).toArray(Integer[]::new))
                        .param(
                                "sources",
                                links.stream()
                                        .map(link -> link.source().value())
                                        .toArray(String[]::new))
                        .param("sign", sign));
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

    /**
     * A stock came into being. A stock of the same number may have left promises behind; they hold. Nothing becomes salable by that:
     * it has no goods yet.
     */
    public void stockCreated(StockId stock) {
        jdbc.sql(STOCK_CREATED).param("stock", stock.value()).update();
    }

    private static final String STOCK_DELETED = "delete from salable_quantity where stock_id = :stock";
    private static final String STOCK_DELETED_REPORTED = STOCK_DELETED + """
             returning sku, stock_id,
                       0 as available, 0 as promised, 0 as items_assigned, 0 as items_enabled, 0 as items_in_stock,
                       available as available_before, promised as promised_before, items_assigned as items_assigned_before,
                       items_enabled as items_enabled_before, items_in_stock as items_in_stock_before
            """;

    /** A stock is no more. */
    public void stockDeleted(StockId stock) {
        if (isReported()) {
            report(jdbc.sql(STOCK_DELETED_REPORTED).param("stock", stock.value()));
        } else {
            jdbc.sql(STOCK_DELETED).param("stock", stock.value()).update();
        }
    }

    private static final Addition PROMISED = Addition.of("""
            select s.stock_id,
                   p.sku,
                   0 as available,
                   sum(p.quantity) as promised,
                   0 as items_assigned,
                   0 as items_enabled,
                   0 as items_in_stock
              from unnest(:stocks::int[], :skus::text[], :quantities::numeric[]) as p (stock_id, sku, quantity)
              join (select stock_id
                      from stock
                     where stock_id = any(:stocks)
                     order by stock_id
                       for key share) s on s.stock_id = p.stock_id
             group by s.stock_id, p.sku
            having sum(p.quantity) <> 0
            """);

    /** Promises were made or settled. Those of a stock that is no more count nowhere, until there is one of its number again. */
    public void promised(Collection<Promise> promises) {
        if (promises.isEmpty()) return;
        add(
                PROMISED,
                statement -> statement
                        .param(
                                "stocks",
                                promises.stream().map(p -> p.stock().value()).toArray(Integer[]::new))
                        .param(
                                "skus",
                                promises.stream().map(p -> p.sku().folded()).toArray(String[]::new))
                        .param(
                                "quantities",
                                promises.stream().map(Promise::quantity).toArray(BigDecimal[]::new)));
    }

    /**
     * A statement that adds to rows: quietly, or with an answer that says of each row what it is now, and what it was before.
     */
    private record Addition(String quiet, String reported) {

        private static final String ADD = """
                insert into salable_quantity (stock_id, sku, available, promised, items_assigned, items_enabled, items_in_stock)
                select stock_id, sku, available, promised, items_assigned, items_enabled, items_in_stock
                  from change
                 order by sku, stock_id
                on conflict (sku, stock_id) do update
                   set available      = salable_quantity.available      + excluded.available,
                       promised       = salable_quantity.promised       + excluded.promised,
                       items_assigned = salable_quantity.items_assigned + excluded.items_assigned,
                       items_enabled  = salable_quantity.items_enabled  + excluded.items_enabled,
                       items_in_stock = salable_quantity.items_in_stock + excluded.items_in_stock
                """;

        private static final String REPORT = """
                select sku, stock_id, a.available, a.promised, a.items_assigned, a.items_enabled, a.items_in_stock,
                       a.available      - c.available      as available_before,
                       a.promised       - c.promised       as promised_before,
                       a.items_assigned - c.items_assigned as items_assigned_before,
                       a.items_enabled  - c.items_enabled  as items_enabled_before,
                       a.items_in_stock - c.items_in_stock as items_in_stock_before
                  from after a
                  join change c using (sku, stock_id)
                """;

        /** @param change selects by how much each row changes, one row each, every column of the table */
        static Addition of(String change) {
            var changes = "with change as materialized (\n" + change + ")";
            return new Addition(changes + ADD, changes + ", after as (\n" + ADD + "returning *)\n" + REPORT);
        }
    }

    private void add(Addition addition, UnaryOperator<StatementSpec> parameters) {
        if (isReported()) {
            report(parameters.apply(jdbc.sql(addition.reported)));
        } else {
            parameters.apply(jdbc.sql(addition.quiet)).update();
        }
    }

    private boolean isReported() {
        return outbox.isWanted(Event.Type.SALABILITY_CHANGED);
    }

    /** Publishes what a statement changed, in parts that fit into memory, since a source may hold any number of SKUs; answers how many. */
    private int report(StatementSpec statement) {
        var part = new ArrayList<Change>();
        var rows = new RowCountCallbackHandler() {
            @Override
            protected void processRow(ResultSet row, int number) throws SQLException {
                var key = new SkuInStock(new StockId(row.getInt("stock_id")), new Sku(row.getString("sku")));
                part.add(new Change(key, quantity(row, "_before"), quantity(row, "")));
                if (part.size() == CHANGES_AT_A_TIME) publish(part);
            }
        };
        statement.withFetchSize(CHANGES_AT_A_TIME).query(rows);
        if (!part.isEmpty()) publish(part);
        return rows.getRowCount();
    }

    private void publish(List<Change> changes) {
        events.publishEvent(new SalableQuantitiesChanged(List.copyOf(changes)));
        changes.clear();
    }

    private static SalableQuantity quantity(ResultSet row, String suffix) throws SQLException {
        return new SalableQuantity(
                row.getBigDecimal("available" + suffix),
                row.getBigDecimal("promised" + suffix),
                row.getInt("items_assigned" + suffix),
                row.getInt("items_enabled" + suffix),
                row.getInt("items_in_stock" + suffix));
    }
}
