package dev.holdfast.audit;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Caller;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the last thousand audits found. */
@Repository
class AuditRuns {

    private static final int KEPT = 1000;

    private static final Listing<AuditRun> RUNS = Listing.of(
            """
            run_id, started_at, finished_at, differences, salable_quantities, source_items, movements, reservations, orders,
            actor_type, actor_id, actor_name
            """,
            "audit_run",
            "run_id desc",
            (row, _) -> new AuditRun(
                    row.getLong("run_id"),
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                    row.getLong("differences") == 0,
                    row.getLong("differences"),
                    row.getLong("salable_quantities"),
                    row.getLong("source_items"),
                    row.getLong("movements"),
                    row.getLong("reservations"),
                    row.getLong("orders"),
                    row.getString("actor_type"),
                    row.getObject("actor_id", Integer.class),
                    row.getString("actor_name")),
            Field.number("run_id", "run_id"),
            Field.time("started_at", "started_at"),
            Field.time("finished_at", "finished_at"),
            Field.bool("clean", "(differences = 0)"),
            Field.number("difference_count", "differences"),
            Field.number("salable_quantities", "salable_quantities"),
            Field.number("source_items", "source_items"),
            Field.number("movements", "movements"),
            Field.number("reservations", "reservations"),
            Field.number("orders", "orders"),
            Field.text("actor_type", "actor_type"),
            Field.number("actor_id", "actor_id"),
            Field.text("actor_name", "actor_name"));

    private final JdbcClient jdbc;

    AuditRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An audit that came to its end.
     *
     * @param salableQuantities how many were added up; so are the others up to {@code orders}
     * @param actorType who asked for it: {@code admin}, {@code integration}, or {@code system} for the command line
     */
    record AuditRun(
            long runId,
            Instant startedAt,
            Instant finishedAt,
            boolean clean,
            long differenceCount,
            long salableQuantities,
            long sourceItems,
            long movements,
            long reservations,
            long orders,
            String actorType,
            @Nullable Integer actorId,
            String actorName) {}

    SearchResult<AuditRun> find(SearchCriteria criteria) {
        return RUNS.find(jdbc, criteria);
    }

    private static final String ADD = """
            insert into audit_run (started_at, finished_at, differences, salable_quantities, source_items, movements, reservations,
                                   orders, actor_type, actor_id, actor_name)
            values (:startedAt, :finishedAt, :differences, :salableQuantities, :sourceItems, :movements, :reservations,
                    :orders, :actorType, :actorId, :actorName)
            """;

    private static final String FORGET_OLD = """
            delete from audit_run
             where run_id <= (select run_id
                                from audit_run
                               order by run_id desc
                              offset :kept
                               limit 1)
            """;

    /** Remembers one, and forgets the oldest instead: both, or neither. */
    @Transactional
    void add(Instant startedAt, Instant finishedAt, Audit.Summary found, Caller by) {
        jdbc.sql(ADD)
                .param("startedAt", startedAt.atOffset(ZoneOffset.UTC))
                .param("finishedAt", finishedAt.atOffset(ZoneOffset.UTC))
                .param("differences", found.differences())
                .param("salableQuantities", found.salableQuantities())
                .param("sourceItems", found.sourceItems())
                .param("movements", found.movements())
                .param("reservations", found.reservations())
                .param("orders", found.orders())
                .param("actorType", by.type().label())
                .param("actorId", by.id())
                .param("actorName", by.name())
                .update();
        jdbc.sql(FORGET_OLD).param("kept", KEPT).update();
    }
}
