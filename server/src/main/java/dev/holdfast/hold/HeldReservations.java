package dev.holdfast.hold;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code held_reservation} and {@code held_item}. Whoever changes a reservation has locked its row first. */
@Repository
class HeldReservations {

    private static final String COLUMNS = "reservation_id, stock_id, status, reference, created_at, expires_at";

    private static final Listing<Row> LISTING = Listing.of(
            COLUMNS,
            "held_reservation",
            "created_at desc, reservation_id",
            Row.MAPPER,
            Field.text("reservation_id", "reservation_id::text"),
            Field.number("stock_id", "stock_id"),
            Field.text("status", "status"),
            Field.text("reference", "reference"),
            Field.time("created_at", "created_at"),
            Field.time("expires_at", "expires_at"));

    private final JdbcClient jdbc;

    HeldReservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reservation without its items. */
    private record Row(
            UUID id,
            StockId stock,
            HeldReservation.Status status,
            @Nullable String reference,
            Instant createdAt,
            @Nullable Instant expiresAt) {

        static final RowMapper<Row> MAPPER = (row, _) -> new Row(
                row.getObject("reservation_id", UUID.class),
                new StockId(row.getInt("stock_id")),
                HeldReservation.Status.labelled(row.getString("status")),
                row.getString("reference"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("expires_at", OffsetDateTime.class)));

        private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
            return time == null ? null : time.toInstant();
        }

