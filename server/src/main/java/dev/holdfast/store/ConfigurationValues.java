package dev.holdfast.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The values that were written, by path and scope. */
@Repository
class ConfigurationValues {

    /**
     * @param scopeId the website's or store view's id; 0 at the default scope
     */
    record Written(String path, String scope, int scopeId, String value) {}

    private static final String AT_DEFAULT_SCOPE = """
            select path, scope, scope_id, value
              from configuration_value
             where scope = 'default'
               and scope_id = 0
            """;

    private final JdbcClient jdbc;

    ConfigurationValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Written> atDefaultScope() {
        return jdbc.sql(AT_DEFAULT_SCOPE).query(ConfigurationValues::written).list();
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        return new Written(
                row.getString("path"), row.getString("scope"), row.getInt("scope_id"), row.getString("value"));
    }
}
