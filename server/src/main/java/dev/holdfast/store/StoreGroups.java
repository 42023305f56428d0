package dev.holdfast.store;

import dev.holdfast.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store groups, of which there are at most {@value #MOST}. */
@Repository
class StoreGroups {

    static final int MOST = 1000;

    private static final String GROUPS = """
            select group_id, website_id, root_category_id, default_store_id, name, code
              from store_group
            """;

    private final JdbcClient jdbc;

    StoreGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ALL = GROUPS + "order by group_id";

    /** All of them in the order of their ids; the first is the admin's, which has the id 0. */
    List<StoreGroup> all() {
        return jdbc.sql(ALL).query(StoreGroups::group).list();
    }

    private static final String BY_ID = GROUPS + "where group_id = :id";

    Optional<StoreGroup> find(int id) {
        return jdbc.sql(BY_ID).param("id", id).query(StoreGroups::group).optional();
    }

    /** @throws Refusal 404 when there is none with this id */
    StoreGroup get(int id) {
        return find(id).orElseThrow(() -> Refusal.noSuchEntity("id", id));
    }

    private static final String BY_CODE = GROUPS + "where lower(code) = lower(:code)";

    /** The store group with this code, in whatever case. */
    Optional<StoreGroup> find(String code) {
        return jdbc.sql(BY_CODE).param("code", code).query(StoreGroups::group).optional();
    }

    private static final String ADD = """
            insert into store_group (website_id, code, name, root_category_id)
            values (:websiteId, :code, :name, :rootCategoryId)
            returning group_id
            """;

    int add(StoreGroup group) {
        return jdbc.sql(ADD)
                .param("websiteId", group.websiteId())
                .param("code", group.code())
                .param("name", group.name())
                .param("rootCategoryId", group.rootCategoryId())
                .query(Integer.class)
                .single();
    }

    private static final String CHANGE = """
            update store_group
               set website_id = :websiteId,
                   code = :code,
                   name = :name,
                   root_category_id = :rootCategoryId
             where group_id = :id
            """;

    void change(StoreGroup group) {
        jdbc.sql(CHANGE)
                .param("id", group.id())
                .param("websiteId", group.websiteId())
                .param("code", group.code())
                .param("name", group.name())
                .param("rootCategoryId", group.rootCategoryId())
                .update();
    }

    private static final String REMOVE = "delete from store_group where group_id = :id";

    /** Removes the store group with its store views. */
    void remove(int id) {
        jdbc.sql(REMOVE).param("id", id).update();
    }

    private static StoreGroup group(ResultSet row, int number) throws SQLException {
        return new StoreGroup(
                row.getInt("group_id"),
                row.getInt("website_id"),
                row.getInt("root_category_id"),
                row.getInt("default_store_id"),
                row.getString("name"),
                row.getString("code"));
    }
}
