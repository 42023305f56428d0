package dev.holdfast.store;

import dev.holdfast.shared.Recent;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The store views, of which there are at most {@value #MOST}. Every request asks for the scope of its store view, which is therefore
 * answered from memory: what this server process wrote shows at once, what another one wrote within a second.
 */
@Repository
public class StoreViews {

    static final int MOST = 1000;

    private static final String VIEWS = """
            select v.store_id, v.code, v.name, g.website_id, v.group_id, v.is_active
              from store_view v
              join store_group g on g.group_id = v.group_id
            """;

    private final JdbcClient jdbc;
    private final Recent<Scopes> scopes = new Recent<>(this::readScopes);

    StoreViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Scopes(Map<String, StoreScope> byCode, Map<Integer, String> fullNames, StoreScope ofMainWebsite) {}

    /** The scope of the active store view with this code. The admin scope is not a store view. */
    public Optional<StoreScope> scopeOf(String code) {
        return Optional.ofNullable(scopes.get().byCode.get(code));
    }

    /** The default store view of the main website. */
    public StoreScope defaultScope() {
        return scopes.get().ofMainWebsite;
    }

    /** The names of website, store group and active store view, joined by line feeds; empty when there is no such view. */
    public String fullName(int storeId) {
        return scopes.get().fullNames.getOrDefault(storeId, "");
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(StoresChanged event) {
        scopes.forget();
    }

    private static final String SCOPES = """
            select v.store_id, v.code, g.website_id, concat_ws(E'\\n', w.name, g.name, v.name) as full_name,
                   w.website_id = 1 and w.default_group_id = g.group_id and g.default_store_id = v.store_id
                       as of_main_website
              from store_view v
              join store_group g on g.group_id = v.group_id
              join website w on w.website_id = g.website_id
             where v.store_id > 0
               and v.is_active
            """;

    private Scopes readScopes() {
        var byCode = new HashMap<String, StoreScope>();
        var fullNames = new HashMap<Integer, String>();
        var main = jdbc.sql(SCOPES).query(rows -> {
            @Nullable StoreScope ofMainWebsite = null;
            while (rows.next()) {
                var scope = new StoreScope(rows.getInt("store_id"), rows.getString("code"), rows.getInt("website_id"));
                byCode.put(scope.storeCode(), scope);
                fullNames.put(scope.storeId(), rows.getString("full_name"));
                if (rows.getBoolean("of_main_website")) ofMainWebsite = scope;
            }
            return ofMainWebsite;
        });
        if (main == null) throw new IllegalStateException("The main website has lost its default store view");
        return new Scopes(byCode, fullNames, main);
    }

    private static final String ALL = VIEWS + "order by v.store_id";

    /** All of them in the order of their ids; the first is the admin's, which has the id 0. */
    List<StoreView> all() {
        return jdbc.sql(ALL).query(StoreViews::view).list();
    }

    private static final String BY_ID = VIEWS + "where v.store_id = :id";

    public Optional<StoreView> find(int id) {
        return jdbc.sql(BY_ID).param("id", id).query(StoreViews::view).optional();
    }

    private static final String DEFAULT_OF_WEBSITE = VIEWS + """
              join website w on w.default_group_id = g.group_id
             where w.website_id = :websiteId
               and v.store_id = g.default_store_id
            """;

    /** The default store view of the website's default store group. */
    public Optional<StoreView> defaultOf(int websiteId) {
        return jdbc.sql(DEFAULT_OF_WEBSITE)
                .param("websiteId", websiteId)
                .query(StoreViews::view)
                .optional();
    }

    /** @throws Refusal 404 when there is none with this id */
    StoreView get(int id) {
        return find(id).orElseThrow(() -> Refusal.noSuchEntity("id", id));
    }

    private static final String BY_CODE = VIEWS + "where lower(v.code) = lower(:code)";

    /** The store view with this code, in whatever case, active or not. */
    Optional<StoreView> find(String code) {
        return jdbc.sql(BY_CODE).param("code", code).query(StoreViews::view).optional();
    }

    private static final String ADD = """
            insert into store_view (group_id, code, name, is_active)
            values (:groupId, :code, :name, :active)
            returning store_id
            """;

    int add(StoreView view) {
        return jdbc.sql(ADD)
                .param("groupId", view.storeGroupId())
                .param("code", view.code())
                .param("name", view.name())
                .param("active", view.active())
                .query(Integer.class)
                .single();
    }

    private static final String CHANGE = """
            update store_view
               set group_id = :groupId,
                   code = :code,
                   name = :name,
                   is_active = :active
             where store_id = :id
            """;

    void change(StoreView view) {
        jdbc.sql(CHANGE)
                .param("id", view.id())
                .param("groupId", view.storeGroupId())
                .param("code", view.code())
                .param("name", view.name())
                .param("active", view.active())
                .update();
    }

    private static final String REMOVE = "delete from store_view where store_id = :id";

    void remove(int id) {
        jdbc.sql(REMOVE).param("id", id).update();
    }

    private static StoreView view(ResultSet row, int number) throws SQLException {
        return new StoreView(
                row.getInt("store_id"),
                row.getString("code"),
                row.getString("name"),
                row.getInt("website_id"),
                row.getInt("group_id"),
                row.getBoolean("is_active"));
    }
}
