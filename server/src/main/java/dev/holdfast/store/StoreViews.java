package dev.holdfast.store;

import dev.holdfast.webapi.StoreScope;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store views, whose codes stand in URLs. */
@Repository
public class StoreViews {

    private static final String SCOPE = """
            select v.store_id, v.code as store_code, g.website_id
              from store_view v
              join store_group g on g.group_id = v.group_id
            """;

    private static final String SCOPE_OF_CODE = SCOPE + """
             where v.code = :code
               and v.store_id > 0
            """;

    private static final String DEFAULT_SCOPE = SCOPE + """
              join website w on w.website_id = g.website_id and w.default_group_id = g.group_id
             where w.website_id = 1
               and v.store_id = g.default_store_id
            """;

    private final JdbcClient jdbc;

    StoreViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The scope of the store view with this code. The admin scope is not a store view. */
    public Optional<StoreScope> scopeOf(String code) {
        return jdbc.sql(SCOPE_OF_CODE)
                .param("code", code)
                .query(StoreScope.class)
                .optional();
    }

    /** The default store view of the main website. */
    public StoreScope defaultScope() {
        return jdbc.sql(DEFAULT_SCOPE).query(StoreScope.class).single();
    }
}
