package dev.holdfast.sourceitem;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** The history of every quantity, newest first. */
@RestRoutes
class MovementController {

    private static final int DEFAULT_PAGE_SIZE = 100;

    private static final Listing<MovementView> MOVEMENTS = Listing.of(
            """
            movement_id, sku_spelling, source_code, quantity_change, quantity_after, reason, actor_type, actor_id, actor_name,
            cause_type, cause_id, created_at
            """,
            "movement",
            "movement_id desc",
            (row, _) -> new MovementView(
                    row.getLong("movement_id"),
                    row.getString("sku_spelling"),
                    row.getString("source_code"),
                    row.getBigDecimal("quantity_change"),
                    row.getBigDecimal("quantity_after"),
                    row.getString("reason"),
                    row.getString("actor_type"),
                    row.getObject("actor_id", Integer.class),
                    row.getString("actor_name"),
                    row.getString("cause_type"),
                    row.getString("cause_id"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant()),
            Field.number("movement_id", "movement_id"),
            Field.sku("sku", "sku"),
            Field.text("source_code", "source_code"),
            Field.number("quantity_change", "quantity_change"),
            Field.number("quantity_after", "quantity_after"),
            Field.text("reason", "reason"),
            Field.text("actor_type", "actor_type"),
            Field.number("actor_id", "actor_id"),
            Field.text("actor_name", "actor_name"),
            Field.text("cause_type", "cause_type"),
            Field.text("cause_id", "cause_id"),
            Field.time("created_at", "created_at"));

    private final JdbcClient jdbc;

    MovementController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change of one source item's quantity.
     *
     * @param quantityChange units that came, or, below zero, went
     * @param quantityAfter units there were then
     * @param reason why, such as {@code transferred}
     * @param causeType for what, such as {@code product}, with its {@code causeId}
     */
    record MovementView(
            long movementId,
            String sku,
            String sourceCode,
            BigDecimal quantityChange,
            BigDecimal quantityAfter,
            String reason,
            String actorType,
            @Nullable Integer actorId,
            @Nullable String actorName,
            @Nullable String causeType,
            @Nullable String causeId,
            Instant createdAt) {}

    /** A page of movements; of 100 when the request names no size, for there are many. */
    @Acl("Magento_InventoryApi::source")
    @GetMapping("/V1/inventory/movements")
    SearchResult<MovementView> list(SearchCriteria searchCriteria) {
        return MOVEMENTS.find(jdbc, searchCriteria.withPageSizeOr(DEFAULT_PAGE_SIZE));
    }
}
