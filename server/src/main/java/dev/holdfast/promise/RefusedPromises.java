package dev.holdfast.promise;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts what could not be promised, for reports. Counted in memory and written every few seconds, so that a sold-out product that
 * everybody wants costs no writes; a process that is killed forgets the last of them. Those of several processes add up.
 */
@Component
public class RefusedPromises {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedPromises.class);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int MOST_UNWRITTEN = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private Map<Key, Count> unwritten = new HashMap<>();

    RefusedPromises(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param since the beginning of a quarter of an hour */
    private record Key(Sku sku, StockId stock, Instant since) {}

    private record Count(long times, BigDecimal quantity) {

        Count plus(Count other) {
            return new Count(times + other.times, quantity.add(other.quantity));
        }
    }

    /** The stock had too little of a SKU for somebody who wanted so much. */
    public void count(StockId stock, Sku sku, Quantity wanted) {
        var second = clock.instant().getEpochSecond();
        var since = Instant.ofEpochSecond(second - second % QUARTER.toSeconds());
        add(new Key(sku, stock, since), new Count(1, wanted.value()));
    }

    private synchronized void add(Key key, Count count) {
        if (unwritten.size() < MOST_UNWRITTEN || unwritten.containsKey(key)) unwritten.merge(key, count, Count::plus);
    }

    private synchronized Map<Key, Count> take() {
        var taken = unwritten;
        unwritten = new HashMap<>();
        return taken;
    }

    /** Writes what was counted since the last time. */
    @PreDestroy
    @Scheduled(fixedDelayString = "PT5S")
    public void write() {
        var counts = take();
        if (counts.isEmpty()) return;
        try {
            forgetOld();
            write(List.copyOf(counts.entrySet())); // at last, so that what is tried again was not written
        } catch (DataAccessException failure) {
            LOG.warn("Counts of refused promises are written later: {}", failure.toString());
            counts.forEach(this::add);
        }
    }

    private static final String WRITE = """
            insert into refused_promise as kept (sku, stock_id, since, times, quantity)
            select sku, stock_id, since, times, quantity
              from unnest(:skus::text[], :stocks::int[], :since::timestamptz[], :times::bigint[], :quantities::numeric[])
                   as counted (sku, stock_id, since, times, quantity)
             order by sku, stock_id, since
                on conflict (sku, stock_id, since) do update
               set times = kept.times + excluded.times,
                   quantity = kept.quantity + excluded.quantity
            """;

    private void write(List<Map.Entry<Key, Count>> counts) {
        jdbc.sql(WRITE)
                .param("skus", column(counts, count -> count.getKey().sku().folded(), String[]::new))
                .param("stocks", column(counts, count -> count.getKey().stock().value(), Integer[]::new))
                .param("since", column(counts, count -> count.getKey().since().toString(), String[]::new))
                .param("times", column(counts, count -> count.getValue().times(), Long[]::new))
                .param("quantities", column(counts, count -> count.getValue().quantity(), BigDecimal[]::new))
                .update();
    }

    private static <T> T[] column(
            List<Map.Entry<Key, Count>> counts, Function<Map.Entry<Key, Count>, T> column, IntFunction<T[]> array) {
        return counts.stream().map(column).toArray(array);
    }

    private static final String FORGET_OLD = "delete from refused_promise where since < :before";

    private void forgetOld() {
        jdbc.sql(FORGET_OLD)
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
