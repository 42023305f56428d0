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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** The ledger of promises as it was written, newest first. */
@RestRoutes
class ReservationLedgerController {

    private static final int DEFAULT_PAGE_SIZE = 100;

    private static final Listing<ReservationView> LEDGER = Listing.of(
            """
            r.reservation_id, r.stock_id,
            coalesce((select p.sku_spelling from product p where p.sku = r.sku), r.sku) as sku_spelling,
            r.quantity, r.event_type, r.object_type, r.object_id, r.object_increment_id, r.created_at
            """,
            "reservation r",
            "r.reservation_id desc",
            (row, _) -> new ReservationView(
                    row.getLong("reservation_id"),
                    new StockId(row.getInt("stock_id")),
                    new Sku(row.getString("sku_spelling")),
                    row.getBigDecimal("quantity"),
                    row.getString("event_type"),
                    row.getString("object_type"),
                    row.getString("object_id"),
                    row.getString("object_increment_id"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant()),
            Field.number("reservation_id", "r.reservation_id"),
            Field.number("stock_id", "r.stock_id"),
            Field.sku("sku", "r.sku"),
            Field.number("quantity", "r.quantity"),
            Field.text("event_type", "r.event_type"),
            Field.text("object_type", "r.object_type"),
            Field.text("object_id", "r.object_id"),
            Field.text("object_increment_id", "r.object_increment_id"),
            Field.time("created_at", "r.created_at"));

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
            Instant createdAt) {}

    /** A page of the ledger; of 100 entries when the request names no size, for there are many. */
    @Acl("Magento_InventorySalesApi::stock")
    @GetMapping("/V1/inventory/reservation-ledger")
    SearchResult<ReservationView> list(SearchCriteria searchCriteria) {
        return LEDGER.find(jdbc, searchCriteria.withPageSizeOr(DEFAULT_PAGE_SIZE));
    }
}
