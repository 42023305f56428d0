package dev.holdfast.creditmemo;

import dev.holdfast.creditmemo.CreditMemoView.CreditMemoCommentView;
import dev.holdfast.creditmemo.CreditMemoView.CreditMemoItemView;
import dev.holdfast.creditmemo.CreditMemoView.Extension;
import dev.holdfast.order.Orders;
import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Credit memos as they are answered: a page of them in four statements, however many lines they have. */
@Repository
class CreditMemoViews {

    private static final String BILLING_NAME = Orders.name("o.billing_address");

    private static final String COLUMNS = """
            m.credit_memo_id, m.increment_id, m.order_id, m.invoice_id, m.store_id, m.state, m.currency, m.subtotal,
            m.discount_amount, m.tax_amount, m.shipping_amount, m.adjustment_positive, m.adjustment_negative, m.grand_total,
            m.billing_address_id, m.shipping_address_id, m.created_at, m.updated_at,
            o.increment_id as order_increment_id, o.created_at as order_created_at,
            """ + BILLING_NAME + " as billing_name\n";

    /** Outer joins, so that a count does without them. */
    private static final String FROM = """
            credit_memo m
              left join sales_order o on o.order_id = m.order_id
            """;

    private static final Listing<CreditMemoView> CREDIT_MEMOS = Listing.of(
            COLUMNS,
            FROM,
            "m.credit_memo_id",
            CreditMemoViews::header,
            Field.number("entity_id", "m.credit_memo_id"),
            Field.text("increment_id", "m.increment_id"),
            Field.number("order_id", "m.order_id"),
            Field.number("invoice_id", "m.invoice_id"),
            Field.number("store_id", "m.store_id"),
            Field.number("state", "m.state"),
            Field.number("billing_address_id", "m.billing_address_id"),
            Field.number("shipping_address_id", "m.shipping_address_id"),
            Field.time("created_at", "m.created_at"),
            Field.time("updated_at", "m.updated_at"),
            Field.text("order_currency_code", "m.currency"),
            Field.text("base_currency_code", "m.currency"),
            Field.number("adjustment", "m.adjustment_positive - m.adjustment_negative"),
            Field.number("adjustment_positive", "m.adjustment_positive"),
            Field.number("adjustment_negative", "m.adjustment_negative"),
            Field.number("subtotal", "m.subtotal"),
            Field.number("shipping_amount", "m.shipping_amount"),
            Field.number("discount_amount", "m.discount_amount"),
            Field.number("tax_amount", "m.tax_amount"),
            Field.number("grand_total", "m.grand_total"),
            Field.number("base_adjustment", "m.adjustment_positive - m.adjustment_negative"),
            Field.number("base_adjustment_positive", "m.adjustment_positive"),
            Field.number("base_adjustment_negative", "m.adjustment_negative"),
            Field.number("base_subtotal", "m.subtotal"),
            Field.number("base_shipping_amount", "m.shipping_amount"),
            Field.number("base_discount_amount", "m.discount_amount"),
            Field.number("base_tax_amount", "m.tax_amount"),
            Field.number("base_grand_total", "m.grand_total"),
            Field.text("order_increment_id", "o.increment_id"),
            Field.time("order_created_at", "o.created_at"),
            Field.text("billing_name", BILLING_NAME));

    private final JdbcClient jdbc;

    CreditMemoViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SearchResult<CreditMemoView> find(SearchCriteria criteria) {
        var page = CREDIT_MEMOS.find(jdbc, criteria);
        return new SearchResult<>(withParts(page.items()), page.searchCriteria(), page.totalCount());
    }

    private static final String FIND = "select " + COLUMNS + " from " + FROM + " where m.credit_memo_id = :memo";

    /** @throws Refusal 404 when there is no such credit memo, 400 for the number 0 */
    CreditMemoView get(int id) {
        if (id == 0) throw Refusal.invalid("An ID is needed. Set the ID and try again.");
        var found =
                jdbc.sql(FIND).param("memo", id).query(CreditMemoViews::header).list();
        return withParts(found).stream().findFirst().orElseThrow(Orders::unknown);
    }

    private static final String COMMENT_COLUMNS =
            "comment_id, credit_memo_id, comment, is_customer_notified, is_visible_on_front, created_at";

    private static final Listing<CreditMemoCommentView> COMMENTS_OF = Listing.of(
            COMMENT_COLUMNS,
            "(select " + COMMENT_COLUMNS + " from credit_memo_comment where credit_memo_id = ?) as comment_of_memo",
            "comment_id",
            CreditMemoViews::comment);

    /** @throws Refusal 404 when there is no such credit memo, 400 for the number 0 */
    SearchResult<CreditMemoCommentView> comments(int id) {
        return COMMENTS_OF.find(jdbc, SearchCriteria.ALL, get(id).entityId());
    }

