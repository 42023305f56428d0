package dev.holdfast.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes every kept total from the base rows, as of one moment, while the server goes on working. PostgreSQL adds up, spilling to
 * disk as it needs; differences are read one by one, so that memory stays bounded whatever there is to find.
 */
@Service
public class Audit {

    private static final int FETCH_SIZE = 1000;

    private final JdbcTemplate jdbc;

    Audit(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was looked at, and how many differences were found in it. */
    public record Summary(
            long salableQuantities,
            long sourceItems,
            long movements,
            long reservations,
            long orders,
            long differences) {

        public boolean isClean() {
            return differences == 0;
        }
    }

    private static final String COUNTS = """
            select (select count(*) from salable_quantity) as salable_quantities,
                   (select count(*) from source_item) as source_items,
                   (select count(*) from movement) as movements,
                   (select count(*) from reservation) as reservations,
                   (select count(*) from sales_order) as orders
            """;

    private static final String SALABLE_QUANTITIES = """
            with item as (
                select l.stock_id, i.sku,
                       sum(case when s.enabled then i.quantity * i.status else 0 end) as available,
                       count(*) as items_assigned,
                       count(*) filter (where s.enabled) as items_enabled,
                       count(*) filter (where s.enabled and i.status = 1) as items_in_stock
                  from source_item i
                  join source s on s.source_code = i.source_code
                  join stock_source_link l on l.source_code = i.source_code
                 group by l.stock_id, i.sku
            ), promise as (
                select r.stock_id, r.sku, -sum(r.quantity) as promised
                  from reservation r
                  join stock t on t.stock_id = r.stock_id
                 group by r.stock_id, r.sku
            ), compared as (
                select sku, stock_id, t.total, t.kept, t.actual
                  from salable_quantity q
                  full join item i using (sku, stock_id)
                  full join promise p using (sku, stock_id)
                 cross join lateral (values
                       ('available', coalesce(q.available, 0), coalesce(i.available, 0)),
                       ('promised', coalesce(q.promised, 0), coalesce(p.promised, 0)),
                       ('items_assigned', coalesce(q.items_assigned, 0), coalesce(i.items_assigned, 0)),
                       ('items_enabled', coalesce(q.items_enabled, 0), coalesce(i.items_enabled, 0)),
                       ('items_in_stock', coalesce(q.items_in_stock, 0), coalesce(i.items_in_stock, 0)))
                       as t (total, kept, actual)
            )
            select total, null as document, sku, stock_id, null as source_code, kept, actual
              from compared
             where kept <> actual
             order by sku, stock_id, total
            """;

    private static final String SOURCE_ITEMS = """
            with moved as (
                select source_code, sku, sum(quantity_change) as quantity
                  from movement
                 group by source_code, sku
            )
            select 'quantity' as total, null as document, sku, null::int as stock_id, source_code,
                   coalesce(i.quantity, 0) as kept, coalesce(m.quantity, 0) as actual
              from source_item i
              full join moved m using (source_code, sku)
             where coalesce(i.quantity, 0) <> coalesce(m.quantity, 0)
             order by sku, source_code
            """;

    // An order without its reservations, and reservations without their order, are differences too.
    private static final String ORDERS = """
            with line as (
                select o.order_id::text as object_id, o.stock_id, i.sku,
                       sum(i.quantity_ordered - i.quantity_delivered - i.quantity_withdrawn - i.quantity_canceled) as open
                  from sales_order o
                  join sales_order_item i on i.order_id = o.order_id
                 where i.is_reserved
                 group by o.order_id, o.stock_id, i.sku
            ), promise as (
                select object_id, stock_id, sku, -sum(quantity) as promised
                  from reservation
                 where object_type = 'order'
                 group by object_id, stock_id, sku
            )
            select 'open' as total, 'order ' || object_id as document, sku, stock_id, null as source_code,
                   coalesce(l.open, 0) as kept, coalesce(p.promised, 0) as actual
              from line l
              full join promise p using (object_id, stock_id, sku)
             where coalesce(l.open, 0) <> coalesce(p.promised, 0)
             order by sku, stock_id, object_id
            """;

    private static final String HELD_RESERVATIONS = """
            with held as (
                select i.reservation_id::text as object_id, i.sku, h.stock_id, i.quantity - i.released - i.fulfilled as open
                  from held_item i
                  left join held_reservation h on h.reservation_id = i.reservation_id
            ), ledger as (
                select object_id, sku, stock_id, -sum(quantity) as promised
                  from reservation
                 where object_type = 'reservation'
                 group by object_id, sku, stock_id
            )
            select 'open' as total, 'reservation ' || object_id as document, sku, stock_id, null as source_code,
                   coalesce(h.open, 0) as kept, coalesce(l.promised, 0) as actual
              from held h
              full join ledger l using (object_id, sku, stock_id)
             where coalesce(h.open, 0) <> coalesce(l.promised, 0)
             order by sku, stock_id, object_id
            """;

    private static final String ROWS = """
            with kept as (
                select table_name, sum(change) as rows
                  from row_count
                 group by table_name
            ), counted as (
                select 'product' as table_name, 'products' as document, count(*) as rows from product
                 union all
                select 'source_item', 'source items', count(*) from source_item
            )
            select 'rows' as total, document, null as sku, null::int as stock_id, null as source_code,
                   coalesce(k.rows, 0) as kept, c.rows as actual
              from counted c
              left join kept k using (table_name)
             where coalesce(k.rows, 0) <> c.rows
             order by document
            """;

    /** Tells every difference, and at last how much was looked at. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Summary run(Consumer<Difference> found) {
        var count = new long[1];
        for (var comparison : new String[] {SALABLE_QUANTITIES, SOURCE_ITEMS, ORDERS, HELD_RESERVATIONS, ROWS}) {
            jdbc.query(
                    connection -> {
                        var statement = connection.prepareStatement(comparison);
                        statement.setFetchSize(FETCH_SIZE);
                        return statement;
                    },
                    row -> {
                        count[0]++;
                        found.accept(difference(row));
                    });
        }
        return JdbcClient.create(jdbc)
                .sql(COUNTS)
                .query((row, _) -> new Summary(
                        row.getLong("salable_quantities"),
                        row.getLong("source_items"),
                        row.getLong("movements"),
                        row.getLong("reservations"),
                        row.getLong("orders"),
                        count[0]))
                .single();
    }

    private static Difference difference(ResultSet row) throws SQLException {
        var kept = row.getBigDecimal("kept");
        var actual = row.getBigDecimal("actual");
        @Nullable Integer stockId = row.getObject("stock_id", Integer.class);
        return new Difference(
                row.getString("total"),
                row.getString("document"),
                row.getString("sku"),
                stockId,
                row.getString("source_code"),
                kept,
                actual,
                kept.subtract(actual));
    }
}
