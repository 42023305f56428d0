package dev.holdfast.order;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.SourceCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Orders and their lines as they are answered: a page costs the same few statements, however many orders are on it. */
@Repository
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class OrderViews {

    private static final Listing<Order> ORDERS =
            Listing.of(Orders.COLUMNS, "sales_order", "order_id", Orders::header, orderFields());

    private static final Listing<ItemOfOrder> ITEMS = Listing.of(
            "item_id, order_id",
            """
            (select i.item_id, i.order_id, i.cart_item_id, i.product_id, i.product_type, i.sku, i.name, i.is_qty_decimal,
                    i.product_type in ('virtual', 'downloadable') as is_virtual, i.weight, i.price, i.original_price,
                    i.row_total - i.discount_amount as row_total, i.discount_amount, i.tax_amount, i.row_invoiced,
                    i.discount_invoiced, i.tax_invoiced, i.amount_refunded, i.quantity_ordered, i.quantity_invoiced,
                    case when i.product_type in ('virtual', 'downloadable') then 0 else i.quantity_delivered end as quantity_shipped,
                    i.quantity_refunded, i.quantity_canceled, nullif(i.quantity_backordered, 0) as quantity_backordered,
                    o.store_id, o.created_at, o.updated_at
               from sales_order_item i
               join sales_order o on o.order_id = i.order_id) as item
            """,
            "item_id",
            (row, _) -> new ItemOfOrder(row.getInt("item_id"), row.getInt("order_id")),
            itemFields());

    private record ItemOfOrder(int itemId, int orderId) {}

    private final JdbcClient jdbc;
    private final Orders orders;
    private final StatusHistory history;

    OrderViews(JdbcClient jdbc, Orders orders, StatusHistory history) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.history = history;
    }

    /** @throws Refusal 404 when there is no such order, 400 for the number 0 */
    public OrderView get(int id) {
        return views(List.of(orders.get(id))).getFirst();
    }

    public SearchResult<OrderView> find(SearchCriteria criteria) {
        var page = ORDERS.find(jdbc, criteria);
        return new SearchResult<>(views(orders.complete(page.items())), page.searchCriteria(), page.totalCount());
    }

    private List<OrderView> views(List<Order> shown) {
        var ids = shown.stream().map(Order::id).toList();
        var histories = history.of(ids);
        var sources = sources(ids);
        return shown.stream()
                .map(order -> OrderView.of(
                        order,
                        histories.getOrDefault(order.id(), List.of()),
                        sources.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private static final String SOURCES = """
            select distinct order_id, source_code
              from shipment
             where order_id = any(:orders)
             order by order_id, source_code
            """;

    /** Where the shipments of each order came from. */
    private Map<Integer, List<SourceCode>> sources(List<Integer> orderIds) {
        var found = new HashMap<Integer, List<SourceCode>>();
        jdbc.sql(SOURCES).param("orders", orderIds.toArray(Integer[]::new)).query(row -> {
            found.computeIfAbsent(row.getInt("order_id"), _ -> new ArrayList<>())
                    .add(new SourceCode(row.getString("source_code")));
        });
        return found;
    }

    private static final String ORDER_OF_ITEM = "select order_id from sales_order_item where item_id = :id";

    /** @throws Refusal 404 when there is no such line, 400 for the number 0 */
    public OrderItemView item(int id) {
        if (id == 0) throw Refusal.invalid("An ID is needed. Set the ID and try again.");
        int orderId = jdbc.sql(ORDER_OF_ITEM)
                .param("id", id)
                .query((row, _) -> row.getInt(1))
                .optional()
                .orElseThrow(Orders::unknown);
        return itemViews(List.of(new ItemOfOrder(id, orderId))).getFirst();
    }

    /** Lines of any orders. */
    public SearchResult<OrderItemView> findItems(SearchCriteria criteria) {
        var page = ITEMS.find(jdbc, criteria);
        return new SearchResult<>(itemViews(page.items()), page.searchCriteria(), page.totalCount());
    }

    private List<OrderItemView> itemViews(List<ItemOfOrder> shown) {
        var orderIds = shown.stream().map(ItemOfOrder::orderId).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Integer, OrderItemView> byId = orders.withIds(orderIds).stream()
                .flatMap(order -> order.items().stream().map(item -> OrderItemView.of(order, item)))
                .collect(Collectors.toMap(OrderItemView::itemId, Function.identity()));
        var views = new ArrayList<OrderItemView>();
        for (var item : shown) {
            var view = byId.get(item.itemId);
            if (view != null) views.add(view);
        }
        return views;
    }

    private static final String SOURCE_CODES = """
            (select string_agg(distinct s.source_code, ',') from shipment s where s.order_id = sales_order.order_id)""";

    private static Field[] orderFields() {
        var fields = new ArrayList<>(List.of(
                Field.number("entity_id", "order_id"),
                Field.text("increment_id", "increment_id"),
                Field.number("quote_id", "cart_id"),
                Field.text("state", "state"),
                Field.text("status", "status"),
                Field.text("hold_before_state", "hold_before_state"),
                Field.text("hold_before_status", "hold_before_status"),
                Field.time("created_at", "created_at"),
                Field.time("updated_at", "updated_at"),
                Field.number("store_id", "store_id"),
                Field.text("store_name", "store_name"),
                Field.text("protect_code", "protect_code"),
                Field.text("remote_ip", "remote_ip"),
                Field.text("ext_order_id", "ext_order_id"),
                Field.bool("is_virtual", "is_virtual"),
                Field.number("customer_id", "customer_id"),
                Field.bool("customer_is_guest", "(customer_id is null)"),
                Field.text("customer_email", "customer_email"),
                Field.text("customer_firstname", "customer_firstname"),
                Field.text("customer_lastname", "customer_lastname"),
                Field.number("customer_group_id", "customer_group_id"),
                Field.text("global_currency_code", "currency"),
                Field.text("base_currency_code", "currency"),
                Field.text("store_currency_code", "currency"),
                Field.text("order_currency_code", "currency"),
                Field.text("shipping_method", "shipping_method"),
                Field.text("shipping_description", "shipping_description"),
                Field.number("total_qty_ordered", "total_qty_ordered"),
                Field.number("total_item_count", "total_item_count"),
                Field.number("weight", "weight"),
                Field.number("stock_id", "stock_id"),
                Field.text("pickup_location_code", "pickup_location_code"),
                Field.text("source_codes", SOURCE_CODES),
                Field.text("billing_name", "nullif(" + Orders.name("billing_address") + ", '')"),
                Field.text("shipping_name", "nullif(" + Orders.name("shipping_address") + ", '')")));
        addAmount(fields, "subtotal", "subtotal");
        addAmount(fields, "subtotal_incl_tax", "(subtotal + tax_amount)");
        addAmount(fields, "shipping_amount", "shipping_amount");
        addAmount(fields, "shipping_incl_tax", "shipping_amount");
        addAmount(fields, "discount_amount", "discount_amount");
        addAmount(fields, "tax_amount", "tax_amount");
        addAmount(fields, "grand_total", "grand_total");
        addAmount(fields, "total_due", "(grand_total - total_paid)");
        addAmount(fields, "subtotal_invoiced", "nullif(subtotal_invoiced, 0)");
        addAmount(fields, "shipping_invoiced", "nullif(shipping_invoiced, 0)");
        addAmount(fields, "discount_invoiced", "nullif(discount_invoiced, 0)");
        addAmount(fields, "tax_invoiced", "nullif(tax_invoiced, 0)");
        addAmount(
                fields,
                "total_invoiced",
                "nullif(subtotal_invoiced + shipping_invoiced + discount_invoiced + tax_invoiced, 0)");
        addAmount(fields, "total_paid", "nullif(total_paid, 0)");
        addAmount(fields, "subtotal_refunded", "nullif(subtotal_refunded, 0)");
        addAmount(fields, "shipping_refunded", "nullif(shipping_refunded, 0)");
        addAmount(fields, "discount_refunded", "nullif(discount_refunded, 0)");
        addAmount(fields, "tax_refunded", "nullif(tax_refunded, 0)");
        addAmount(fields, "total_refunded", "nullif(total_refunded, 0)");
        addAmount(fields, "total_offline_refunded", "nullif(total_refunded, 0)");
        addAmount(fields, "adjustment_positive", "nullif(adjustment_positive, 0)");
        addAmount(fields, "adjustment_negative", "nullif(adjustment_negative, 0)");
        addAmount(fields, "subtotal_canceled", "nullif(subtotal_canceled, 0)");
        addAmount(fields, "shipping_canceled", "nullif(shipping_canceled, 0)");
        addAmount(fields, "discount_canceled", "nullif(discount_canceled, 0)");
        addAmount(fields, "tax_canceled", "nullif(tax_canceled, 0)");
        addAmount(fields, "total_canceled", "nullif(total_canceled, 0)");
        return fields.toArray(Field[]::new);
    }

    private static Field[] itemFields() {
        var fields = new ArrayList<>(List.of(
                Field.number("item_id", "item_id"),
                Field.number("order_id", "order_id"),
                Field.number("quote_item_id", "cart_item_id"),
                Field.number("product_id", "product_id"),
                Field.text("product_type", "product_type"),
                Field.sku("sku", "sku"),
                Field.text("name", "name"),
                Field.number("store_id", "store_id"),
                Field.time("created_at", "created_at"),
                Field.time("updated_at", "updated_at"),
                Field.bool("is_virtual", "is_virtual"),
                Field.bool("is_qty_decimal", "is_qty_decimal"),
                Field.number("weight", "weight"),
                Field.number("qty_ordered", "quantity_ordered"),
                Field.number("qty_invoiced", "quantity_invoiced"),
                Field.number("qty_shipped", "quantity_shipped"),
                Field.number("qty_refunded", "quantity_refunded"),
                Field.number("qty_canceled", "quantity_canceled"),
                Field.number("qty_backordered", "quantity_backordered")));
        addAmount(fields, "price", "price");
        addAmount(fields, "original_price", "original_price");
        addAmount(fields, "row_total", "row_total");
        addAmount(fields, "row_invoiced", "row_invoiced");
        addAmount(fields, "discount_amount", "discount_amount");
        addAmount(fields, "discount_invoiced", "discount_invoiced");
        addAmount(fields, "tax_amount", "tax_amount");
        addAmount(fields, "tax_invoiced", "tax_invoiced");
        addAmount(fields, "amount_refunded", "amount_refunded");
        return fields.toArray(Field[]::new);
    }

    /** An amount and its {@code base_} twin, which is the same. */
    private static void addAmount(List<Field> fields, String name, String expression) {
        fields.add(Field.number(name, expression));
        fields.add(Field.number("base_" + name, expression));
    }
}
