package dev.holdfast.stock;

import dev.holdfast.shared.StockId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stocks, and the sales channels that each of them serves. */
@Repository
public class Stocks {

    private final JdbcClient jdbc;

    Stocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String EXISTS = "select exists (select from stock where stock_id = :stock)";

    public boolean exists(StockId stock) {
        return jdbc.sql(EXISTS)
                .param("stock", stock.value())
                .query(Boolean.class)
                .single();
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
}
