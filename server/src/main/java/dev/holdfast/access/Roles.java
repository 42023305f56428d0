package dev.holdfast.access;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What groups of admin users may do. Names differ in more than letter case. */
@Repository
class Roles {

    /** Has full access until somebody changes it; the first administrator gets it. */
    static final int ADMINISTRATORS = 1;

    private static final String COLUMNS = """
            role_id,
            name,
            array(select resource
                    from role_resource
                   where role_resource.role_id = role.role_id
                   order by resource) as resources
            """;

    private static final Listing<Role> LISTING = Listing.of(
            COLUMNS,
            "role",
            "role_id",
            (row, _) -> role(row),
            Field.number("role_id", "role_id"),
            Field.text("name", "name"));

    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Role role(ResultSet row) throws SQLException {
        var resources = (String[]) row.getArray("resources").getArray();
        return new Role(row.getInt("role_id"), new Grant(row.getString("name"), List.of(resources)));
    }

    SearchResult<Role> list(SearchCriteria criteria) {
        return LISTING.find(jdbc, criteria);
    }

    private static final String FIND = "select " + COLUMNS + " from role where role_id = :id";

    Optional<Role> find(int id) {
        return jdbc.sql(FIND).param("id", id).query((row, _) -> role(row)).optional();
    }

    /** @throws Refusal 404 when there is none */
    Role get(int id) {
        return find(id).orElseThrow(() -> Refusal.noSuchEntity("roleId", id));
    }

    private static final String FIND_ID = "select role_id from role where lower(name) = lower(:name)";

    Optional<Integer> findId(String name) {
        return jdbc.sql(FIND_ID).param("name", name).query(Integer.class).optional();
    }

    private static final String ADD = "insert into role (name) values (:name) returning role_id";

    /** The new role's id. */
    int add(Grant grant) {
        int id = jdbc.sql(ADD).param("name", grant.name()).query(Integer.class).single();
        grantTo(id, grant.resources());
        return id;
    }

    private static final String RENAME = "update role set name = :name where role_id = :id";
    private static final String TAKE_ALL = "delete from role_resource where role_id = :id";

    void change(int id, Grant grant) {
        jdbc.sql(RENAME).param("id", id).param("name", grant.name()).update();
        jdbc.sql(TAKE_ALL).param("id", id).update();
        grantTo(id, grant.resources());
    }

    private static final String GRANT =
            "insert into role_resource (role_id, resource) select distinct :id, unnest(:resources)";

    private void grantTo(int id, List<String> resources) {
        jdbc.sql(GRANT)
                .param("id", id)
                .param("resources", resources.toArray(String[]::new))
                .update();
    }

    private static final String REMOVE = "delete from role where role_id = :id";

    void remove(int id) {
        jdbc.sql(REMOVE).param("id", id).update();
    }
}
