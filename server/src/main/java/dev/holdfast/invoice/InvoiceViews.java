package dev.holdfast.invoice;

import dev.holdfast.order.Order;
import dev.holdfast.order.Orders;
import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchCriteria.Filter;
import dev.holdfast.search.SearchCriteria.FilterGroup;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Invoices as they are answered: a page costs the same few statements, however many invoices are on it. */
@Repository
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class InvoiceViews {

    private static final String WITH_GRAND_TOTAL = """
            (select i.invoice_id, i.increment_id, i.order_id, i.store_id, i.state, i.total_qty, i.subtotal, i.shipping_amount,
                    i.discount_amount, i.tax_amount, i.created_at, i.updated_at,
                    i.subtotal + i.shipping_amount + i.discount_amount + i.tax_amount as grand_total,
                    o.increment_id as order_increment_id, o.created_at as order_created_at,
                    %s as billing_name
               from invoice i
               left join sales_order o on o.order_id = i.order_id) as charged
            """.formatted(Orders.name("o.billing_address"));

    private static final Listing<Invoice> INVOICES =
            Listing.of(Invoices.COLUMNS, WITH_GRAND_TOTAL, "invoice_id", Invoices::header, fields());

    private static final String COMMENT_COLUMNS =
            "comment_id, invoice_id, comment, is_customer_notified, is_visible_on_front, created_at";

    private static final Listing<CommentView> COMMENTS = Listing.of(
            COMMENT_COLUMNS,
            "invoice_comment",
            "comment_id",
            InvoiceViews::comment,
            Field.number("parent_id", "invoice_id"));

    private final JdbcClient jdbc;
    private final Invoices invoices;
    private final Orders orders;

    InvoiceViews(JdbcClient jdbc, Invoices invoices, Orders orders) {
        this.jdbc = jdbc;
        this.invoices = invoices;
        this.orders = orders;
    }

    /** @throws Refusal 404 when there is no such invoice, 400 for the number 0 */
    public InvoiceView get(int id) {
        return views(List.of(invoices.get(id))).getFirst();
    }

    public SearchResult<InvoiceView> find(SearchCriteria criteria) {
        var page = INVOICES.find(jdbc, criteria);
        return new SearchResult<>(views(invoices.complete(page.items())), page.searchCriteria(), page.totalCount());
    }

    private List<InvoiceView> views(List<Invoice> shown) {
        var comments = commentsOf(shown.stream().map(Invoice::id).toList());
        Map<Integer, Order> ordersById =
                orders.withIds(shown.stream().map(Invoice::orderId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Order::id, Function.identity()));
        var views = new ArrayList<InvoiceView>();
        for (var invoice : shown) {
            var order = ordersById.get(invoice.orderId());
            if (order == null) throw new IllegalStateException("Invoice %s has no order".formatted(invoice.id()));
            views.add(InvoiceView.of(invoice, order, comments.getOrDefault(invoice.id(), List.of())));
        }
        return views;
    }

    private static final String COMMENTS_OF =
            "select " + COMMENT_COLUMNS + " from invoice_comment where invoice_id = any(:invoices) order by comment_id";

    private Map<Integer, List<CommentView>> commentsOf(Collection<Integer> invoiceIds) {
        var found = new HashMap<Integer, List<CommentView>>();
        jdbc.sql(COMMENTS_OF)
                .param("invoices", invoiceIds.toArray(Integer[]::new))
                .query(InvoiceViews::comment)
                .list()
                .forEach(comment -> found.computeIfAbsent(comment.parentId(), _ -> new ArrayList<>())
                        .add(comment));
        return found;
    }

    /** @throws Refusal 404 when there is no such invoice, 400 for the number 0 */
    public SearchResult<CommentView> comments(int id) {
        invoices.get(id);
        var ofInvoice = new Filter("parent_id", Json.NODES.stringNode(Integer.toString(id)), "eq");
        return COMMENTS.find(jdbc, new SearchCriteria(List.of(new FilterGroup(List.of(ofInvoice))), null, null, null));
    }

    private static CommentView comment(ResultSet row, int number) throws SQLException {
        return new CommentView(
                row.getInt("comment_id"),
                row.getInt("invoice_id"),
                row.getString("comment"),
                row.getBoolean("is_customer_notified") ? 1 : 0,
                row.getBoolean("is_visible_on_front") ? 1 : 0,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Field[] fields() {
        var fields = new ArrayList<>(List.of(
                Field.number("entity_id", "invoice_id"),
                Field.text("increment_id", "increment_id"),
                Field.number("order_id", "order_id"),
                Field.number("store_id", "store_id"),
                Field.number("state", "state"),
                Field.number("total_qty", "total_qty"),
                Field.time("created_at", "created_at"),
                Field.time("updated_at", "updated_at"),
                Field.text("order_increment_id", "order_increment_id"),
                Field.time("order_created_at", "order_created_at"),
                Field.text("billing_name", "billing_name")));
        for (var amount : List.of("subtotal", "shipping_amount", "discount_amount", "tax_amount", "grand_total")) {
            fields.add(Field.number(amount, amount));
            fields.add(Field.number("base_" + amount, amount));
        }
        return fields.toArray(Field[]::new);
    }
}
