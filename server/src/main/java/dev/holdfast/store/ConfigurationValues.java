package dev.holdfast.store;

import java.util.Collection;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The values that were written. */
@Repository
class ConfigurationValues {

    private final JdbcClient jdbc;

    ConfigurationValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String AT = """
            select path, scope, scope_id, value
              from configuration_value
             where (scope, scope_id) in (('default', 0), ('websites', :websiteId), ('stores', :storeId))
            """;

    /** What was written at this place and at all that it inherits from. */
    WrittenValues at(ConfigurationPlace place) {
        return written(jdbc.sql(AT).param("websiteId", place.websiteId()).param("storeId", place.storeId()));
    }

    private static final String ALL = "select path, scope, scope_id, value from configuration_value";

    /** Whatever was written. */
    WrittenValues all() {
        return written(jdbc.sql(ALL));
    }

    private static final String OF = """
            select path, scope, scope_id, value
              from configuration_value
             where path = any(:paths)
            """;

    /** What was written of these settings, wherever. */
    WrittenValues of(Collection<Setting> settings) {
        return written(
                jdbc.sql(OF).param("paths", settings.stream().map(Setting::path).toArray(String[]::new)));
    }

    private static WrittenValues written(JdbcClient.StatementSpec statement) {
        return new WrittenValues(statement.query(rows -> {
            var values = new HashMap<WrittenValues.Key, String>();
            while (rows.next()) {
                values.put(
                        new WrittenValues.Key(rows.getString("path"), rows.getString("scope"), rows.getInt("scope_id")),
                        rows.getString("value"));
            }
            return values;
        }));
    }

    private static final String WRITE = """
            insert into configuration_value (path, scope, scope_id, value)
            values (:path, :scope, :scopeId, :value)
            on conflict (path, scope, scope_id) do update
               set value = excluded.value
            """;

    void write(Setting setting, ConfigurationPlace place, String value) {
        jdbc.sql(WRITE)
                .param("path", setting.path())
                .param("scope", place.scope().label())
                .param("scopeId", place.id())
                .param("value", value)
                .update();
    }

    private static final String REMOVE = """
            delete from configuration_value
             where path = :path
               and scope = :scope
               and scope_id = :scopeId
            """;

    void remove(Setting setting, ConfigurationPlace place) {
        jdbc.sql(REMOVE)
                .param("path", setting.path())
                .param("scope", place.scope().label())
                .param("scopeId", place.id())
                .update();
    }

    private static final String REMOVE_ORPHANS = """
            delete from configuration_value
             where (scope = 'websites' and scope_id not in (select website_id from website))
                or (scope = 'stores' and scope_id not in (select store_id from store_view))
            """;

    /** Removes what was written for websites and store views that are no more. */
    void removeOrphans() {
        jdbc.sql(REMOVE_ORPHANS).update();
    }
}
