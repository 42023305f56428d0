package dev.holdfast.reservation;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** The ledger of promises as it was written, newest first. */
@RestRoutes
class ReservationLedgerController {

    private static final int DEFAULT_PAGE_SIZE = 100;

    private static final Listing<ReservationView> LEDGER = Listing.of(
            "reservation_id, stock_id, sku, quantity, event_type, object_type, object_id, object_increment_id, created_at",
            "reservation",
            "reservation_id desc",
            (row, _) -> new ReservationView(
                    row.getLong("reservation_id"),
                    new StockId(row.getInt("stock_id")),
                    new Sku(row.getString("sku")),
                    row.getBigDecimal("quantity"),
                    row.getString("event_type"),
                    row.getString("object_type"),
                    row.getString("object_id"),
                    row.getString("object_increment_id"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant()),
            Field.number("reservation_id", "reservation_id"),
            Field.number("stock_id", "stock_id"),
            Field.sku("sku", "sku"),
            Field.number("quantity", "quantity"),
            Field.text("event_type", "event_type"),
            Field.text("object_type", "object_type"),
            Field.text("object_id", "object_id"),
            Field.text("object_increment_id", "object_increment_id"),
            Field.time("created_at", "created_at"));

    private final JdbcClient jdbc;

    ReservationLedgerController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One entry of the ledger.
     *
     * @param sku as the catalogue spells it; folded when it is there no more
     * @param quantity units that were promised, below zero, or given back or delivered, above zero
     * @param objectType "order" or "reservation"
     * @param objectId the order's id, or the held reservation's
     * @param objectIncrementId the order's number, or the held reservation's reference, if it has one
     */
    record ReservationView(
            long reservationId,
            StockId stockId,
            Sku sku,
            BigDecimal quantity,
            String eventType,
            String objectType,
            String objectId,
            String objectIncrementId,
            Instant createdAt) {

        ReservationView spelled(Map<Sku, Sku> spellings) {
            return new ReservationView(
                    reservationId,
                    stockId,
                    spellings.getOrDefault(sku, sku),
                    quantity,
                    eventType,
                    objectType,
                    objectId,
                    objectIncrementId,
                    createdAt);
        }
    }

    /** A page of the ledger; of 100 entries when the request names no size, for there are many. */
    @Acl("Magento_InventorySalesApi::stock")
    @GetMapping("/V1/inventory/reservation-ledger")
    SearchResult<ReservationView> list(SearchCriteria searchCriteria) {
        var page = LEDGER.find(jdbc, searchCriteria.withPageSizeOr(DEFAULT_PAGE_SIZE));
        var spellings = spellings(page.items());
        return page.map(entry -> entry.spelled(spellings));
    }

    // A statement of its own, for the list would look up the spelling of every entry that it passes over on the way to
    // its page.
    private static final String SPELLINGS = "select sku_spelling from product where sku = any(:skus)";

    /** The SKUs of these entries as the catalogue spells them. */
    private Map<Sku, Sku> spellings(List<ReservationView> entries) {
        return jdbc
                .sql(SPELLINGS)
                .param(
                        "skus",
                        entries.stream().map(entry -> entry.sku().folded()).toArray(String[]::new))
                .query((row, _) -> new Sku(row.getString("sku_spelling")))
                .list()
                .stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
