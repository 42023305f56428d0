package dev.holdfast.shipment;

import dev.holdfast.order.Orders;
import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shipment.ShipmentView.Extension;
import dev.holdfast.shipment.ShipmentView.ShipmentItemView;
import dev.holdfast.webapi.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shipments as they are answered: a page of them in four statements, however many lines they have. */
@Repository
class ShipmentViews {

    private static final String SHIPPING_NAME = Orders.name("o.shipping_address");

    private static final String COLUMNS = """
            s.shipment_id, s.increment_id, s.order_id, s.store_id, s.source_code, s.customer_id, s.billing_address_id,
            s.shipping_address_id, s.total_quantity, s.total_weight, s.packages, s.shipping_label, s.created_at, s.updated_at,
            o.increment_id as order_increment_id, o.created_at as order_created_at,
            """ + SHIPPING_NAME + " as shipping_name\n";

    /** Outer joins, so that a count does without them. */
    private static final String FROM = """
            shipment s
              left join sales_order o on o.order_id = s.order_id
            """;

    private static final Listing<ShipmentView> SHIPMENTS = Listing.of(
            COLUMNS,
            FROM,
            "s.shipment_id",
            (row, _) -> header(row),
            Field.number("entity_id", "s.shipment_id"),
            Field.text("increment_id", "s.increment_id"),
            Field.number("order_id", "s.order_id"),
            Field.number("store_id", "s.store_id"),
            Field.text("source_code", "s.source_code"),
            Field.number("customer_id", "s.customer_id"),
            Field.number("billing_address_id", "s.billing_address_id"),
            Field.number("shipping_address_id", "s.shipping_address_id"),
            Field.number("total_qty", "s.total_quantity"),
            Field.number("total_weight", "s.total_weight"),
            Field.text("shipping_label", "s.shipping_label"),
            Field.time("created_at", "s.created_at"),
            Field.time("updated_at", "s.updated_at"),
            Field.text("order_increment_id", "o.increment_id"),
            Field.time("order_created_at", "o.created_at"),
            Field.text("shipping_name", SHIPPING_NAME));

    private final JdbcClient jdbc;
    private final ShipmentTracks tracks;
    private final ShipmentComments comments;

    ShipmentViews(JdbcClient jdbc, ShipmentTracks tracks, ShipmentComments comments) {
        this.jdbc = jdbc;
        this.tracks = tracks;
        this.comments = comments;
    }

    SearchResult<ShipmentView> find(SearchCriteria criteria) {
        var page = SHIPMENTS.find(jdbc, criteria);
        return new SearchResult<>(withParts(page.items()), page.searchCriteria(), page.totalCount());
    }

    private static final String FIND = "select " + COLUMNS + " from " + FROM + " where s.shipment_id = :shipment";

    /** @throws Refusal 404 when there is no such shipment, 400 for the number 0 */
    ShipmentView get(int shipmentId) {
        if (shipmentId == 0) throw Refusal.invalid("An ID is needed. Set the ID and try again.");
        var found = jdbc.sql(FIND)
                .param("shipment", shipmentId)
                .query((row, _) -> header(row))
                .list();
        return withParts(found).stream().findFirst().orElseThrow(Orders::unknown);
    }

    private List<ShipmentView> withParts(List<ShipmentView> shipments) {
        var ids = shipments.stream().map(ShipmentView::entityId).toList();
        var itsItems = items(ids);
        var itsTracks = tracks.of(ids);
        var itsComments = comments.of(ids);
        return shipments.stream()
                .map(shipment -> shipment.with(
                        itsItems.getOrDefault(shipment.entityId(), List.of()),
                        itsTracks.getOrDefault(shipment.entityId(), List.of()),
                        itsComments.getOrDefault(shipment.entityId(), List.of())))
                .toList();
    }

    private static final String ITEMS = """
            select shipment_item_id, shipment_id, order_item_id, product_id, sku_spelling, name, price, weight, quantity
              from shipment_item
             where shipment_id = any(:shipments)
             order by shipment_item_id
            """;

    private Map<Integer, List<ShipmentItemView>> items(Collection<Integer> shipments) {
        return jdbc
                .sql(ITEMS)
                .param("shipments", shipments.toArray(Integer[]::new))
                .query((row, _) -> item(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ShipmentItemView::parentId));
    }

    private static ShipmentView header(ResultSet row) throws SQLException {
        return new ShipmentView(
                row.getObject("billing_address_id", Integer.class),
                time(row, "created_at"),
                row.getObject("customer_id", Integer.class),
                row.getInt("shipment_id"),
                row.getString("increment_id"),
                row.getInt("order_id"),
                Json.MAPPER.readTree(row.getString("packages")),
                row.getObject("shipping_address_id", Integer.class),
                row.getString("shipping_label"),
                row.getInt("store_id"),
                row.getBigDecimal("total_quantity"),
                row.getBigDecimal("total_weight"),
                time(row, "updated_at"),
                List.of(),
                List.of(),
                List.of(),
                new Extension(
                        new SourceCode(row.getString("source_code")),
                        row.getString("order_increment_id"),
                        time(row, "order_created_at"),
                        row.getString("shipping_name")));
    }

    private static ShipmentItemView item(ResultSet row) throws SQLException {
        return new ShipmentItemView(
                row.getInt("shipment_item_id"),
                row.getInt("shipment_id"),
                row.getInt("order_item_id"),
                row.getObject("product_id", Integer.class),
                row.getString("sku_spelling"),
                row.getString("name"),
                row.getBigDecimal("price"),
                row.getBigDecimal("weight"),
                row.getBigDecimal("quantity"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
