package dev.holdfast.stock;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sources each stock sells from. Sources are named as they are spelled, and locked by whoever changes their links. */
@Repository
public class StockSourceLinks {

    private static final Listing<StockSourceLink> LISTING = Listing.of(
            "stock_id, source_code, priority",
            "stock_source_link",
            "stock_id, priority, source_code",
            (row, _) -> link(row),
            Field.number("stock_id", "stock_id"),
            Field.text("source_code", "source_code"),
            Field.number("priority", "priority"));

    private final JdbcClient jdbc;

    StockSourceLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SearchResult<StockSourceLink> find(SearchCriteria criteria) {
        return LISTING.find(jdbc, criteria);
    }

    private static final String SOURCES_BY_PRIORITY = """
            select source_code
              from stock_source_link
             where stock_id = :stock
             order by priority, source_code
            """;

    /** The sources of the stock, those to be asked first in front. */
    public List<SourceCode> sourcesByPriority(StockId stock) {
        return jdbc.sql(SOURCES_BY_PRIORITY)
                .param("stock", stock.value())
                .query((row, _) -> new SourceCode(row.getString("source_code")))
                .list();
    }

    private static final String CHANGE_PRIORITIES = """
            update stock_source_link l
               set priority = n.priority
              from unnest(:stocks::int[], :sources::text[], :priorities::int[]) as n (stock_id, source_code, priority)
             where l.stock_id = n.stock_id
               and l.source_code = n.source_code
            """;

    /** Gives those of the links that there are their new priority. */
    void changePriorities(Collection<StockSourceLink> links) {
        jdbc.sql(CHANGE_PRIORITIES)
                .param("stocks", stocks(links))
                .param("sources", sources(links))
                .param("priorities", priorities(links))
                .update();
    }

    private static final String ADD_MISSING = """
            insert into stock_source_link (stock_id, source_code, priority)
            select stock_id, source_code, priority
              from unnest(:stocks::int[], :sources::text[], :priorities::int[]) as n (stock_id, source_code, priority)
            on conflict do nothing
            returning stock_id, source_code, priority
            """;

    /** Adds those of the links that there are not, and returns them. */
    List<StockSourceLink> addMissing(Collection<StockSourceLink> links) {
        return jdbc.sql(ADD_MISSING)
                .param("stocks", stocks(links))
                .param("sources", sources(links))
                .param("priorities", priorities(links))
                .query((row, _) -> link(row))
                .list();
    }

    private static final String REMOVE = """
            delete from stock_source_link l
             using unnest(:stocks::int[], :sources::text[]) as gone (stock_id, source_code)
             where l.stock_id = gone.stock_id
               and l.source_code = gone.source_code
            returning l.stock_id, l.source_code, l.priority
            """;

    /** Removes those of the links that there are, whatever their priority, and returns them. */
    List<StockSourceLink> remove(Collection<StockSourceLink> links) {
        return jdbc.sql(REMOVE)
                .param("stocks", stocks(links))
                .param("sources", sources(links))
                .query((row, _) -> link(row))
                .list();
    }

    private static StockSourceLink link(ResultSet row) throws SQLException {
        return new StockSourceLink(
                new StockId(row.getInt("stock_id")),
                new SourceCode(row.getString("source_code")),
                row.getInt("priority"));
    }

    private static Integer[] stocks(Collection<StockSourceLink> links) {
        return links.stream().map(link -> link.stockId().value()).toArray(Integer[]::new);
    }

    private static String[] sources(Collection<StockSourceLink> links) {
        return links.stream().map(link -> link.sourceCode().value()).toArray(String[]::new);
    }

    private static Integer[] priorities(Collection<StockSourceLink> links) {
        return links.stream().map(StockSourceLink::priority).toArray(Integer[]::new);
    }
}
