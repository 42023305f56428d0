package dev.holdfast.stock;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Recent;
import dev.holdfast.shared.StockId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The stocks, and the sales channels that each of them serves. */
@Repository
public class Stocks {

    private record Row(StockId id, String name) {}

    private static final Listing<Row> LISTING = Listing.of(
            "stock_id, name",
            "stock",
            "stock_id",
            (row, _) -> new Row(new StockId(row.getInt("stock_id")), row.getString("name")),
            Field.number("stock_id", "stock_id"),
            Field.text("name", "name"));

    private final JdbcClient jdbc;
    private final Recent<Set<StockId>> known = new Recent<>(() -> Set.copyOf(ids()));

    Stocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SearchResult<StockView> find(SearchCriteria criteria) {
        var page = LISTING.find(jdbc, criteria);
        var channels = channels(page.items().stream().map(Row::id).toList());
        return page.map(stock -> view(stock.id, stock.name, channels));
    }

    private static final String NAME = "select name from stock where stock_id = :stock";

    Optional<StockView> find(StockId stock) {
        return jdbc.sql(NAME)
                .param("stock", stock.value())
                .query(String.class)
                .optional()
                .map(name -> view(stock, name, channels(List.of(stock))));
    }

    private static StockView view(StockId stock, String name, Map<StockId, List<SalesChannel>> channels) {
        return new StockView(stock, name, new StockView.ExtensionAttributes(channels.getOrDefault(stock, List.of())));
    }

    private static final String CHANNELS = """
            select stock_id, type, code
              from sales_channel
             where stock_id = any(:stocks)
             order by type, code
            """;

    private Map<StockId, List<SalesChannel>> channels(List<StockId> stocks) {
        var channels = new HashMap<StockId, List<SalesChannel>>();
        jdbc.sql(CHANNELS)
                .param("stocks", stocks.stream().map(StockId::value).toArray(Integer[]::new))
                .query(row -> {
                    channels.computeIfAbsent(new StockId(row.getInt("stock_id")), _ -> new ArrayList<>())
                            .add(new SalesChannel(row.getString("type"), row.getString("code")));
                });
        return channels;
    }

