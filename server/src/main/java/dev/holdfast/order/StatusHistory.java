package dev.holdfast.order;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchCriteria.Filter;
import dev.holdfast.search.SearchCriteria.FilterGroup;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was said about orders, by people and by Holdfast. */
@Repository
public class StatusHistory {

    private static final String COLUMNS =
            "history_id, order_id, entity_name, status, comment, is_customer_notified, is_visible_on_front, created_at";

    private static final Listing<StatusHistoryView> COMMENTS = Listing.of(
            COLUMNS, "order_status_history", "history_id", StatusHistory::view, Field.number("parent_id", "order_id"));

    private final JdbcClient jdbc;

    StatusHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line to be added.
     *
     * @param about the document that it is about
     * @param status that the order has then
     * @param isCustomerNotified null when nobody said
     */
    public record Entry(
            int orderId,
            Document about,
            String status,
            @Nullable String comment,
            @Nullable Boolean isCustomerNotified,
            boolean isVisibleOnFront) {}

    private static final String ADD = """
            insert into order_status_history (order_id, entity_name, status, comment, is_customer_notified, is_visible_on_front)
            values (:order, :about, :status, :comment, :isCustomerNotified, :isVisibleOnFront)
            """;

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Entry entry) {
        jdbc.sql(ADD)
                .param("order", entry.orderId)
                .param("about", entry.about.wireName())
                .param("status", entry.status)
                .param("comment", entry.comment)
                .param("isCustomerNotified", entry.isCustomerNotified)
                .param("isVisibleOnFront", entry.isVisibleOnFront)
                .update();
    }

    /** Of one order, the oldest first. */
    SearchResult<StatusHistoryView> of(int orderId) {
        var ofOrder = new Filter("parent_id", Json.NODES.stringNode(Integer.toString(orderId)), "eq");
        return COMMENTS.find(jdbc, new SearchCriteria(List.of(new FilterGroup(List.of(ofOrder))), null, null, null));
    }

    private static final String OF_ORDERS =
            "select " + COLUMNS + " from order_status_history where order_id = any(:orders) order by history_id";

    /** By order, the oldest first; nothing for an order about which nothing was said. */
    Map<Integer, List<StatusHistoryView>> of(Collection<Integer> orderIds) {
        var found = new HashMap<Integer, List<StatusHistoryView>>();
        jdbc.sql(OF_ORDERS)
                .param("orders", orderIds.toArray(Integer[]::new))
                .query(StatusHistory::view)
                .list()
                .forEach(line -> found.computeIfAbsent(line.parentId(), _ -> new ArrayList<>())
                        .add(line));
        return found;
    }

    private static StatusHistoryView view(ResultSet row, int number) throws SQLException {
        @Nullable Boolean isCustomerNotified = row.getObject("is_customer_notified", Boolean.class);
        return new StatusHistoryView(
                row.getInt("history_id"),
                row.getInt("order_id"),
                row.getString("entity_name"),
                row.getString("status"),
                row.getString("comment"),
                isCustomerNotified == null ? null : isCustomerNotified ? Integer.valueOf(1) : Integer.valueOf(0),
                row.getBoolean("is_visible_on_front") ? 1 : 0,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
