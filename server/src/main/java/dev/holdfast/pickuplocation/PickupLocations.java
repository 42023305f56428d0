package dev.holdfast.pickuplocation;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import dev.holdfast.stock.Stocks;
import dev.holdfast.store.Websites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The pickup locations: the enabled sources of a stock that say to be one. An item of a SKU makes a location hold it, however much
 * there is: what is ordered now can be brought there until it is fetched.
 */
@Repository
public class PickupLocations {

    private static final String COLUMNS = """
            source_code, frontend_name, email, fax, contact_name, frontend_description, latitude, longitude, country_id, region_id,
            region, city, street, postcode, phone
            """;

    private static final String HOLDING_ALL = "select " + COLUMNS + """
              from source
             where enabled
               and is_pickup_location_active
               and exists (select from stock_source_link l where l.stock_id = ? and l.source_code = source.source_code)
               and not exists (select from unnest(?::text[]) as wanted (sku)
                                where not exists (select
                                                    from source_item i
                                                   where i.sku = wanted.sku
                                                     and i.source_code = source.source_code))
            """;

    private static final Listing<PickupLocation> LISTING = Listing.of(
            COLUMNS,
            "(" + HOLDING_ALL + ") location",
            "source_code",
            PickupLocations::location,
            Field.text("source_code", "source_code"),
            Field.text("frontend_name", "frontend_name"),
            Field.text("email", "email"),
            Field.text("fax", "fax"),
            Field.text("contact_name", "contact_name"),
            Field.text("frontend_description", "frontend_description"),
            Field.number("latitude", "latitude"),
            Field.number("longitude", "longitude"),
            Field.text("country_id", "country_id"),
            Field.number("region_id", "region_id"),
            Field.text("region", "region"),
            Field.text("city", "city"),
            Field.text("street", "street"),
            Field.text("postcode", "postcode"),
            Field.text("phone", "phone"));

    private final JdbcClient jdbc;
    private final Stocks stocks;
    private final Websites websites;

    PickupLocations(JdbcClient jdbc, Stocks stocks, Websites websites) {
        this.jdbc = jdbc;
        this.stocks = stocks;
        this.websites = websites;
    }

    /** Those of the stock that hold every one of the SKUs, by the names that sources have for their fields. */
    SearchResult<PickupLocation> find(StockId stock, Collection<Sku> skus, SearchCriteria criteria) {
        return LISTING.find(jdbc, criteria, stock.value(), folded(skus));
    }

    private static final String ANY_HOLDING_ALL = "select exists (" + HOLDING_ALL + ")";

    /** Whether buyers in the website can fetch all of these SKUs at one place. */
    public boolean anyHolds(int websiteId, Collection<Sku> skus) {
        return jdbc.sql(ANY_HOLDING_ALL)
                .param(stocks.servingWebsite(websiteId).value())
                .param(folded(skus))
                .query(Boolean.class)
                .single();
    }

    private static final String WITH_CODE = HOLDING_ALL + "   and lower(source_code) = lower(?)";

    /** The location with this code where buyers in the website can fetch goods, if there is one. */
    public Optional<PickupLocation> find(int websiteId, String code) {
        return jdbc.sql(WITH_CODE)
                .param(stocks.servingWebsite(websiteId).value())
                .param(folded(List.of()))
                .param(code)
                .query(PickupLocations::location)
                .optional();
    }

    /** @throws Refusal 404 when buyers in the website cannot fetch goods at a location with this code */
    public PickupLocation get(int websiteId, String code) {
        return find(websiteId, code)
                .orElseThrow(() -> Refusal.notFound(
                        "Can not find Pickup Location with code %1 for %2 Sales Channel \"%3\".",
                        code, "website", websites.get(websiteId).code()));
    }

    private static String[] folded(Collection<Sku> skus) {
        return skus.stream().map(Sku::folded).toArray(String[]::new);
    }

    private static PickupLocation location(ResultSet row, int number) throws SQLException {
        return new PickupLocation(
                new SourceCode(row.getString("source_code")),
                row.getString("frontend_name"),
                row.getString("email"),
                row.getString("fax"),
                row.getString("contact_name"),
                row.getString("frontend_description"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                row.getString("country_id"),
                row.getObject("region_id", Integer.class),
                row.getString("region"),
                row.getString("city"),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("phone"));
    }
}
