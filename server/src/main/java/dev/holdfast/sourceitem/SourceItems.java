package dev.holdfast.sourceitem;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code source_item}, and of {@code movement}, which remembers what every statement here did. Sources are locked by the
 * caller and named as they are spelled; rows are taken in the order (sku, source).
 */
@Repository
class SourceItems {

    private final JdbcClient jdbc;

    SourceItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row before and after; a row that is gone is empty and out of stock. */
    record Written(SourceItem before, SourceItem after) {}

    private static final String CREATE_MISSING = """
            insert into source_item (source_code, sku, sku_spelling, quantity, status)
            select k.source_code, k.sku, k.sku_spelling, 0, 0
              from unnest(:sources::text[], :skus::text[], :spellings::text[]) as k (source_code, sku, sku_spelling)
             order by k.sku, k.source_code
            on conflict (sku, source_code) do nothing
            returning source_code, sku_spelling
            """;

    /** Makes those of the items that are missing, empty and out of stock; answers which. */
    Set<SourceItemKey> createMissing(Collection<SourceItemKey> keys) {
        if (keys.isEmpty()) return Set.of();
        return Set.copyOf(withKeys(CREATE_MISSING, keys)
                .param(
                        "spellings",
                        keys.stream().map(key -> key.sku().spelling()).toArray(String[]::new))
                .query((row, _) -> key(row))
                .list());
    }

    // Row by row, which takes the locks in their order, and never reads all of a large table for a few thousand rows.
    private static final String CHANGE = """
            with change as materialized (
                select source_code, sku, absolute, guarded, quantity, status
                  from unnest(:sources::text[], :skus::text[], :absolute::bool[], :guarded::bool[], :quantities::numeric[],
                              :statuses::int[])
                       as c (source_code, sku, absolute, guarded, quantity, status)
                 order by sku, source_code
            ), before as materialized (
                select i.source_code, i.sku, i.quantity, i.status,
                       c.absolute, c.guarded, c.quantity as change, c.status as status_wanted
                  from change c
                 cross join lateral (
                        select source_code, sku, quantity, status
                          from source_item
                         where sku = c.sku
                           and source_code = c.source_code
                        offset 0
                           for update
                       ) as i
            ), after as (
                update source_item i
                   set quantity = case when b.absolute then b.change else i.quantity + b.change end,
                       status   = coalesce(b.status_wanted, i.status)
                  from before b
                 where i.sku = b.sku
                   and i.source_code = b.source_code
                   and (not b.guarded or b.quantity + b.change >= 0)
                returning i.source_code, i.sku, i.sku_spelling,
                          b.quantity as quantity_before, b.status as status_before, i.quantity, i.status
            ), remembered as (
                insert into movement (sku, sku_spelling, source_code, quantity_change, quantity_after, reason,
                                      actor_type, actor_id, actor_name, cause_type, cause_id)
                select sku, sku_spelling, source_code, quantity - quantity_before, quantity, :reason,
                       :actorType, :actorId, :actorName, :causeType, :causeId
                  from after
                 where quantity <> quantity_before
                 order by sku, source_code
            )
            select source_code, sku_spelling, quantity_before, status_before, quantity, status
              from after
            """;

    /**
     * Changes items that are there. Each key stands once. An item that has less than is to be taken from it stays as it is and is not
     * among the answers: the statement itself asks, under the row's lock, so that no two can take the same unit.
     */
    List<Written> change(List<? extends SourceItemChange> changes, Cause cause) {
        if (changes.isEmpty()) return List.of();
        var keys = changes.stream().map(SourceItemChange::key).toList();
        return withCause(withKeys(CHANGE, keys), cause)
                .param("absolute", changes.stream().map(SourceItems::isAbsolute).toArray(Boolean[]::new))
                .param(
                        "guarded",
                        changes.stream()
                                .map(SourceItemChange.Take.class::isInstance)
                                .toArray(Boolean[]::new))
                .param("quantities", changes.stream().map(SourceItems::amount).toArray(BigDecimal[]::new))
                .param("statuses", changes.stream().map(SourceItems::status).toArray(Integer[]::new))
                .query(SourceItems::written)
                .list();
    }

    private static boolean isAbsolute(SourceItemChange change) {
        return change instanceof SourceItemChange.Set;
    }

    private static BigDecimal amount(SourceItemChange change) {
        return switch (change) {
            case SourceItemChange.Set set -> set.quantity().value();
            case SourceItemChange.Add add -> add.quantity().value();
            case SourceItemChange.Take take -> take.quantity().negated().value();
            case SourceItemChange.Assign _, SourceItemChange.Remove _ -> BigDecimal.ZERO;
        };
    }

