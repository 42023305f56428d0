package dev.holdfast.event;

import dev.holdfast.shared.Recent;
import dev.holdfast.webapi.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The events that are yet to be handed on. They are added in the transaction of their cause, at its end, and only those that somebody wants.
 *
 * <p>Which types are wanted is remembered for a second, so that without a subscription an event costs nothing, not even a statement. What
 * this process changes counts at once; a subscription made through another server process begins within a second of its creation. Types
 * that nobody wants any more cost a row that the relay throws away.
 */
@Repository
public class Outbox {

    private final JdbcClient jdbc;
    private final Recent<Set<Event.Type>> wanted = new Recent<>(this::readWanted);

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The types that somebody subscribes to: for emitters whose payload costs something to find out. */
    public Set<Event.Type> wanted() {
        return wanted.get();
    }

    public boolean isWanted(Event.Type type) {
        return wanted().contains(type);
    }

    @TransactionalEventListener(classes = SubscriptionsChanged.class, phase = TransactionPhase.AFTER_COMPLETION)
    void forget() {
        wanted.forget();
    }

    private static final String WANTED = "select distinct unnest(event_types) as event_type from webhook where enabled";

    private Set<Event.Type> readWanted() {
        return jdbc.sql(WANTED).query((row, _) -> row.getString("event_type")).list().stream()
                .flatMap(label -> Event.Type.labelled(label).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static final String ADD = """
            insert into outbox (event_type, subject, data)
            select e.event_type, e.subject, e.data::json
              from unnest(:types::text[], :subjects::text[], :data::text[])
                   with ordinality as e (event_type, subject, data, position)
             order by e.position
            """;

    /** Adds those of the events that somebody wants; they are handed on when, and only if, the transaction commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<Event> events) {
        var added = events.stream().filter(event -> isWanted(event.type())).toList();
        if (added.isEmpty()) return;
        jdbc.sql(ADD)
                .param(
                        "types",
                        added.stream().map(event -> event.type().label()).toArray(String[]::new))
                .param("subjects", added.stream().map(Event::subject).toArray(String[]::new))
                .param(
                        "data",
                        added.stream()
                                .map(event -> Json.MAPPER.writeValueAsString(event.payload()))
                                .toArray(String[]::new))
                .update();
    }

    /** An event on its way to those who want it. */
    public record Added(UUID id, String type, String subject, String data, Instant createdAt) {}

    private static final String TAKE = """
            with taken as (
                delete from outbox
                 where position in (select position from outbox order by position limit :most for update skip locked)
                returning position, event_id, event_type, subject, data, created_at
            )
            select event_id, event_type, subject, data, created_at
              from taken
             order by position
            """;

    /**
     * Takes the oldest events out that no other process is taking, in their order. Whoever takes them writes down, in the same transaction,
     * whom they go to.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Added> take(int most) {
        return jdbc.sql(TAKE)
                .param("most", most)
                .query((row, _) -> new Added(
                        row.getObject("event_id", UUID.class),
                        row.getString("event_type"),
                        row.getString("subject"),
                        row.getString("data"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
