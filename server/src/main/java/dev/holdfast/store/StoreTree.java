package dev.holdfast.store;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Websites hold store groups, store groups hold store views: what must be true of all three together. */
@Repository
class StoreTree {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    StoreTree(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whether this id is that of the admin scope or of the main website, store group or store view. */
    static boolean isBuiltIn(int id) {
        return id <= 1;
    }

    static boolean isAdmin(int id) {
        return id == 0;
    }

    private static final String LOCK = "select website_id from website where website_id = 0 for no key update";

    /**
     * From here to the end of the transaction nobody else changes the tree, so that what is checked stays true. Reading it waits for
     * nobody. Afterwards this server process reads it anew.
     */
    void beginChange() {
        jdbc.sql(LOCK).query(Integer.class).single();
        events.publishEvent(new StoresChanged());
    }

    private static final String ELECT_DEFAULT_GROUPS = """
            update website w
               set default_group_id = coalesce(
                       (select min(g.group_id) from store_group g where g.website_id = w.website_id), 0)
             where w.default_group_id not in (select g.group_id from store_group g where g.website_id = w.website_id)
            """;

    private static final String ELECT_DEFAULT_VIEWS = """
            update store_group g
               set default_store_id = coalesce(
                       (select min(v.store_id) from store_view v where v.group_id = g.group_id), 0)
             where g.default_store_id not in (select v.store_id from store_view v where v.group_id = g.group_id)
            """;

    /** Gives every website and store group whose default is none of its own the oldest one it has. */
    void electDefaults() {
        jdbc.sql(ELECT_DEFAULT_GROUPS).update();
        jdbc.sql(ELECT_DEFAULT_VIEWS).update();
    }
}
