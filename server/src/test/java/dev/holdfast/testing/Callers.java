package dev.holdfast.testing;

import dev.holdfast.access.Tokens;
import dev.holdfast.webapi.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrators that tests act as, one for each set of resources, made by SQL: no password is hashed. */
final class Callers {

    static final List<String> FULL_ACCESS = List.of(Caller.FULL_ACCESS);

    private static final String ROLE = "insert into role (name) values (:name) returning role_id";
    private static final String GRANT =
            "insert into role_resource (role_id, resource) select :role, unnest(:resources)";
    private static final String USER = """
            insert into admin_user (username, password_hash, role_id)
            values (:name, 'none', :role)
            returning user_id
            """;

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final Map<List<String>, String> tokenByResources = new ConcurrentHashMap<>();

    Callers(JdbcClient jdbc, Tokens tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    String tokenWith(List<String> resources) {
        return tokenByResources.computeIfAbsent(resources, this::issue);
    }

    /** To be called when the database has lost them. */
    void forget() {
        tokenByResources.clear();
    }

    private String issue(List<String> resources) {
        var name = "test user " + String.join(" ", resources);
        int role = jdbc.sql(ROLE).param("name", name).query(Integer.class).single();
        jdbc.sql(GRANT)
                .param("role", role)
                .param("resources", resources.toArray(String[]::new))
                .update();
        int user = jdbc.sql(USER)
                .param("name", name)
                .param("role", role)
                .query(Integer.class)
                .single();
        return tokens.issue(Caller.Type.ADMIN, user, Duration.ofHours(1));
    }
}
