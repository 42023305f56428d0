package dev.holdfast.shipment;

import dev.holdfast.shipment.ShipmentView.ShipmentTrackView;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tracking numbers of shipments. */
@Repository
class ShipmentTracks {

    private static final String SELECT = """
            select t.track_id, t.shipment_id, s.order_id, t.track_number, t.title, t.carrier_code, t.weight, t.quantity,
                   t.description, t.created_at, t.updated_at
              from shipment_track t
              join shipment s on s.shipment_id = t.shipment_id
            """;

    private static final String GET = SELECT + " where t.track_id = :track";
    private static final String OF = SELECT + " where t.shipment_id = any(:shipments) order by t.track_id";

    private final JdbcClient jdbc;

    ShipmentTracks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is there. */
    ShipmentTrackView get(int trackId) {
        return jdbc.sql(GET)
                .param("track", trackId)
                .query((row, _) -> view(row))
                .single();
    }

    /** Those of the shipments, by shipment. */
    Map<Integer, List<ShipmentTrackView>> of(Collection<Integer> shipments) {
        return jdbc
                .sql(OF)
                .param("shipments", shipments.toArray(Integer[]::new))
                .query((row, _) -> view(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ShipmentTrackView::parentId));
    }

    private static final String ADD = """
            insert into shipment_track (shipment_id, track_number, title, carrier_code, weight, quantity, description)
            select :shipment, track_number, title, carrier_code, weight, quantity, description
              from unnest(:numbers::text[], :titles::text[], :carriers::text[], :weights::numeric[], :quantities::numeric[],
                          :descriptions::text[])
                   with ordinality as t (track_number, title, carrier_code, weight, quantity, description, position)
             order by position
            returning track_id
            """;

    /** Their ids, in their order. */
    List<Integer> add(int shipmentId, List<Track> tracks) {
        if (tracks.isEmpty()) return List.of();
        return jdbc.sql(ADD)
                .param("shipment", shipmentId)
                .param("numbers", texts(tracks, Track::number))
                .param("titles", texts(tracks, Track::title))
                .param("carriers", texts(tracks, Track::carrierCode))
                .param("weights", numbers(tracks, Track::weight))
                .param("quantities", numbers(tracks, Track::quantity))
                .param("descriptions", texts(tracks, Track::description))
                .query((row, _) -> row.getInt("track_id"))
                .list();
    }

    private static @Nullable String[] texts(List<Track> tracks, Function<Track, @Nullable String> column) {
        return tracks.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable BigDecimal[] numbers(List<Track> tracks, Function<Track, @Nullable BigDecimal> column) {
        return tracks.stream().map(column).toArray(BigDecimal[]::new);
    }

    private static final String DELETE = "delete from shipment_track where track_id = :track";

    /** Whether there was one. */
    boolean delete(int trackId) {
        return jdbc.sql(DELETE).param("track", trackId).update() == 1;
    }

    private static ShipmentTrackView view(ResultSet row) throws SQLException {
        return new ShipmentTrackView(
                row.getInt("track_id"),
                row.getInt("shipment_id"),
                row.getInt("order_id"),
                row.getString("track_number"),
                row.getString("title"),
                row.getString("carrier_code"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("weight"),
                row.getString("description"));
    }
}
