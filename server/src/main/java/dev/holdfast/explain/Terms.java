package dev.holdfast.explain;

import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that a salable quantity is made of. */
@Repository
class Terms {

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A source that the stock sells from.
     *
     * @param quantity null, as is {@code inStock}, when it has no item of the SKU
     */
    record LinkedSource(
            String code,
            int priority,
            boolean enabled,
            @Nullable BigDecimal quantity,
            @Nullable Boolean inStock) {}

    private static final String SOURCES = """
            select l.source_code, l.priority, s.enabled, i.quantity, i.status = 1 as in_stock
              from stock_source_link l
              join source s on s.source_code = l.source_code
              left join source_item i on i.source_code = l.source_code and i.sku = :sku
             where l.stock_id = :stock
             order by l.priority, l.source_code
            """;

    /** Those to be asked first in front. */
    List<LinkedSource> sources(StockId stock, Sku sku) {
        return of(SOURCES, stock, sku)
                .query((row, _) -> new LinkedSource(
                        row.getString("source_code"),
                        row.getInt("priority"),
                        row.getBoolean("enabled"),
                        row.getBigDecimal("quantity"),
                        row.getObject("in_stock", Boolean.class)))
                .list();
    }

    /** @param open how many orders and reservations have a share in it */
    record Promised(BigDecimal quantity, long open) {}

    private static final String OPEN = """
            select object_type,
                   object_id,
                   max(object_increment_id) as object_increment_id,
                   -sum(quantity) as quantity,
                   min(created_at) as promised_at
              from reservation
             where sku = :sku
               and stock_id = :stock
             group by object_type, object_id
            having sum(quantity) <> 0
            """;

    private static final String PROMISED =
            "select coalesce(sum(quantity), 0) as quantity, count(*) as open from (" + OPEN + ") as o";

    Promised promised(StockId stock, Sku sku) {
        return of(PROMISED, stock, sku)
                .query((row, _) -> new Promised(row.getBigDecimal("quantity"), row.getLong("open")))
                .single();
    }

    /**
     * What one order or reservation has taken and not given back.
     *
     * @param quantity below zero when more was given back than taken
     * @param expiresAt null unless it is a reservation that expires
     */
    record OpenPromise(
            String objectType,
            String objectId,
            String objectIncrementId,
            BigDecimal quantity,
            Instant promisedAt,
            @Nullable Instant expiresAt) {}

    private static final String PAGE = """
            select o.object_type, o.object_id, o.object_increment_id, o.quantity, o.promised_at, h.expires_at
              from (%s
                     order by promised_at, object_type, object_id
                     limit :size offset :from) as o
              left join held_reservation h
                on h.reservation_id = case o.object_type when 'reservation' then o.object_id::uuid end
             order by o.promised_at, o.object_type, o.object_id
            """.formatted(OPEN);

    /** The oldest in front. */
    List<OpenPromise> open(StockId stock, Sku sku, int page, int size) {
        return of(PAGE, stock, sku)
                .param("size", size)
                .param("from", (page - 1L) * size)
                .query((row, _) -> new OpenPromise(
                        row.getString("object_type"),
                        row.getString("object_id"),
                        row.getString("object_increment_id"),
                        row.getBigDecimal("quantity"),
                        row.getObject("promised_at", OffsetDateTime.class).toInstant(),
                        expiresAt(row)))
                .list();
    }

    private static @Nullable Instant expiresAt(ResultSet row) throws SQLException {
        var at = row.getObject("expires_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private JdbcClient.StatementSpec of(String sql, StockId stock, Sku sku) {
        return jdbc.sql(sql).param("stock", stock.value()).param("sku", sku.folded());
    }
}
