package dev.holdfast.statistics;

import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what happened, day by day, as of one moment. What lies before the first day is not looked at. */
@Repository
class DailyFigures {

    private static final int MOST_REFUSED = 10;

    private final JdbcClient jdbc;

    DailyFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the orders of one currency come to. */
    record OrderValue(String currency, BigDecimal grandTotal) {}

    /**
     * @param orders how many were placed, whatever became of them
     * @param orderValues one for each currency; none when nothing was ordered
     * @param unitsPromised to orders and held reservations, whatever became of the promises
     * @param unitsShipped to buyers, or set aside for them at a pickup location
     * @param refusedPromises how many lines of orders and held reservations were refused because there was too little
     */
    record Day(
            LocalDate date,
            long orders,
            List<OrderValue> orderValues,
            BigDecimal unitsPromised,
            BigDecimal unitsShipped,
            long refusedPromises) {}

    /**
     * A SKU of which a stock had too little.
     *
     * @param units that were wanted and not promised
     */
    record Refused(String sku, StockId stockId, long times, BigDecimal units) {}

    /**
     * @param days the oldest first, days without anything too
     * @param mostRefused the SKUs that were refused most often in these days, ten at most
     */
    record Statistics(LocalDate from, LocalDate to, String timezone, List<Day> days, List<Refused> mostRefused) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Statistics until(LocalDate last, int length, ZoneId zone) {
        var dates = last.minusDays(length - 1L).datesUntil(last.plusDays(1)).toList();
        var starts = dates.stream()
                .map(date -> date.atStartOfDay(zone).toInstant().toString())
                .toArray(String[]::new);

        var orders = new HashMap<Integer, Long>();
        var values = new HashMap<Integer, List<OrderValue>>();
        of(ORDERS, starts).query(row -> {
            orders.merge(row.getInt("day"), row.getLong("orders"), Long::sum);
            values.computeIfAbsent(row.getInt("day"), _ -> new ArrayList<>())
                    .add(new OrderValue(row.getString("currency"), row.getBigDecimal("grand_total")));
        });
        var promised = sums(PROMISED, starts);
        var shipped = sums(SHIPPED, starts);
        var refused = sums(REFUSED, starts);
        var days = IntStream.range(0, length)
                .mapToObj(i -> new Day(
                        dates.get(i),
                        orders.getOrDefault(i + 1, 0L),
                        values.getOrDefault(i + 1, List.of()),
                        promised.getOrDefault(i + 1, BigDecimal.ZERO),
                        shipped.getOrDefault(i + 1, BigDecimal.ZERO),
                        refused.getOrDefault(i + 1, BigDecimal.ZERO).longValueExact()))
                .toList();
        return new Statistics(dates.getFirst(), last, zone.getId(), days, mostRefused(starts));
    }

    // The days come as text, which is read once where it stands in a select of its own, and for every row where it does
    // not.
    private static final String ORDERS = """
            select width_bucket(created_at, (select :starts::timestamptz[])) as day,
                   currency,
                   count(*) as orders,
                   sum(grand_total) as grand_total
              from sales_order
             where created_at >= (select (:starts::timestamptz[])[1])
             group by day, currency
             order by day, currency
            """;

    private static final String PROMISED = """
            select width_bucket(created_at, (select :starts::timestamptz[])) as day, -sum(quantity) as sum
              from reservation
             where created_at >= (select (:starts::timestamptz[])[1])
               and event_type in ('order_placed', 'reservation_placed')
             group by day
            """;

    private static final String SHIPPED = """
            select width_bucket(created_at, (select :starts::timestamptz[])) as day, sum(total_quantity) as sum
              from shipment
             where created_at >= (select (:starts::timestamptz[])[1])
             group by day
            """;

    private static final String REFUSED = """
            select width_bucket(since, (select :starts::timestamptz[])) as day, sum(times) as sum
              from refused_promise
             where since >= (select (:starts::timestamptz[])[1])
             group by day
            """;

    /** By the number of the day, from 1. */
    private Map<Integer, BigDecimal> sums(String sql, String[] starts) {
        var sums = new HashMap<Integer, BigDecimal>();
        of(sql, starts).query(row -> {
            sums.put(row.getInt("day"), row.getBigDecimal("sum"));
        });
        return sums;
    }

    private static final String MOST_REFUSED_SKUS = """
            select coalesce((select p.sku_spelling from product p where p.sku = r.sku), r.sku) as sku, r.stock_id, r.times, r.units
              from (select sku, stock_id, sum(times) as times, sum(quantity) as units
                      from refused_promise
                     where since >= (select (:starts::timestamptz[])[1])
                     group by sku, stock_id
                     order by times desc, units desc, sku, stock_id
                     limit :most) r
             order by r.times desc, r.units desc, r.sku, r.stock_id
            """;

    private List<Refused> mostRefused(String[] starts) {
        return of(MOST_REFUSED_SKUS, starts)
                .param("most", MOST_REFUSED)
                .query((row, _) -> new Refused(
                        row.getString("sku"),
                        new StockId(row.getInt("stock_id")),
                        row.getLong("times"),
                        row.getBigDecimal("units")))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, String[] starts) {
        return jdbc.sql(sql).param("starts", starts);
    }
}
