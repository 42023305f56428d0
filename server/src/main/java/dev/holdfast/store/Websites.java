package dev.holdfast.store;

import dev.holdfast.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The websites, of which there are at most {@value #MOST}. */
@Repository
public class Websites {

    static final int MOST = 1000;

    private static final String WEBSITES = """
            select website_id, code, name, default_group_id
              from website
            """;

    private final JdbcClient jdbc;

    Websites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ALL = WEBSITES + "order by website_id";

    /** All of them in the order of their ids; the first is the admin's, which has the id 0. */
    public List<Website> all() {
        return jdbc.sql(ALL).query(Websites::website).list();
    }

    private static final String BY_ID = WEBSITES + "where website_id = :id";

    Optional<Website> find(int id) {
        return jdbc.sql(BY_ID).param("id", id).query(Websites::website).optional();
    }

    /** @throws Refusal 404 when there is none with this id */
    public Website get(int id) {
        return find(id).orElseThrow(() -> Refusal.noSuchEntity("id", id));
    }

    private static final String BY_CODE = WEBSITES + "where lower(code) = lower(:code)";

    /** The website with this code, in whatever case. */
    public Optional<Website> find(String code) {
        return jdbc.sql(BY_CODE).param("code", code).query(Websites::website).optional();
    }

    private static final String ADD = """
            insert into website (code, name)
            values (:code, :name)
            returning website_id
            """;

    int add(Website website) {
        return jdbc.sql(ADD)
                .param("code", website.code())
                .param("name", website.name())
                .query(Integer.class)
                .single();
    }

    private static final String CHANGE = """
            update website
               set code = :code,
                   name = :name
             where website_id = :id
            """;

    void change(Website website) {
        jdbc.sql(CHANGE)
                .param("id", website.id())
                .param("code", website.code())
                .param("name", website.name())
                .update();
    }

    private static final String REMOVE = "delete from website where website_id = :id";

    /** Removes the website with its store groups and their store views. */
    void remove(int id) {
        jdbc.sql(REMOVE).param("id", id).update();
    }

    private static Website website(ResultSet row, int number) throws SQLException {
        return new Website(
                row.getInt("website_id"), row.getString("code"), row.getString("name"), row.getInt("default_group_id"));
    }
}
