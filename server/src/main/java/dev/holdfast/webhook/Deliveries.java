package dev.holdfast.webhook;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code webhook_delivery}. Times are the database's, so that server processes need not agree on theirs. */
@Repository
class Deliveries {

    private static final String NEXT_ATTEMPT = "case when state = 'pending' then next_attempt_at end";

    private static final String COLUMNS = """
            delivery_id, webhook_id, event_id, event_type, subject, state, attempts, last_status, last_error,
            %s as next_attempt_at, created_at, finished_at
            """.formatted(NEXT_ATTEMPT);

    private static final Listing<Delivery> LISTING = Listing.of(
            COLUMNS + ", null as body",
            "webhook_delivery",
            "delivery_id",
            (row, _) -> delivery(row),
            Field.number("delivery_id", "delivery_id"),
            Field.number("webhook_id", "webhook_id"),
            Field.text("event_id", "event_id::text"),
            Field.text("event_type", "event_type"),
            Field.text("subject", "subject"),
            Field.text("state", "state"),
            Field.number("attempts", "attempts"),
            Field.number("last_status", "last_status"),
            Field.text("last_error", "last_error"),
            Field.time("next_attempt_at", NEXT_ATTEMPT),
            Field.time("created_at", "created_at"),
            Field.time("finished_at", "finished_at"));

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("delivery_id"),
                row.getInt("webhook_id"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("subject"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                instant(row, "next_attempt_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                row.getString("body"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    SearchResult<Delivery> list(SearchCriteria criteria) {
        return LISTING.find(jdbc, criteria);
    }

    private static final String FIND = "select " + COLUMNS + ", body from webhook_delivery where delivery_id = :id";

    /** @throws Refusal 404 when there is none */
    Delivery get(long id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, _) -> delivery(row))
                .optional()
                .orElseThrow(() -> Refusal.noSuchEntity("deliveryId", id));
    }

    private static final String ADD = """
            insert into webhook_delivery (webhook_id, event_id, event_type, subject, body)
            select w.webhook_id, m.event_id, m.event_type, m.subject, m.body
              from unnest(:ids::uuid[], :types::text[], :subjects::text[], :bodies::text[])
                   with ordinality as m (event_id, event_type, subject, body, position)
              join webhook w on w.enabled and m.event_type = any (w.event_types)
             order by m.position, w.webhook_id
            """;

    /** Each of the messages goes to every enabled webhook that wants its type. */
    void add(Collection<Message> messages) {
        with(messages, ADD).update();
    }

    private static final String ADD_TO = """
            insert into webhook_delivery (webhook_id, event_id, event_type, subject, body)
            select :webhook, m.event_id, m.event_type, m.subject, m.body
              from unnest(:ids::uuid[], :types::text[], :subjects::text[], :bodies::text[])
                   as m (event_id, event_type, subject, body)
            returning delivery_id
            """;