    private static @Nullable Integer status(SourceItemChange change) {
        return switch (change) {
            case SourceItemChange.Set set -> number(set.inStock());
            case SourceItemChange.Add add -> number(add.inStock());
            case SourceItemChange.Take _, SourceItemChange.Assign _, SourceItemChange.Remove _ -> null;
        };
    }

    private static @Nullable Integer number(@Nullable Boolean inStock) {
        if (inStock == null) return null;
        return inStock ? 1 : 0;
    }

    private static final String REMOVE = """
            with gone as (
                delete from source_item i
                 using unnest(:sources::text[], :skus::text[]) as k (source_code, sku)
                 where i.sku = k.sku
                   and i.source_code = k.source_code
                returning i.source_code, i.sku, i.sku_spelling, i.quantity, i.status
            ), remembered as (
                insert into movement (sku, sku_spelling, source_code, quantity_change, quantity_after, reason,
                                      actor_type, actor_id, actor_name, cause_type, cause_id)
                select sku, sku_spelling, source_code, -quantity, 0, :reason,
                       :actorType, :actorId, :actorName, :causeType, :causeId
                  from gone
                 where quantity <> 0
                 order by sku, source_code
            )
            select source_code, sku_spelling, quantity as quantity_before, status as status_before, 0 as quantity, 0 as status
              from gone
            """;

    /** Removes those of the items that are there. The caller holds their sources alone. */
    List<Written> remove(Collection<SourceItemKey> keys, Cause cause) {
        if (keys.isEmpty()) return List.of();
        return withCause(withKeys(REMOVE, keys), cause)
                .query(SourceItems::written)
                .list();
    }

    private static final String LOCK = """
            select i.source_code, i.sku_spelling, i.quantity, i.status
              from source_item i
              join unnest(:sources::text[], :skus::text[]) as k (source_code, sku)
                on k.sku = i.sku and k.source_code = i.source_code
             order by i.sku, i.source_code
               for update of i
            """;

    /** Those of the items that are there, locked until the end of the transaction. */
    List<SourceItem> lock(Collection<SourceItemKey> keys) {
        return withKeys(LOCK, keys).query((row, _) -> item(row)).list();
    }

    private static final String OF_SKU = """
            select source_code, sku_spelling, quantity, status
              from source_item
             where sku = :sku
             order by source_code
            """;

    List<SourceItem> ofSku(Sku sku) {
        return jdbc.sql(OF_SKU)
                .param("sku", sku.folded())
                .query((row, _) -> item(row))
                .list();
    }

    private static final String RESPELL = "update source_item set sku_spelling = :spelling where sku = :sku";

    void respell(Sku sku) {
        jdbc.sql(RESPELL)
                .param("spelling", sku.spelling())
                .param("sku", sku.folded())
                .update();
    }

    private static final String OF_SOURCE = """
            select source_code, sku_spelling, quantity, status
              from source_item
             where source_code = :source
               and sku = any(:skus)
            """;

    List<SourceItem> ofSource(SourceCode source, Collection<Sku> skus) {
        return jdbc.sql(OF_SOURCE)
                .param("source", source.value())
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .query((row, _) -> item(row))
                .list();
    }

    private static final String ALL_OF = """
            select source_code, sku_spelling, quantity, status
              from source_item
             where source_code = :source
             order by sku
            """;

    List<SourceItem> allOf(SourceCode source) {
        return jdbc.sql(ALL_OF)
                .param("source", source.value())
                .query((row, _) -> item(row))
                .list();
    }

    private JdbcClient.StatementSpec withKeys(String sql, Collection<SourceItemKey> keys) {
        return jdbc.sql(sql)
                .param("sources", keys.stream().map(key -> key.source().value()).toArray(String[]::new))
                .param("skus", keys.stream().map(key -> key.sku().folded()).toArray(String[]::new));
    }

    private static JdbcClient.StatementSpec withCause(JdbcClient.StatementSpec statement, Cause cause) {
        return statement
                .param("reason", cause.reason().label())
                .param("actorType", cause.actor().type().label())
                .param("actorId", cause.actor().id())
                .param("actorName", cause.actor().name())
                .param("causeType", cause.type())
                .param("causeId", cause.id());
    }

    private static SourceItemKey key(ResultSet row) throws SQLException {
        return new SourceItemKey(new SourceCode(row.getString("source_code")), new Sku(row.getString("sku_spelling")));
    }

    private static SourceItem item(ResultSet row) throws SQLException {
        return new SourceItem(
                new SourceCode(row.getString("source_code")),
                new Sku(row.getString("sku_spelling")),
                new Quantity(row.getBigDecimal("quantity")),
                row.getInt("status") == 1);
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        var after = item(row);
        var before = new SourceItem(
                after.source(),
                after.sku(),
                new Quantity(row.getBigDecimal("quantity_before")),
                row.getInt("status_before") == 1);
        return new Written(before, after);
    }
}