        HeldReservation with(List<HeldItem> items) {
            return new HeldReservation(id, stock, status, reference, createdAt, expiresAt, items);
        }
    }

    private static final String ADD = """
            with added as (
                insert into held_reservation (reservation_id, stock_id, reference, created_at, expires_at)
                select *
                  from unnest(:ids::text[]::uuid[], :stocks::int[], :references::text[], :created::text[]::timestamptz[],
                              :expiring::text[]::timestamptz[])
            )
            insert into held_item (reservation_id, sku, sku_spelling, quantity)
            select *
              from unnest(:itemIds::text[]::uuid[], :skus::text[], :spellings::text[], :quantities::numeric[])
            """;

    /** Adds new reservations, of which nothing is settled yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(List<HeldReservation> reservations) {
        var items = reservations.stream()
                .flatMap(reservation -> reservation.items().stream()
                        .map(item -> new Line(reservation.id(), item.sku(), item.quantity())))
                .toList();
        jdbc.sql(ADD)
                .param("ids", texts(reservations, HeldReservation::id))
                .param(
                        "stocks",
                        reservations.stream()
                                .map(reservation -> reservation.stock().value())
                                .toArray(Integer[]::new))
                .param("references", texts(reservations, HeldReservation::reference))
                .param("created", texts(reservations, HeldReservation::createdAt))
                .param("expiring", texts(reservations, HeldReservation::expiresAt))
                .param("itemIds", ids(items))
                .param("skus", skus(items))
                .param(
                        "spellings",
                        items.stream().map(line -> line.sku().spelling()).toArray(String[]::new))
                .param("quantities", quantities(items))
                .update();
    }

    private static @Nullable String[] texts(
            List<HeldReservation> reservations, Function<HeldReservation, @Nullable Object> column) {
        return reservations.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /** So much of one item of one reservation. */
    private record Line(UUID id, Sku sku, Quantity quantity) {}

    SearchResult<HeldReservation> find(SearchCriteria criteria) {
        var page = LISTING.find(jdbc, criteria);
        var items = items(page.items());
        return page.map(row -> row.with(items.getOrDefault(row.id, List.of())));
    }

    private static final String GET = "select " + COLUMNS + " from held_reservation where reservation_id = :id";

    /** @throws Refusal 404 when there is none */
    HeldReservation get(UUID id) {
        return one(GET, id);
    }

    // Items are read by a statement of their own: one that waited for the lock would see them as they were before.
    private static final String LOCK = GET + " for no key update";

    /**
     * The reservation, the caller's to change until the end of the transaction.
     *
     * @throws Refusal 404 when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    HeldReservation lock(UUID id) {
        return one(LOCK, id);
    }

    private HeldReservation one(String sql, UUID id) {
        var row = jdbc.sql(sql)
                .param("id", id)
                .query(Row.MAPPER)
                .optional()
                .orElseThrow(() -> Refusal.noSuchEntity("reservationId", id));
        return row.with(items(List.of(row)).getOrDefault(id, List.of()));
    }

    private static final String LOCK_EXPIRED = "select " + COLUMNS + """
              from held_reservation
             where status = 'held'
               and expires_at <= :now
             order by expires_at
             limit :most
               for no key update skip locked
            """;

    /** Reservations whose time is up, the longest ago in front, without those that somebody else is changing. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<HeldReservation> lockExpired(Instant now, int most) {
        var rows = jdbc.sql(LOCK_EXPIRED)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Row.MAPPER)
                .list();
        var items = items(rows);
        return rows.stream()
                .map(row -> row.with(items.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static final String ITEMS = """
            select reservation_id, sku_spelling, quantity, released, fulfilled
              from held_item
             where reservation_id = any(:ids::text[]::uuid[])
             order by reservation_id, sku
            """;

    private Map<UUID, List<HeldItem>> items(Collection<Row> rows) {
        var items = new HashMap<UUID, List<HeldItem>>();
        if (rows.isEmpty()) return items;
        jdbc.sql(ITEMS)
                .param("ids", rows.stream().map(row -> row.id.toString()).toArray(String[]::new))
                .query(row -> {
                    items.computeIfAbsent(row.getObject("reservation_id", UUID.class), _ -> new ArrayList<>())
                            .add(item(row));
                });
        return items;
    }

    private static HeldItem item(ResultSet row) throws SQLException {
        return new HeldItem(
                new Sku(row.getString("sku_spelling")),
                new Quantity(row.getBigDecimal("quantity")),
                new Quantity(row.getBigDecimal("released")),
                new Quantity(row.getBigDecimal("fulfilled")));
    }

    private static final String EXPIRE_AT = "update held_reservation set expires_at = :at where reservation_id = :id";

    /** @param at null when it is not to expire */
    @Transactional(propagation = Propagation.MANDATORY)
    void expireAt(UUID id, @Nullable Instant at) {
        jdbc.sql(EXPIRE_AT)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    // The constraint held_item_settled_once asks once more whether as much is open.
    private static final String SETTLE = """
            update held_item i
               set %1$s = i.%1$s + s.quantity
              from unnest(:ids::text[]::uuid[], :skus::text[], :quantities::numeric[]) as s (reservation_id, sku, quantity)
             where i.reservation_id = s.reservation_id
               and i.sku = s.sku
            """;
    private static final String RELEASE = SETTLE.formatted("released");
    private static final String FULFILL = SETTLE.formatted("fulfilled");

    private static final String CLOSE = """
            update held_reservation
               set status = :status
             where reservation_id = any(:ids::text[]::uuid[])
            """;

    /** Writes down what became of goods of reservations that the caller has locked; those of which nothing is open are over. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(Collection<Settlement> settlements, HeldReservation.Status by) {
        var lines = new ArrayList<Line>();
        var over = new ArrayList<String>();
        for (var settlement : settlements) {
            var id = settlement.before().id();
            settlement.quantities().forEach((sku, quantity) -> lines.add(new Line(id, sku, quantity)));
            if (!settlement.after().isAnyOpen()) over.add(id.toString());
        }
        jdbc.sql(by == HeldReservation.Status.FULFILLED ? FULFILL : RELEASE)
                .param("ids", ids(lines))
                .param("skus", skus(lines))
                .param("quantities", quantities(lines))
                .update();
        jdbc.sql(CLOSE)
                .param("ids", over.toArray(String[]::new))
                .param("status", by.label())
                .update();
    }

    private static final String LOCK_ALL = """
            select reservation_id
              from held_reservation
             where reservation_id = any(:ids::text[]::uuid[])
             order by reservation_id
               for no key update
            """;

    private static final String RENAME = """
            with moved as (
                delete from held_item
                 where reservation_id = any(:ids::text[]::uuid[])
                   and sku = :from
                returning reservation_id, quantity, released, fulfilled
            )
            insert into held_item (reservation_id, sku, sku_spelling, quantity, released, fulfilled)
            select reservation_id, :to, :spelling, quantity, released, fulfilled
              from moved
             order by reservation_id
            on conflict (reservation_id, sku) do update
               set quantity  = held_item.quantity  + excluded.quantity,
                   released  = held_item.released  + excluded.released,
                   fulfilled = held_item.fulfilled + excluded.fulfilled
            """;

    /** What these reservations hold of one SKU they hold of the other from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void rename(Set<String> ids, Sku from, Sku to) {
        withIds(LOCK_ALL, ids).query(UUID.class).list();
        withIds(RENAME, ids)
                .param("from", from.folded())
                .param("to", to.folded())
                .param("spelling", to.spelling())
                .update();
    }

    private static final String FORGET = """
            update held_item
               set released = quantity - fulfilled
             where reservation_id = any(:ids::text[]::uuid[])
               and sku = :sku
            """;

    /** These reservations hold nothing of the SKU any more, as if it had been released. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(Set<String> ids, Sku sku) {
        withIds(LOCK_ALL, ids).query(UUID.class).list();
        withIds(FORGET, ids).param("sku", sku.folded()).update();
    }

    private JdbcClient.StatementSpec withIds(String sql, Set<String> ids) {
        return jdbc.sql(sql).param("ids", ids.toArray(String[]::new));
    }

    private static String[] ids(List<Line> lines) {
        return lines.stream().map(line -> line.id.toString()).toArray(String[]::new);
    }

    private static String[] skus(List<Line> lines) {
        return lines.stream().map(line -> line.sku.folded()).toArray(String[]::new);
    }

    private static BigDecimal[] quantities(List<Line> lines) {
        return lines.stream().map(line -> line.quantity.value()).toArray(BigDecimal[]::new);
    }
}
