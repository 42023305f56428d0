package dev.holdfast.webhook;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webhook.Webhook.Details;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code webhook}. */
@Repository
class Webhooks {

    private static final String COLUMNS = "webhook_id, url, event_types, enabled, description, created_at, updated_at";

    private static final Listing<Webhook> LISTING = Listing.of(
            COLUMNS,
            "webhook",
            "webhook_id",
            (row, _) -> webhook(row),
            Field.number("webhook_id", "webhook_id"),
            Field.text("url", "url"),
            Field.text("event_types", "array_to_string(event_types, ',')"),
            Field.bool("enabled", "enabled"),
            Field.text("description", "description"),
            Field.time("created_at", "created_at"),
            Field.time("updated_at", "updated_at"));

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getInt("webhook_id"),
                new Details(
                        row.getString("url"),
                        List.of((String[]) row.getArray("event_types").getArray()),
                        row.getBoolean("enabled"),
                        row.getString("description")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    SearchResult<Webhook> list(SearchCriteria criteria) {
        return LISTING.find(jdbc, criteria);
    }

    private static final String FIND = "select " + COLUMNS + " from webhook where webhook_id = :id";
    private static final String LOCK = FIND + " for no key update";

    /** @throws Refusal 404 when there is none */
    Webhook get(int id) {
        return get(FIND, id);
    }

    /** The same, changed by nobody else until the end of the transaction. */
    Webhook lock(int id) {
        return get(LOCK, id);
    }

    private Webhook get(String sql, int id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, _) -> webhook(row))
                .optional()
                .orElseThrow(() -> Refusal.noSuchEntity("webhookId", id));
    }

    private static final String ADD = """
            insert into webhook (url, event_types, enabled, description, secret)
            values (:url, :eventTypes, :enabled, :description, :secret)
            returning webhook_id
            """;

    /** The new webhook's id. */
    int add(Details details, Secret secret) {
        return with(details, ADD)
                .param("secret", secret.value())
                .query(Integer.class)
                .single();
    }

    private static final String CHANGE = """
            update webhook
               set url = :url,
                   event_types = :eventTypes,
                   enabled = :enabled,
                   description = :description,
                   updated_at = now()
             where webhook_id = :id
            """;

    void change(int id, Details details) {
        with(details, CHANGE).param("id", id).update();
    }

    private JdbcClient.StatementSpec with(Details details, String sql) {
        return jdbc.sql(sql)
                .param("url", details.url())
                .param("eventTypes", details.eventTypes().toArray(String[]::new))
                .param("enabled", details.enabled())
                .param("description", details.description());
    }

    private static final String CHANGE_SECRET =
            "update webhook set secret = :secret, updated_at = now() where webhook_id = :id";

    /** @throws Refusal 404 when there is no such webhook */
    void changeSecret(int id, Secret secret) {
        int changed = jdbc.sql(CHANGE_SECRET)
                .param("id", id)
                .param("secret", secret.value())
                .update();
        if (changed == 0) throw Refusal.noSuchEntity("webhookId", id);
    }

    private static final String REMOVE = "delete from webhook where webhook_id = :id";

    /**
     * With its deliveries.
     *
     * @throws Refusal 404 when there is no such webhook
     */
    void remove(int id) {
        if (jdbc.sql(REMOVE).param("id", id).update() == 0) throw Refusal.noSuchEntity("webhookId", id);
    }
}