    /** Answered from memory for a stock that existed a moment ago. One that another process deletes is missed within a second. */
    public boolean exists(StockId stock) {
        return known.get().contains(stock) || isStored(stock);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void deleted(StockDeleted event) {
        known.forget();
    }

    private static final String IS_STORED = "select exists (select from stock where stock_id = :stock)";

    private boolean isStored(StockId stock) {
        return jdbc.sql(IS_STORED)
                .param("stock", stock.value())
                .query(Boolean.class)
                .single();
    }

    private static final String IDS = "select stock_id from stock order by stock_id";

    public List<StockId> ids() {
        return jdbc.sql(IDS)
                .query((row, _) -> new StockId(row.getInt("stock_id")))
                .list();
    }

    private static final String SERVING = """
            select stock_id
              from sales_channel
             where type = :type
               and code = :code
            """;

    /** The stock that serves the sales channel; none when there is no such channel. */
    public Optional<StockId> servingChannel(String type, String code) {
        if (new SalesChannel(type, code).isAdmin()) return Optional.of(StockId.DEFAULT);
        return jdbc.sql(SERVING)
                .param("type", type)
                .param("code", code)
                .query((row, _) -> new StockId(row.getInt("stock_id")))
                .optional();
    }

    private static final String SERVING_WEBSITE = "select stock_id from sales_channel where website_id = :website";

    /** The stock that serves the website. */
    public StockId servingWebsite(int websiteId) {
        return jdbc.sql(SERVING_WEBSITE)
                .param("website", websiteId)
                .query((row, _) -> new StockId(row.getInt("stock_id")))
                .single();
    }

    private static final String WEBSITES = """
            select code, website_id
              from sales_channel
             where type = 'website'
               and code = any(:codes)
            """;

    /** The ids of the websites with these codes; those that sell nothing are left out. */
    Map<String, Integer> websites(Collection<String> codes) {
        var ids = new HashMap<String, Integer>();
        jdbc.sql(WEBSITES).param("codes", codes.toArray(String[]::new)).query(row -> {
            ids.put(row.getString("code"), row.getInt("website_id"));
        });
        return ids;
    }

    private static final String LOCK_ALL = "lock table stock in share row exclusive mode";

    /**
     * Until the end of the transaction nobody else makes, changes or deletes a stock or moves a channel. Stocks change rarely, so one
     * change after the other is fast enough, and spares every change the thought of what another may do meanwhile.
     */
    void lockAll() {
        jdbc.sql(LOCK_ALL).update();
    }

    private static final String ADD = "insert into stock (name) values (:name) returning stock_id";

    StockId add(String name) {
        return jdbc.sql(ADD)
                .param("name", name)
                .query((row, _) -> new StockId(row.getInt("stock_id")))
                .single();
    }

    private static final String ADD_CHOSEN = "insert into stock (stock_id, name) values (:stock, :name)";

    private static final String PASS = """
            select setval(pg_get_serial_sequence('stock', 'stock_id'), :stock)
             where :stock > coalesce(pg_sequence_last_value(pg_get_serial_sequence('stock', 'stock_id')), 1)
            """;

    /** Adds a stock under a number that the client chose; the numbers given from now on are larger. */
    void add(StockId stock, String name) {
        jdbc.sql(ADD_CHOSEN).param("stock", stock.value()).param("name", name).update();
        jdbc.sql(PASS).param("stock", stock.value()).query(Long.class).optional();
    }

    private static final String RENAME = "update stock set name = :name where stock_id = :stock";

    /** Whether there is such a stock, which now has this name. */
    boolean rename(StockId stock, String name) {
        return jdbc.sql(RENAME)
                        .param("stock", stock.value())
                        .param("name", name)
                        .update()
                == 1;
    }

    private static final String RELEASE_WEBSITES = """
            delete from stock_website
             where stock_id = :stock
                or website_id = any(:websites)
            """;

    private static final String ASSIGN_WEBSITES = """
            insert into stock_website (stock_id, website_id)
            select :stock, unnest(:websites::int[])
            """;

    /** Lets the stock serve these websites and no others; the default stock serves those that no other stock does. */
    void assignWebsites(StockId stock, Collection<Integer> websites) {
        var ids = websites.toArray(Integer[]::new);
        jdbc.sql(RELEASE_WEBSITES)
                .param("stock", stock.value())
                .param("websites", ids)
                .update();
        if (stock.equals(StockId.DEFAULT)) return;
        jdbc.sql(ASSIGN_WEBSITES)
                .param("stock", stock.value())
                .param("websites", ids)
                .update();
    }

    private static final String RELEASE_CHANNELS = "delete from stock_channel where stock_id = :stock";

    private static final String ASSIGN_CHANNELS = """
            insert into stock_channel (type, code, stock_id)
            select type, code, :stock
              from unnest(:types::text[], :codes::text[]) as c (type, code)
            on conflict (type, code) do update set stock_id = excluded.stock_id
            """;

    /** Lets the stock serve these channels, none of them a website, and no others. */
    void assignChannels(StockId stock, Collection<SalesChannel> channels) {
        jdbc.sql(RELEASE_CHANNELS).param("stock", stock.value()).update();
        jdbc.sql(ASSIGN_CHANNELS)
                .param("stock", stock.value())
                .param("types", channels.stream().map(SalesChannel::type).toArray(String[]::new))
                .param("codes", channels.stream().map(SalesChannel::code).toArray(String[]::new))
                .update();
    }

    private static final String HAS_CHANNELS = "select exists (select from sales_channel where stock_id = :stock)";

    boolean hasChannels(StockId stock) {
        return jdbc.sql(HAS_CHANNELS)
                .param("stock", stock.value())
                .query(Boolean.class)
                .single();
    }

    private static final String LOCK = "select stock_id from stock where stock_id = :stock for update";

    /** Whether there is such a stock; until the end of the transaction it gets no new links. */
    boolean lock(StockId stock) {
        return jdbc.sql(LOCK)
                .param("stock", stock.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static final String KEEP = """
            select stock_id
              from stock
             where stock_id = any(:stocks)
             order by stock_id
               for key share
            """;

    /** Those of the stocks that exist; until the end of the transaction nobody deletes them. */
    List<StockId> keep(Collection<StockId> stocks) {
        return jdbc.sql(KEEP)
                .param("stocks", stocks.stream().map(StockId::value).toArray(Integer[]::new))
                .query((row, _) -> new StockId(row.getInt("stock_id")))
                .list();
    }

    private static final String DELETE = "delete from stock where stock_id = :stock";

    /** With its links. */
    void delete(StockId stock) {
        jdbc.sql(DELETE).param("stock", stock.value()).update();
    }
}
