package dev.holdfast.shipment;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchCriteria.Filter;
import dev.holdfast.search.SearchCriteria.FilterGroup;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shipment.ShipmentView.ShipmentCommentView;
import dev.holdfast.webapi.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote about shipments. */
@Repository
class ShipmentComments {

    private static final String COLUMNS =
            "comment_id, shipment_id, comment, is_customer_notified, is_visible_on_front, created_at";

    private static final String GET = "select " + COLUMNS + " from shipment_comment where comment_id = :comment";

    private static final String OF = "select " + COLUMNS + """
              from shipment_comment
             where shipment_id = any(:shipments)
             order by comment_id
            """;

    private static final Listing<ShipmentCommentView> LISTING = Listing.of(
            COLUMNS, "shipment_comment", "comment_id", (row, _) -> view(row), Field.number("parent_id", "shipment_id"));

    private final JdbcClient jdbc;

    ShipmentComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is there. */
    ShipmentCommentView get(int commentId) {
        return jdbc.sql(GET)
                .param("comment", commentId)
                .query((row, _) -> view(row))
                .single();
    }

    /** Those of the shipments, by shipment. */
    Map<Integer, List<ShipmentCommentView>> of(Collection<Integer> shipments) {
        return jdbc
                .sql(OF)
                .param("shipments", shipments.toArray(Integer[]::new))
                .query((row, _) -> view(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ShipmentCommentView::parentId));
    }

    /** All of one shipment, as a search for them would find them. */
    SearchResult<ShipmentCommentView> list(int shipmentId) {
        var ofShipment = new Filter("parent_id", Json.NODES.numberNode(shipmentId), "eq");
        return LISTING.find(jdbc, new SearchCriteria(List.of(new FilterGroup(List.of(ofShipment))), null, null, null));
    }

    private static final String ADD = """
            insert into shipment_comment (shipment_id, comment, is_customer_notified, is_visible_on_front)
            select :shipment, comment, is_customer_notified, is_visible_on_front
              from unnest(:texts::text[], :notified::bool[], :visible::bool[])
                   with ordinality as c (comment, is_customer_notified, is_visible_on_front, position)
             order by position
            returning comment_id
            """;

    /** Their ids, in their order. */
    List<Integer> add(int shipmentId, List<Comment> comments) {
        if (comments.isEmpty()) return List.of();
        return jdbc.sql(ADD)
                .param("shipment", shipmentId)
                .param("texts", comments.stream().map(Comment::text).toArray(String[]::new))
                .param(
                        "notified",
                        comments.stream().map(Comment::isCustomerNotified).toArray(Boolean[]::new))
                .param(
                        "visible",
                        comments.stream().map(Comment::isVisibleOnFront).toArray(Boolean[]::new))
                .query((row, _) -> row.getInt("comment_id"))
                .list();
    }

    private static ShipmentCommentView view(ResultSet row) throws SQLException {
        return new ShipmentCommentView(
                row.getBoolean("is_customer_notified") ? 1 : 0,
                row.getInt("shipment_id"),
                row.getString("comment"),
                row.getBoolean("is_visible_on_front") ? 1 : 0,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("comment_id"));
    }
}
