package dev.holdfast.source;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sources. */
@Repository
public class Sources {

    private static final String COLUMNS = """
            source_code, name, email, contact_name, enabled, description, latitude, longitude, country_id, region_id, region, city,
            street, postcode, phone, fax, is_pickup_location_active, frontend_name, frontend_description
            """;

    private static final Listing<SourceView> LISTING = Listing.of(
            COLUMNS,
            "source",
            "source_code",
            (row, _) -> view(row),
            Field.text("source_code", "source_code"),
            Field.text("name", "name"),
            Field.bool("enabled", "enabled"),
            Field.text("description", "description"),
            Field.number("latitude", "latitude"),
            Field.number("longitude", "longitude"),
            Field.text("country_id", "country_id"),
            Field.number("region_id", "region_id"),
            Field.text("region", "region"),
            Field.text("city", "city"),
            Field.text("street", "street"),
            Field.text("postcode", "postcode"),
            Field.text("contact_name", "contact_name"),
            Field.text("email", "email"),
            Field.text("phone", "phone"),
            Field.text("fax", "fax"),
            Field.bool("use_default_carrier_config", "source_code is not null"),
            Field.bool("is_pickup_location_active", "is_pickup_location_active"),
            Field.text("frontend_name", "frontend_name"),
            Field.text("frontend_description", "frontend_description"));

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SearchResult<SourceView> find(SearchCriteria criteria) {
        return LISTING.find(jdbc, criteria);
    }

    private static final String FIND = "select " + COLUMNS + " from source where lower(source_code) = lower(:code)";

    /** The source with this code, in any spelling. */
    public Optional<SourceView> find(SourceCode source) {
        return jdbc.sql(FIND)
                .param("code", source.value())
                .query((row, _) -> view(row))
                .optional();
    }

    private static final String LIST = "select " + COLUMNS + """
              from source
              join unnest(:codes::text[]) with ordinality as wanted (source_code, place) using (source_code)
             order by place
            """;

    /** These sources, named as they are spelled, in this order. */
    public List<SourceView> list(List<SourceCode> sources) {
        return jdbc.sql(LIST)
                .param("codes", sources.stream().map(SourceCode::value).toArray(String[]::new))
                .query((row, _) -> view(row))
                .list();
    }

    private static final String IS_ENABLED = "select enabled from source where source_code = :code";

    boolean isEnabled(SourceCode source) {
        return jdbc.sql(IS_ENABLED)
                .param("code", source.value())
                .query(Boolean.class)
                .single();
    }

    private static final String COUNT_ENABLED = "select count(*) from source where enabled";

    /** How many sources are enabled; one at least, for the default source always is. */
    public int countEnabled() {
        return jdbc.sql(COUNT_ENABLED).query(Integer.class).single();
    }

    /**
     * Adds a source; columns without a value get their defaults.
     *
     * @return whether there was none with its code, nor with its name
     */
    boolean add(SourceCode source, Map<String, @Nullable Object> columns) {
        var names = String.join(", ", columns.keySet());
        var values = columns.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        return jdbc.sql("insert into source (source_code, " + names + ") values (:source, " + values
                                + ") on conflict do nothing")
                        .param("source", source.value())
                        .params(columns)
                        .update()
                == 1;
    }

    void change(SourceCode source, Map<String, @Nullable Object> columns) {
        var assignments = columns.keySet().stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        jdbc.sql("update source set " + assignments + " where source_code = :source")
                .param("source", source.value())
                .params(columns)
                .update();
    }

    private static final String DELETE = "delete from source where source_code = :source";

    /** Deletes a source, named as it is spelled, with its links. Its items must be gone. */
    public void delete(SourceCode source) {
        jdbc.sql(DELETE).param("source", source.value()).update();
    }

    /** 404 for a source that there is not. */
    public static Refusal unknown(SourceCode source) {
        return Refusal.of(
                Refusal.Kind.NOT_FOUND, Message.named("Source with code \"%value\" does not exist.", "value", source));
    }

    private static SourceView view(ResultSet row) throws SQLException {
        return new SourceView(
                new SourceCode(row.getString("source_code")),
                row.getString("name"),
                row.getString("email"),
                row.getString("contact_name"),
                row.getBoolean("enabled"),
                row.getString("description"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                row.getString("country_id"),
                row.getObject("region_id", Integer.class),
                row.getString("region"),
                row.getString("city"),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("phone"),
                row.getString("fax"),
                true,
                List.of(),
                new SourceView.ExtensionAttributes(
                        row.getBoolean("is_pickup_location_active"),
                        row.getString("frontend_name"),
                        row.getString("frontend_description")));
    }
}
