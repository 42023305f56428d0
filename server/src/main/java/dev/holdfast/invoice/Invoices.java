package dev.holdfast.invoice;

import dev.holdfast.order.LineAmounts;
import dev.holdfast.order.Order;
import dev.holdfast.order.Orders;
import dev.holdfast.order.Totals;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The invoices with their lines. */
@Repository
public class Invoices {

    private final JdbcClient jdbc;

    Invoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What {@link #header} reads. */
    static final String COLUMNS = """
            invoice_id, increment_id, order_id, store_id, state, subtotal, shipping_amount, discount_amount, tax_amount,
            created_at, updated_at
            """;

    private static final String FIND = "select " + COLUMNS + " from invoice where invoice_id = :id";

    /** @throws Refusal 404 when there is no such invoice, 400 for the number 0 */
    @Transactional(readOnly = true)
    public Invoice get(int id) {
        if (id == 0) throw Refusal.invalid("An ID is needed. Set the ID and try again.");
        Optional<Invoice> header =
                jdbc.sql(FIND).param("id", id).query(Invoices::header).optional();
        return complete(List.of(header.orElseThrow(Orders::unknown))).getFirst();
    }

    private static final String LINES = """
            select invoice_id, invoice_item_id, order_item_id, quantity, row_total, discount_amount, tax_amount
              from invoice_item
             where invoice_id = any(:invoices)
             order by invoice_item_id
            """;

    /** The invoices of these headers with their lines. */
    List<Invoice> complete(Collection<Invoice> headers) {
        var lines = new HashMap<Integer, List<Invoice.Line>>();
        jdbc.sql(LINES)
                .param("invoices", headers.stream().map(Invoice::id).toArray(Integer[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getInt("invoice_id"), _ -> new ArrayList<>())
                            .add(line(row));
                });
        return headers.stream()
                .map(header -> new Invoice(
                        header.id(),
                        header.incrementId(),
                        header.orderId(),
                        header.storeId(),
                        header.state(),
                        header.totals(),
                        lines.getOrDefault(header.id(), List.of()),
                        header.createdAt(),
                        header.updatedAt()))
                .toList();
    }

    private static final String ADD = """
            insert into invoice (increment_id, order_id, store_id, state, total_qty, subtotal, shipping_amount, discount_amount, tax_amount)
            values (:incrementId, :order, :store, :state, :quantity, :subtotal, :shipping, :discount, :tax)
            returning invoice_id
            """;

    private static final String ADD_LINES = """
            insert into invoice_item (invoice_id, order_item_id, quantity, row_total, discount_amount, tax_amount)
            select :invoice, line.*
              from unnest(:items::int[], :quantities::numeric[], :rows::numeric[], :discounts::numeric[], :taxes::numeric[]) as line
            """;

    /** Writes a new invoice of an order that the caller has locked; answers its id. */
    @Transactional(propagation = Propagation.MANDATORY)
    int add(Order order, String incrementId, InvoiceState state, NewInvoice invoice) {
        var lines = invoice.lines();
        int id = jdbc.sql(ADD)
                .param("incrementId", incrementId)
                .param("order", order.id())
                .param("store", order.storeId())
                .param("state", state.number())
                .param(
                        "quantity",
                        lines.stream().map(line -> line.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .param("subtotal", invoice.totals().subtotal())
                .param("shipping", invoice.totals().shipping())
                .param("discount", invoice.totals().discount())
                .param("tax", invoice.totals().tax())
                .query((row, _) -> row.getInt(1))
                .single();
        jdbc.sql(ADD_LINES)
                .param("invoice", id)
                .param("items", lines.stream().map(Invoice.Line::orderItemId).toArray(Integer[]::new))
                .param("quantities", numbers(lines, line -> line.quantity().value()))
                .param("rows", numbers(lines, line -> line.amounts().row()))
                .param("discounts", numbers(lines, line -> line.amounts().discount()))
                .param("taxes", numbers(lines, line -> line.amounts().tax()))
                .update();
        return id;
    }

    private static BigDecimal[] numbers(List<Invoice.Line> lines, Function<Invoice.Line, BigDecimal> which) {
        return lines.stream().map(which).toArray(BigDecimal[]::new);
    }

    private static final String PAID = "update invoice set state = :paid, updated_at = now() where invoice_id = :id";

    /** An open invoice was paid. */
    @Transactional(propagation = Propagation.MANDATORY)
    void paid(int id) {
        jdbc.sql(PAID).param("paid", InvoiceState.PAID.number()).param("id", id).update();
    }

    private static final String COMMENT = """
            insert into invoice_comment (invoice_id, comment, is_customer_notified, is_visible_on_front)
            values (:invoice, :comment, :isCustomerNotified, :isVisibleOnFront)
            returning comment_id
            """;

    /** Adds a comment; answers its id. */
    @Transactional(propagation = Propagation.MANDATORY)
    int comment(int id, Comment comment) {
        return jdbc.sql(COMMENT)
                .param("invoice", id)
                .param("comment", comment.text())
                .param("isCustomerNotified", comment.isCustomerNotified())
                .param("isVisibleOnFront", comment.isVisibleOnFront())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** An invoice without its lines. */
    static Invoice header(ResultSet row, int number) throws SQLException {
        return new Invoice(
                row.getInt("invoice_id"),
                row.getString("increment_id"),
                row.getInt("order_id"),
                row.getInt("store_id"),
                InvoiceState.stored(row.getInt("state")),
                new Totals(
                        row.getBigDecimal("subtotal"),
                        row.getBigDecimal("shipping_amount"),
                        row.getBigDecimal("discount_amount"),
                        row.getBigDecimal("tax_amount")),
                List.of(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Invoice.Line line(ResultSet row) throws SQLException {
        return new Invoice.Line(
                row.getInt("invoice_item_id"),
                row.getInt("order_item_id"),
                new Quantity(row.getBigDecimal("quantity")),
                new LineAmounts(
                        row.getBigDecimal("row_total"),
                        row.getBigDecimal("discount_amount"),
                        row.getBigDecimal("tax_amount")));
    }
}
