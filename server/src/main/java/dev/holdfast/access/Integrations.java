package dev.holdfast.access;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Programs that act on their own. Names differ in more than letter case. */
@Repository
class Integrations {

    private static final String COLUMNS = """
            integration_id,
            name,
            is_active,
            created_at,
            array(select resource
                    from integration_resource
                   where integration_resource.integration_id = integration.integration_id
                   order by resource) as resources
            """;

    private static final Listing<Integration> LISTING = Listing.of(
            COLUMNS,
            "integration",
            "integration_id",
            (row, _) -> integration(row),
            Field.number("integration_id", "integration_id"),
            Field.text("name", "name"),
            Field.bool("is_active", "is_active"),
            Field.time("created_at", "created_at"));

    private final JdbcClient jdbc;

    Integrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Integration integration(ResultSet row) throws SQLException {
        var resources = (String[]) row.getArray("resources").getArray();
        return new Integration(
                row.getInt("integration_id"),
                new Grant(row.getString("name"), List.of(resources)),
                row.getBoolean("is_active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    SearchResult<Integration> list(SearchCriteria criteria) {
        return LISTING.find(jdbc, criteria);
    }

    private static final String FIND = "select " + COLUMNS + " from integration where integration_id = :id";

    /** @throws Refusal 404 when there is none */
    Integration get(int id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, _) -> integration(row))
                .optional()
                .orElseThrow(() -> Refusal.noSuchEntity("integrationId", id));
    }

    private static final String FIND_ID = "select integration_id from integration where lower(name) = lower(:name)";

    Optional<Integer> findId(String name) {
        return jdbc.sql(FIND_ID).param("name", name).query(Integer.class).optional();
    }

    private static final String ADD =
            "insert into integration (name, is_active) values (:name, :isActive) returning integration_id";

    /** The new integration's id. */
    int add(Grant grant, boolean active) {
        int id = jdbc.sql(ADD)
                .param("name", grant.name())
                .param("isActive", active)
                .query(Integer.class)
                .single();
        grantTo(id, grant.resources());
        return id;
    }

    private static final String CHANGE =
            "update integration set name = :name, is_active = :isActive where integration_id = :id";
    private static final String TAKE_ALL = "delete from integration_resource where integration_id = :id";

    void change(int id, Grant grant, boolean active) {
        jdbc.sql(CHANGE)
                .param("id", id)
                .param("name", grant.name())
                .param("isActive", active)
                .update();
        jdbc.sql(TAKE_ALL).param("id", id).update();
        grantTo(id, grant.resources());
    }

    private static final String GRANT =
            "insert into integration_resource (integration_id, resource) select distinct :id, unnest(:resources)";

    private void grantTo(int id, List<String> resources) {
        jdbc.sql(GRANT)
                .param("id", id)
                .param("resources", resources.toArray(String[]::new))
                .update();
    }

    private static final String REMOVE = "delete from integration where integration_id = :id";

    void remove(int id) {
        jdbc.sql(REMOVE).param("id", id).update();
    }
}
