package dev.holdfast.testing;

import dev.holdfast.store.StoresChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * A small company that many tests stand on: five sources, three stocks, each selling to a website of its own. Injected; made once a
 * test class, before it has any source items.
 *
 * <pre>
 * eu-1, eu-2, eu-3, us-1   enabled sources          eu-disabled   a disabled one
 * 10 EU-stock              eu-1 (1), eu-2 (2), eu-3 (3), eu-disabled (4)              sells to eu_website
 * 20 US-stock              us-1 (1)                                                   sells to us_website
 * 30 Global-stock          us-1 (1), eu-disabled (2), eu-3 (3), eu-2 (4), eu-1 (5)    sells to global_website
 * </pre>
 *
 * Each website {@code x} has the store view {@code store_for_x}.
 */
public class Fixtures {

    private static final String WEBSITES = """
            with codes as (
                select code, ordinality from unnest(array['eu_website', 'us_website', 'global_website']) with ordinality as c (code)
            ), made as (
                insert into website (code, name) select code, code from codes order by ordinality returning website_id, code
            ), grouped as (
                insert into store_group (website_id, code, name)
                select website_id, code || '_group', code || ' group' from made order by website_id
                returning group_id, website_id
            )
            insert into store_view (group_id, code, name)
            select group_id, 'store_for_' || code, 'Store for ' || code
              from grouped
              join made using (website_id)
             order by website_id
            """;

    private static final String WEBSITE_DEFAULTS = """
            update website w
               set default_group_id = g.group_id
              from store_group g
             where g.website_id = w.website_id
            """;

    private static final String GROUP_DEFAULTS = """
            update store_group g
               set default_store_id = v.store_id
              from store_view v
             where v.group_id = g.group_id
            """;

    private static final String SOURCES = """
            insert into source (source_code, name, enabled, country_id, latitude, longitude, city, postcode, street,
                                region, region_id, is_pickup_location_active, frontend_name)
            values ('eu-1', 'EU-source-1', true, 'FR', 48.9833, 2.6167, 'Mitry-Mory', '77292 CEDEX',
                    'Rue Paul Vaillant Couturier 31', 'Seine-et-Marne', 259, true, 'EU-source-1'),
                   ('eu-2', 'EU-source-2', true, 'FR', 43.5283, 5.4497, 'Aix-en-Provence', '13100',
                    'Rue Marius Reynaud 5', 'Bouches-du-Rhône', 194, false, 'EU-source-2'),
                   ('eu-3', 'EU-source-3', true, 'DE', 47.8496, 12.067, 'Kolbermoor', '83059',
                    'Rosenheimer Str. 30', 'Bayern', 81, true, 'EU-source-3'),
                   ('eu-disabled', 'EU-source-disabled', false, 'DE', 50.9833, 11.0333, 'Erfurt', '99098',
                    'Juri-Gagarin-Ring 152', 'Thüringen', 94, false, 'EU-source-disabled'),
                   ('us-1', 'US-source-1', true, 'US', 38.7634, -95.84, 'Burlingame', '66413',
                    'Bloomquist Dr 100', 'California', 12, true, 'US-source-1')
            """;

    private static final String STOCKS = """
            insert into stock (stock_id, name)
            values (10, 'EU-stock'),
                   (20, 'US-stock'),
                   (30, 'Global-stock')
            """;

    private static final String STOCK_IDS_TAKEN = "select setval(pg_get_serial_sequence('stock', 'stock_id'), 30)";

    private static final String CHANNELS = """
            insert into stock_website (website_id, stock_id)
            select w.website_id, c.stock_id
              from (values ('eu_website', 10), ('us_website', 20), ('global_website', 30)) as c (code, stock_id)
              join website w on w.code = c.code
            """;

    private static final String LINKS = """
            insert into stock_source_link (stock_id, source_code, priority)
            values (10, 'eu-1', 1),
                   (10, 'eu-2', 2),
                   (10, 'eu-3', 3),
                   (10, 'eu-disabled', 4),
                   (20, 'us-1', 1),
                   (30, 'us-1', 1),
                   (30, 'eu-disabled', 2),
                   (30, 'eu-3', 3),
                   (30, 'eu-2', 4),
                   (30, 'eu-1', 5)
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Fixtures(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The websites with their store views, the sources, the stocks and their links. */
    @Transactional
    public void company() {
        websites();
        sources();
        jdbc.sql(STOCKS).update();
        jdbc.sql(STOCK_IDS_TAKEN).query(Long.class).single();
        jdbc.sql(CHANNELS).update();
        jdbc.sql(LINKS).update();
    }

    /** Only the websites, all of them served by the default stock, with their store views. */
    @Transactional
    public void websites() {
        jdbc.sql(WEBSITES).update();
        jdbc.sql(WEBSITE_DEFAULTS).update();
        jdbc.sql(GROUP_DEFAULTS).update();
        events.publishEvent(new StoresChanged());
    }

    /** Only the sources, linked to no stock. */
    @Transactional
    public void sources() {
        jdbc.sql(SOURCES).update();
    }
}