    /** The message goes to this webhook, whatever it wants; answers the id of the delivery. */
    long add(int webhook, Message message) {
        return with(List.of(message), ADD_TO)
                .param("webhook", webhook)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec with(Collection<Message> messages, String sql) {
        return jdbc.sql(sql)
                .param("ids", messages.stream().map(Message::id).toArray(UUID[]::new))
                .param("types", messages.stream().map(Message::type).toArray(String[]::new))
                .param("subjects", messages.stream().map(Message::subject).toArray(String[]::new))
                .param("bodies", messages.stream().map(Message::json).toArray(String[]::new));
    }

    /** One attempt to deliver, to be made by the process that claimed it. */
    record Attempt(
            long deliveryId, int number, int webhookId, String url, Secret secret, String eventType, String body) {}

    // Of one subject only the oldest, until that was tried three times: then order matters less than news.
    private static final String CLAIM = """
            with due as (
                select oldest.delivery_id
                  from webhook w
                  left join unnest(:webhooks::int[], :underway::int[]) as u (webhook_id, attempts) on u.webhook_id = w.webhook_id
                 cross join lateral (
                       select d.delivery_id
                         from webhook_delivery d
                        where d.webhook_id = w.webhook_id
                          and d.state = 'pending'
                          and d.next_attempt_at <= now()
                          and not exists (
                              select
                                from webhook_delivery e
                               where e.webhook_id = d.webhook_id
                                 and e.subject = d.subject
                                 and e.state = 'pending'
                                 and e.delivery_id < d.delivery_id
                                 and e.attempts < 3)
                        order by d.next_attempt_at, d.delivery_id
                        limit greatest(0, :most - coalesce(u.attempts, 0))
                          for update skip locked) oldest
                 where w.enabled
            )
            update webhook_delivery d
               set attempts = d.attempts + 1,
                   next_attempt_at = now() + make_interval(secs => :lease)
              from due, webhook w
             where d.delivery_id = due.delivery_id
               and w.webhook_id = d.webhook_id
            returning d.delivery_id, d.attempts, d.webhook_id, w.url, w.secret, d.event_type, d.body
            """;

    /**
     * Claims what is due: no other process is given it until the lease is over, and then only if nobody said what became of it.
     *
     * @param underway how many attempts this process is making at each webhook
     * @param most attempts at one webhook at the same time
     */
    List<Attempt> claim(Map<Integer, Integer> underway, int most, Duration lease) {
        return jdbc
                .sql(CLAIM)
                .param("webhooks", underway.keySet().toArray(Integer[]::new))
                .param("underway", underway.values().toArray(Integer[]::new))
                .param("most", most)
                .param("lease", lease.toSeconds())
                .query((row, _) -> new Attempt(
                        row.getLong("delivery_id"),
                        row.getInt("attempts"),
                        row.getInt("webhook_id"),
                        row.getString("url"),
                        new Secret(row.getString("secret")),
                        row.getString("event_type"),
                        row.getString("body")))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Attempt::deliveryId))
                .toList();
    }

    // Says nothing of a delivery that was claimed again meanwhile, by another process or after this one was slow.
    private static final String DELIVERED = """
            update webhook_delivery
               set state = 'delivered', last_status = :status, last_error = null, finished_at = now()
             where delivery_id = :id
               and attempts = :attempt
               and state = 'pending'
            """;

    void delivered(Attempt attempt, int status) {
        jdbc.sql(DELIVERED)
                .param("id", attempt.deliveryId())
                .param("attempt", attempt.number())
                .param("status", status)
                .update();
    }

    private static final String FAILED = """
            update webhook_delivery
               set state = case when :wait::bigint is null then 'dead' else 'pending' end,
                   last_status = :status,
                   last_error = :error,
                   next_attempt_at = now() + make_interval(secs => coalesce(:wait, 0) / 1000.0),
                   finished_at = case when :wait::bigint is null then now() end
             where delivery_id = :id
               and attempts = :attempt
               and state = 'pending'
            """;

    /**
     * @param status null when there was no answer
     * @param wait until the next attempt; empty when there is none
     */
    void failed(Attempt attempt, @Nullable Integer status, String error, Optional<Duration> wait) {
        jdbc.sql(FAILED)
                .param("id", attempt.deliveryId())
                .param("attempt", attempt.number())
                .param("status", status)
                .param("error", error)
                .param("wait", wait.map(Duration::toMillis).orElse(null))
                .update();
    }

    private static final String SEND_AGAIN = """
            update webhook_delivery
               set state = 'pending', attempts = 0, next_attempt_at = now(), finished_at = null
             where delivery_id = :id
            """;

    /**
     * Makes it due now, whatever became of it, with all attempts before it again.
     *
     * @throws Refusal 404 when there is none
     */
    void sendAgain(long id) {
        if (jdbc.sql(SEND_AGAIN).param("id", id).update() == 0) throw Refusal.noSuchEntity("deliveryId", id);
    }

    private static final String REMOVE_OLD = """
            delete from webhook_delivery
             where delivery_id in (
                   select delivery_id
                     from webhook_delivery
                    where state <> 'pending'
                      and finished_at < now() - make_interval(days => :days)
                    limit :most
                      for update skip locked)
            """;

    /** Removes what was finished so many days ago; answers how many. */
    int removeOld(int days, int most) {
        return jdbc.sql(REMOVE_OLD).param("days", days).param("most", most).update();
    }
}
