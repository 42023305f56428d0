package dev.holdfast.access;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who run the place. Their names differ in more than letter case. */
@Repository
class AdminUsers {

    private static final String COLUMNS =
            "user_id, username, email, first_name, last_name, is_active, role_id, created_at";

    private static final Listing<AdminUser> LISTING = Listing.of(
            COLUMNS,
            "admin_user",
            "user_id",
            (row, _) -> user(row),
            Field.number("user_id", "user_id"),
            Field.text("username", "username"),
            Field.text("email", "email"),
            Field.text("first_name", "first_name"),
            Field.text("last_name", "last_name"),
            Field.bool("is_active", "is_active"),
            Field.number("role_id", "role_id"),
            Field.time("created_at", "created_at"));

    private final JdbcClient jdbc;

    AdminUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What signing in needs to know. */
    record Secret(int userId, PasswordHash passwordHash, boolean active, boolean hasRole) {}

    private static AdminUser user(ResultSet row) throws SQLException {
        return new AdminUser(
                row.getInt("user_id"),
                new UserDetails(
                        row.getString("username"),
                        row.getString("email"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getBoolean("is_active"),
                        row.getObject("role_id", Integer.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    SearchResult<AdminUser> list(SearchCriteria criteria) {
        return LISTING.find(jdbc, criteria);
    }

    private static final String FIND = "select " + COLUMNS + " from admin_user where user_id = :id";

    Optional<AdminUser> find(int id) {
        return jdbc.sql(FIND).param("id", id).query((row, _) -> user(row)).optional();
    }

    private static final String FIND_ID = "select user_id from admin_user where lower(username) = lower(:username)";

    Optional<Integer> findId(String username) {
        return jdbc.sql(FIND_ID)
                .param("username", username)
                .query(Integer.class)
                .optional();
    }

    private static final String FIND_SECRET = """
            select user_id, password_hash, is_active, role_id is not null as has_role
              from admin_user
             where lower(username) = lower(:username)
            """;

    Optional<Secret> findSecret(String username) {
        return jdbc.sql(FIND_SECRET)
                .param("username", username)
                .query((row, _) -> new Secret(
                        row.getInt("user_id"),
                        new PasswordHash(row.getString("password_hash")),
                        row.getBoolean("is_active"),
                        row.getBoolean("has_role")))
                .optional();
    }

    private static final String RESOURCES = """
            select r.resource
              from admin_user u
              join role_resource r on r.role_id = u.role_id
             where u.user_id = :id
            """;

    /** What the user's role grants. */
    List<String> resources(int id) {
        return jdbc.sql(RESOURCES)
                .param("id", id)
                .query((row, _) -> row.getString("resource"))
                .list();
    }

    private static final String COUNT = "select count(*) from admin_user";

    boolean isEmpty() {
        return jdbc.sql(COUNT).query(Integer.class).single() == 0;
    }

    private static final String COUNT_WITH_ROLE = COUNT + " where role_id = :roleId";

    int countWithRole(int roleId) {
        return jdbc.sql(COUNT_WITH_ROLE)
                .param("roleId", roleId)
                .query(Integer.class)
                .single();
    }

    private static final String ADD = """
            insert into admin_user (username, password_hash, email, first_name, last_name, is_active, role_id)
            values (:username, :passwordHash, :email, :firstName, :lastName, :isActive, :roleId)
            returning user_id
            """;

    /** The new user's id. */
    int add(UserDetails details, PasswordHash passwordHash) {
        return with(details, jdbc.sql(ADD))
                .param("passwordHash", passwordHash.encoded())
                .query(Integer.class)
                .single();
    }

    private static final String CHANGE = """
            update admin_user
               set username = :username,
                   email = :email,
                   first_name = :firstName,
                   last_name = :lastName,
                   is_active = :isActive,
                   role_id = :roleId
             where user_id = :id
            """;

    void change(int id, UserDetails details) {
        with(details, jdbc.sql(CHANGE)).param("id", id).update();
    }

    private static JdbcClient.StatementSpec with(UserDetails details, JdbcClient.StatementSpec statement) {
        return statement
                .param("username", details.username())
                .param("email", details.email())
                .param("firstName", details.firstName())
                .param("lastName", details.lastName())
                .param("isActive", details.isActive())
                .param("roleId", details.roleId());
    }

    private static final String SET_PASSWORD =
            "update admin_user set password_hash = :passwordHash where user_id = :id";

    void setPassword(int id, PasswordHash passwordHash) {
        jdbc.sql(SET_PASSWORD)
                .param("id", id)
                .param("passwordHash", passwordHash.encoded())
                .update();
    }

    private static final String REMOVE = "delete from admin_user where user_id = :id";

    void remove(int id) {
        jdbc.sql(REMOVE).param("id", id).update();
    }

    // So that changes of who may do what are made one after another; signing in goes on meanwhile.
    private static final String LOCK = "lock table admin_user in share row exclusive mode";

    /** From here to the commit, nobody else changes users, roles or integrations. */
    void lock() {
        jdbc.sql(LOCK).update();
    }

    private static final String IS_ADMINISTERED = """
            select exists (select
                             from admin_user u
                             join role_resource r on r.role_id = u.role_id
                            where u.is_active
                              and r.resource = 'Magento_Backend::all')
            """;

    /** @throws LastAdministrator unless there is an active user with full access; to be asked after {@link #lock} */
    void requireAdministrator() {
        if (!jdbc.sql(IS_ADMINISTERED).query(Boolean.class).single()) throw new LastAdministrator();
    }
}
