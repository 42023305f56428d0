package dev.holdfast.creditmemo;

import dev.holdfast.order.Order;
import dev.holdfast.order.OrderAddress;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of credit memos. They are added, never changed: what was given back is given back. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CreditMemos {

    /** How far a credit memo has come. */
    enum State {
        OPEN(1),
        REFUNDED(2);

        private final int number;

        State(int number) {
            this.number = number;
        }
    }

    private final JdbcClient jdbc;

    CreditMemos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ADD = """
            insert into credit_memo (increment_id, order_id, invoice_id, store_id, state, currency, subtotal, discount_amount,
                   tax_amount, shipping_amount, adjustment_positive, adjustment_negative, grand_total,
                   billing_address_id, shipping_address_id)
            values (:incrementId, :order, :invoice, :store, :state, :currency, :subtotal, :discount,
                   :tax, :shipping, :adjustmentPositive, :adjustmentNegative, :total,
                   :billingAddress, :shippingAddress)
            returning credit_memo_id
            """;

    private static final String ADD_ITEMS = """
            insert into credit_memo_item (credit_memo_id, order_item_id, product_id, sku, sku_spelling, name, price, quantity,
                   row_total, discount_amount, tax_amount)
            select :memo, i.*
              from unnest(:items::int[], :products::int[], :skus::text[], :spellings::text[], :names::text[], :prices::numeric[],
                          :quantities::numeric[], :rows::numeric[], :discounts::numeric[], :taxes::numeric[]) as i
            """;

    /** Writes down a refund of the order; answers the number that its row has from now on. */
    int add(
            Order order,
            @Nullable Integer invoiceId,
            Refund refund,
            List<Comment> comments,
            State state,
            String incrementId) {
        var totals = refund.totals();
        int id = jdbc.sql(ADD)
                .param("incrementId", incrementId)
                .param("order", order.id())
                .param("invoice", invoiceId)
                .param("store", order.storeId())
                .param("state", state.number)
                .param("currency", order.currency())
                .param("subtotal", totals.subtotal())
                .param("discount", totals.discount())
                .param("tax", totals.tax())
                .param("shipping", totals.shipping())
                .param("adjustmentPositive", refund.adjustmentPositive())
                .param("adjustmentNegative", refund.adjustmentNegative())
                .param("total", refund.total())
                .param("billingAddress", id(order.billingAddress()))
                .param("shippingAddress", id(order.shippingAddress()))
                .query(Integer.class)
                .single();
        var lines = refund.lines();
        jdbc.sql(ADD_ITEMS)
                .param("memo", id)
                .param("items", lines.stream().map(line -> line.item().id()).toArray(Integer[]::new))
                .param(
                        "products",
                        lines.stream().map(line -> line.item().productId()).toArray(Integer[]::new))
                .param("skus", texts(lines, line -> line.item().sku().folded()))
                .param("spellings", texts(lines, line -> line.item().sku().spelling()))
                .param("names", texts(lines, line -> line.item().name()))
                .param("prices", numbers(lines, line -> line.item().price()))
                .param("quantities", numbers(lines, line -> line.quantity().value()))
                .param("rows", numbers(lines, line -> line.amounts().row()))
                .param("discounts", numbers(lines, line -> line.amounts().discount()))
                .param("taxes", numbers(lines, line -> line.amounts().tax()))
                .update();
        comments.forEach(comment -> comment(id, comment));
        return id;
    }

    private static @Nullable Integer id(@Nullable OrderAddress address) {
        return address == null ? null : address.id();
    }

    private static String[] texts(List<Refund.Line> lines, Function<Refund.Line, String> column) {
        return lines.stream().map(column).toArray(String[]::new);
    }

    private static BigDecimal[] numbers(List<Refund.Line> lines, Function<Refund.Line, BigDecimal> column) {
        return lines.stream().map(column).toArray(BigDecimal[]::new);
    }

    private static final String COMMENT = """
            insert into credit_memo_comment (credit_memo_id, comment, is_customer_notified, is_visible_on_front)
            values (:memo, :comment, :isCustomerNotified, :isVisibleOnFront)
            returning comment_id
            """;

    /** Adds a comment to a credit memo that there is; answers the comment's id. */
    int comment(int id, Comment comment) {
        return jdbc.sql(COMMENT)
                .param("memo", id)
                .param("comment", comment.text())
                .param("isCustomerNotified", comment.isCustomerNotified())
                .param("isVisibleOnFront", comment.isVisibleOnFront())
                .query(Integer.class)
                .single();
    }

    private static final String REMEMBER_RETURNS = """
            insert into goods_return (credit_memo_id, order_item_id, sku, source_code, quantity)
            select :memo, r.*
              from unnest(:items::int[], :skus::text[], :sources::text[], :quantities::numeric[]) as r
            """;

    void rememberReturns(int id, List<GoodsReturn> returns) {
        if (returns.isEmpty()) return;
        jdbc.sql(REMEMBER_RETURNS)
                .param("memo", id)
                .param("items", returns.stream().map(GoodsReturn::orderItemId).toArray(Integer[]::new))
                .param(
                        "skus",
                        returns.stream().map(each -> each.into().sku().folded()).toArray(String[]::new))
                .param(
                        "sources",
                        returns.stream()
                                .map(each -> each.into().source().value())
                                .toArray(String[]::new))
                .param(
                        "quantities",
                        returns.stream().map(each -> each.quantity().value()).toArray(BigDecimal[]::new))
                .update();
    }

    private static final String RETURNED = """
            select r.order_item_id, r.sku, r.source_code, sum(r.quantity) as quantity
              from credit_memo m
              join goods_return r on r.credit_memo_id = m.credit_memo_id
             where m.order_id = :order
             group by r.order_item_id, r.sku, r.source_code
            """;

    /** What has come back of an order so far, and where to. */
    List<GoodsReturn> returned(int orderId) {
        return jdbc.sql(RETURNED)
                .param("order", orderId)
                .query((row, _) -> new GoodsReturn(
                        row.getInt("order_item_id"),
                        new SourceItemKey(new SourceCode(row.getString("source_code")), new Sku(row.getString("sku"))),
                        new Quantity(row.getBigDecimal("quantity"))))
                .list();
    }

    private static final String REFUNDED_OF_INVOICE = """
            select i.order_item_id, sum(i.quantity) as quantity
              from credit_memo m
              join credit_memo_item i on i.credit_memo_id = m.credit_memo_id
             where m.invoice_id = :invoice
             group by i.order_item_id
            """;

    private static final String SHIPPING_REFUNDED_OF_INVOICE = """
            select coalesce(sum(shipping_amount), 0)
              from credit_memo
             where invoice_id = :invoice
            """;

    /** What was refunded of this invoice alone. */
    Refundable refundedOf(int invoiceId) {
        var quantities = new TreeMap<Integer, Quantity>();
        jdbc.sql(REFUNDED_OF_INVOICE).param("invoice", invoiceId).query(row -> {
            quantities.put(row.getInt("order_item_id"), new Quantity(row.getBigDecimal("quantity")));
        });
        return new Refundable(
                quantities,
                jdbc.sql(SHIPPING_REFUNDED_OF_INVOICE)
                        .param("invoice", invoiceId)
                        .query(BigDecimal.class)
                        .single());
    }
}