    private static final String COMMENT =
            "select " + COMMENT_COLUMNS + " from credit_memo_comment where comment_id = :comment";

    /** A comment that there is. */
    CreditMemoCommentView comment(int commentId) {
        return jdbc.sql(COMMENT)
                .param("comment", commentId)
                .query(CreditMemoViews::comment)
                .single();
    }

    private static final String ITEMS = """
            select credit_memo_id, credit_memo_item_id, order_item_id, product_id, sku_spelling, name, price, quantity, row_total,
                   discount_amount, tax_amount
              from credit_memo_item
             where credit_memo_id = any(:memos)
             order by credit_memo_item_id
            """;

    private static final String COMMENTS = "select " + COMMENT_COLUMNS
            + " from credit_memo_comment where credit_memo_id = any(:memos) order by comment_id";

    private List<CreditMemoView> withParts(List<CreditMemoView> memos) {
        var ids = memos.stream().map(CreditMemoView::entityId).toArray(Integer[]::new);
        var items = parts(ITEMS, ids, CreditMemoViews::item, CreditMemoItemView::parentId);
        var comments = parts(COMMENTS, ids, CreditMemoViews::comment, CreditMemoCommentView::parentId);
        return memos.stream()
                .map(memo -> memo.with(
                        items.getOrDefault(memo.entityId(), List.of()),
                        comments.getOrDefault(memo.entityId(), List.of())))
                .toList();
    }

    private <T> Map<Integer, List<T>> parts(
            String sql, Integer[] ids, RowMapper<T> mapper, Function<T, Integer> parentId) {
        return jdbc.sql(sql).param("memos", ids).query(mapper).list().stream().collect(Collectors.groupingBy(parentId));
    }

    private static CreditMemoView header(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var positive = row.getBigDecimal("adjustment_positive");
        var negative = row.getBigDecimal("adjustment_negative");
        var subtotal = row.getBigDecimal("subtotal");
        var tax = row.getBigDecimal("tax_amount");
        var shipping = row.getBigDecimal("shipping_amount");
        var discount = row.getBigDecimal("discount_amount");
        var total = row.getBigDecimal("grand_total");
        return new CreditMemoView(
                row.getInt("credit_memo_id"),
                row.getString("increment_id"),
                row.getInt("order_id"),
                row.getObject("invoice_id", Integer.class),
                row.getInt("state"),
                row.getInt("store_id"),
                time(row, "created_at"),
                time(row, "updated_at"),
                row.getObject("billing_address_id", Integer.class),
                row.getObject("shipping_address_id", Integer.class),
                positive.subtract(negative),
                positive,
                negative,
                subtotal,
                subtotal.add(tax),
                shipping,
                shipping,
                BigDecimal.ZERO,
                discount,
                BigDecimal.ZERO,
                tax,
                total,
                positive.subtract(negative),
                positive,
                negative,
                subtotal,
                subtotal.add(tax),
                shipping,
                shipping,
                BigDecimal.ZERO,
                discount,
                BigDecimal.ZERO,
                tax,
                total,
                currency,
                currency,
                currency,
                currency,
                1,
                1,
                0,
                0,
                List.of(),
                List.of(),
                new Extension(
                        row.getString("order_increment_id"),
                        time(row, "order_created_at"),
                        row.getString("billing_name")));
    }

    private static CreditMemoItemView item(ResultSet row, int number) throws SQLException {
        var price = row.getBigDecimal("price");
        var rowTotal = row.getBigDecimal("row_total");
        var discount = row.getBigDecimal("discount_amount");
        var tax = row.getBigDecimal("tax_amount");
        if (discount.signum() == 0) discount = null;
        return new CreditMemoItemView(
                row.getInt("credit_memo_item_id"),
                row.getInt("credit_memo_id"),
                row.getInt("order_item_id"),
                row.getObject("product_id", Integer.class),
                new Sku(row.getString("sku_spelling")),
                row.getString("name"),
                new Quantity(row.getBigDecimal("quantity")),
                price,
                price,
                rowTotal,
                rowTotal.add(tax),
                discount,
                tax,
                BigDecimal.ZERO,
                price,
                price,
                rowTotal,
                rowTotal.add(tax),
                discount,
                tax);
    }

    private static CreditMemoCommentView comment(ResultSet row, int number) throws SQLException {
        return new CreditMemoCommentView(
                row.getInt("comment_id"),
                row.getInt("credit_memo_id"),
                row.getString("comment"),
                time(row, "created_at"),
                row.getBoolean("is_customer_notified") ? 1 : 0,
                row.getBoolean("is_visible_on_front") ? 1 : 0);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
