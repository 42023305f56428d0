package dev.holdfast.order;

import dev.holdfast.customer.Address;
import dev.holdfast.event.Outbox;
import dev.holdfast.product.ProductType;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import dev.holdfast.store.StoreViews;
import dev.holdfast.webapi.Json;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The orders with their items: read whole, changed under the lock of their row. */
@Repository
public class Orders {

    private static final int PROTECT_CODE_BYTES = 16;

    private final JdbcClient jdbc;
    private final StoreViews storeViews;
    private final Outbox outbox;
    private final SecureRandom random = new SecureRandom();

    Orders(JdbcClient jdbc, StoreViews storeViews, Outbox outbox) {
        this.jdbc = jdbc;
        this.storeViews = storeViews;
        this.outbox = outbox;
    }

    private static final String NEXT_IDS = """
            select nextval('sales_order_order_id_seq')::int
              from generate_series(1, :count)
            """;

    /** Numbers for so many new orders. A number that is not used is lost, which does no harm. */
    public List<Integer> nextIds(int count) {
        return jdbc.sql(NEXT_IDS)
                .param("count", count)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private static final String PLACE_ORDERS = place("sales_order", """
            order_id, increment_id, store_id, store_name, stock_id, cart_id, state, status, is_virtual,
            customer_id, customer_group_id, customer_email, customer_firstname, customer_lastname,
            currency, subtotal, shipping_amount, discount_amount, tax_amount, grand_total,
            total_qty_ordered, total_item_count, weight,
            shipping_method, shipping_description, pickup_location_code,
            payment_method, payment_title, po_number, remote_ip, protect_code, billing_address, shipping_address
            """);

    private static final String PLACE_ITEMS = place("sales_order_item", """
            order_id, cart_item_id, product_id, product_type, sku, sku_spelling, name, is_qty_decimal, is_reserved,
            weight, price, original_price, row_total, discount_amount, tax_amount, quantity_ordered, quantity_backordered
            """);

    /** All rows of one table in one statement, from a JSON array whose members are named as the columns are. */
    private static String place(String table, String columns) {
        return "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, :rows::jsonb)"
                .formatted(table, columns);
    }

    private record OrderRow(
            int orderId,
            String incrementId,
            int storeId,
            String storeName,
            int stockId,
            @Nullable Integer cartId,
            String state,
            String status,
            boolean isVirtual,
            @Nullable Integer customerId,
            int customerGroupId,
            String customerEmail,
            @Nullable String customerFirstname,
            @Nullable String customerLastname,
            String currency,
            BigDecimal subtotal,
            BigDecimal shippingAmount,
            BigDecimal discountAmount,
            BigDecimal taxAmount,
            BigDecimal grandTotal,
            BigDecimal totalQtyOrdered,
            int totalItemCount,
            BigDecimal weight,
            @Nullable String shippingMethod,
            @Nullable String shippingDescription,
            @Nullable String pickupLocationCode,
            String paymentMethod,
            String paymentTitle,
            @Nullable String poNumber,
            @Nullable String remoteIp,
            String protectCode,
            @Nullable StoredAddress billingAddress,
            @Nullable StoredAddress shippingAddress) {}

    /** An address as JSON in the row of its order. */
    private record StoredAddress(
            @Nullable Integer customerAddressId, @Nullable String email, Address address) {

        static @Nullable StoredAddress of(@Nullable OrderAddress address) {
            return address == null
                    ? null
                    : new StoredAddress(address.customerAddressId(), address.email(), address.address());
        }
    }

    private record ItemRow(
            int orderId,
            @Nullable Integer cartItemId,
            @Nullable Integer productId,
            String productType,
            String sku,
            String skuSpelling,
            String name,
            boolean isQtyDecimal,
            boolean isReserved,
            BigDecimal weight,
            BigDecimal price,
            BigDecimal originalPrice,
            BigDecimal rowTotal,
            BigDecimal discountAmount,
            BigDecimal taxAmount,
            Quantity quantityOrdered,
            Quantity quantityBackordered) {}

    /** Writes new orders, however many, in two statements. Their goods are promised by the caller, in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(List<NewOrder> orders) {
        var headers = new ArrayList<OrderRow>();
        var items = new ArrayList<ItemRow>();
        for (var order : orders) {
            headers.add(row(order));
            order.lines().forEach(line -> items.add(row(order.id(), line)));
        }
        insert(PLACE_ORDERS, headers);
        insert(PLACE_ITEMS, items);
        outbox.add(orders.stream().map(PlacedEvent::of).toList());
    }

    private void insert(String sql, List<?> rows) {
        jdbc.sql(sql).param("rows", Json.MAPPER.writeValueAsString(rows)).update();
    }

    private OrderRow row(NewOrder order) {
        var quantity = BigDecimal.ZERO;
        var weight = BigDecimal.ZERO;
        for (var line : order.lines()) {
            quantity = quantity.add(line.ordered().value());
            weight = weight.add(line.weight().multiply(line.ordered().value()));
        }
        var delivery = order.delivery();
        var code = new byte[PROTECT_CODE_BYTES];
        random.nextBytes(code);
        return new OrderRow(
                order.id(),
                order.incrementId(),
                order.storeId(),
                storeViews.fullName(order.storeId()),
                order.stock().value(),
                order.cartId(),
                OrderState.NEW.wireName(),
                OrderState.NEW.defaultStatus(),
                order.isVirtual(),
                order.buyer().customerId(),
                order.buyer().groupId(),
                order.buyer().email(),
                order.buyer().firstname(),
                order.buyer().lastname(),
                order.currency(),
                order.totals().subtotal(),
                order.totals().shipping(),
                order.totals().discount(),
                order.totals().tax(),
                order.totals().total(),
                quantity,
                order.lines().size(),
                weight,
                delivery == null ? null : delivery.method(),
                delivery == null ? null : delivery.description(),
                delivery == null || delivery.pickup() == null
                        ? null
                        : delivery.pickup().location().value(),
                order.payment().method(),
                order.payment().title(),
                order.payment().poNumber(),
                order.remoteIp(),
                HexFormat.of().formatHex(code),
                StoredAddress.of(order.billingAddress()),
                StoredAddress.of(order.shippingAddress()));
    }

    private static ItemRow row(int orderId, NewOrder.Line line) {
        return new ItemRow(
                orderId,
                line.cartItemId(),
                line.productId(),
                line.type().wireName(),
                line.sku().folded(),
                line.sku().spelling(),
                line.name(),
                line.isQtyDecimal(),
                line.isReserved(),
                line.weight(),
                line.price(),
                line.originalPrice(),
                line.amounts().row(),
                line.amounts().discount(),
                line.amounts().tax(),
                line.ordered(),
                line.backordered());
    }

    /** What {@link #header} reads. */
    static final String COLUMNS = """
            order_id, increment_id, store_id, store_name, stock_id, cart_id, state, status, hold_before_state, hold_before_status,
            customer_id, customer_group_id, customer_email, customer_firstname, customer_lastname, currency,
            subtotal, shipping_amount, discount_amount, tax_amount,
            subtotal_invoiced, shipping_invoiced, discount_invoiced, tax_invoiced, total_paid,
            subtotal_refunded, shipping_refunded, discount_refunded, tax_refunded, adjustment_positive, adjustment_negative,
            subtotal_canceled, shipping_canceled, discount_canceled, tax_canceled,
            shipping_method, shipping_description, pickup_location_code, pickup_notified_at, payment_method, payment_title, po_number,
            remote_ip, ext_order_id, protect_code, created_at, updated_at,
            billing_address_id, billing_address, shipping_address_id, shipping_address
            """;

    /** First and last name in the column of an address, in SQL; empty when there is none. */
    public static String name(String address) {
        return "concat_ws(' ', %1$s #>> '{address,firstname}', %1$s #>> '{address,lastname}')".formatted(address);
    }

    private static final String FIND = "select " + COLUMNS + " from sales_order where order_id = :id";

    /** @throws Refusal 404 when there is no such order, 400 for the number 0 */
    @Transactional(readOnly = true)
    public Order get(int id) {
        return get(FIND, id);
    }

    private static final String LOCK = FIND + " for no key update";

    /**
     * The order, locked until the end of the transaction: how every action on it begins.
     *
     * @throws Refusal 404 when there is no such order, 400 for the number 0
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Order lock(int id) {
        return get(LOCK, id);
    }

    private Order get(String sql, int id) {
        if (id == 0) throw Refusal.invalid("An ID is needed. Set the ID and try again.");
        var header =
                jdbc.sql(sql).param("id", id).query(Orders::header).optional().orElseThrow(Orders::unknown);
        return complete(List.of(header)).getFirst();
    }

    private static final String WITH_IDS = "select " + COLUMNS + " from sales_order where order_id = any(:ids)";

    /** Those of the orders that there are, in no particular order. */
    @Transactional(readOnly = true)
    public List<Order> withIds(Collection<Integer> ids) {
        var headers = jdbc.sql(WITH_IDS)
                .param("ids", ids.toArray(Integer[]::new))
                .query(Orders::header)
                .list();
        return complete(headers);
    }

    /** 404: there is no such order, or none of its documents. */
    public static Refusal unknown() {
        return Refusal.notFound("The entity that was requested doesn't exist. Verify the entity and try again.");
    }

    private static final String ITEMS = """
            select item_id, order_id, cart_item_id, product_id, product_type, sku_spelling, name, is_qty_decimal, is_reserved,
                   weight, price, original_price, row_total, discount_amount, tax_amount,
                   row_invoiced, discount_invoiced, tax_invoiced, amount_refunded, discount_refunded, tax_refunded,
                   quantity_ordered, quantity_backordered, quantity_invoiced, quantity_delivered, quantity_refunded,
                   quantity_withdrawn, quantity_canceled
              from sales_order_item
             where order_id = any(:orders)
             order by item_id
            """;

    /** The orders of these headers with their items. */
    List<Order> complete(Collection<Order> headers) {
        var ids = headers.stream().map(Order::id).toArray(Integer[]::new);
        var items = new HashMap<Integer, List<OrderItem>>();
        jdbc.sql(ITEMS).param("orders", ids).query(row -> {
            items.computeIfAbsent(row.getInt("order_id"), _ -> new ArrayList<>())
                    .add(item(row));
        });
        return headers.stream()
                .map(order -> order.with(items.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private static final String NOTIFY_OF_PICKUP = """
            update sales_order
               set pickup_notified_at = :at,
                   updated_at = now()
             where order_id = :id
            """;

    /** Remembers that the buyer was told that the order can be fetched. The caller has {@linkplain #lock locked} it in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notifyOfPickup(int id, Instant at) {
        jdbc.sql(NOTIFY_OF_PICKUP)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String UPDATE_ORDER = """
            update sales_order
               set state = :state,
                   status = :status,
                   hold_before_state = :beforeHoldState,
                   hold_before_status = :beforeHoldStatus,
                   subtotal_invoiced = :subtotalInvoiced,
                   shipping_invoiced = :shippingInvoiced,
                   discount_invoiced = :discountInvoiced,
                   tax_invoiced = :taxInvoiced,
                   total_paid = :paid,
                   subtotal_refunded = :subtotalRefunded,
                   shipping_refunded = :shippingRefunded,
                   discount_refunded = :discountRefunded,
                   tax_refunded = :taxRefunded,
                   adjustment_positive = :adjustmentPositive,
                   adjustment_negative = :adjustmentNegative,
                   total_refunded = :totalRefunded,
                   subtotal_canceled = :subtotalCanceled,
                   shipping_canceled = :shippingCanceled,
                   discount_canceled = :discountCanceled,
                   tax_canceled = :taxCanceled,
                   total_canceled = :totalCanceled,
                   updated_at = now()
             where order_id = :id
            """;

    private static final String UPDATE_ITEMS = """
            update sales_order_item i
               set quantity_invoiced = p.invoiced,
                   quantity_delivered = p.delivered,
                   quantity_refunded = p.refunded,
                   quantity_withdrawn = p.withdrawn,
                   quantity_canceled = p.canceled,
                   row_invoiced = p.row_invoiced,
                   discount_invoiced = p.discount_invoiced,
                   tax_invoiced = p.tax_invoiced,
                   amount_refunded = p.amount_refunded,
                   discount_refunded = p.discount_refunded,
                   tax_refunded = p.tax_refunded
              from unnest(:ids::int[], :invoiced::numeric[], :delivered::numeric[], :refunded::numeric[], :withdrawn::numeric[],
                          :canceled::numeric[], :rowInvoiced::numeric[], :discountInvoiced::numeric[], :taxInvoiced::numeric[],
                          :amountRefunded::numeric[], :discountRefunded::numeric[], :taxRefunded::numeric[])
                   as p (item_id, invoiced, delivered, refunded, withdrawn, canceled, row_invoiced, discount_invoiced,
                         tax_invoiced, amount_refunded, discount_refunded, tax_refunded)
             where i.item_id = p.item_id
            """;

    /** Writes how far the order has come. The caller has {@linkplain #lock locked} it in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void update(Order order) {
        var sums = order.sums();
        var beforeHold = order.beforeHold();
        jdbc.sql(UPDATE_ORDER)
                .param("id", order.id())
                .param("state", order.state().wireName())
                .param("status", order.status())
                .param(
                        "beforeHoldState",
                        beforeHold == null ? null : beforeHold.state().wireName())
                .param("beforeHoldStatus", beforeHold == null ? null : beforeHold.status())
                .param("subtotalInvoiced", sums.invoiced().subtotal())
                .param("shippingInvoiced", sums.invoiced().shipping())
                .param("discountInvoiced", sums.invoiced().discount())
                .param("taxInvoiced", sums.invoiced().tax())
                .param("paid", sums.paid())
                .param("subtotalRefunded", sums.refunded().subtotal())
                .param("shippingRefunded", sums.refunded().shipping())
                .param("discountRefunded", sums.refunded().discount())
                .param("taxRefunded", sums.refunded().tax())
                .param("adjustmentPositive", sums.adjustmentPositive())
                .param("adjustmentNegative", sums.adjustmentNegative())
                .param("totalRefunded", sums.totalRefunded())
                .param("subtotalCanceled", sums.canceled().subtotal())
                .param("shippingCanceled", sums.canceled().shipping())
                .param("discountCanceled", sums.canceled().discount())
                .param("taxCanceled", sums.canceled().tax())
                .param("totalCanceled", sums.canceled().total())
                .update();
        var items = order.items();
        jdbc.sql(UPDATE_ITEMS)
                .param("ids", items.stream().map(OrderItem::id).toArray(Integer[]::new))
                .param("invoiced", quantities(items, LineProgress::invoiced))
                .param("delivered", quantities(items, LineProgress::delivered))
                .param("refunded", quantities(items, LineProgress::refunded))
                .param("withdrawn", quantities(items, LineProgress::withdrawn))
                .param("canceled", quantities(items, LineProgress::canceled))
                .param(
                        "rowInvoiced",
                        amounts(items, progress -> progress.amountsInvoiced().row()))
                .param(
                        "discountInvoiced",
                        amounts(items, progress -> progress.amountsInvoiced().discount()))
                .param(
                        "taxInvoiced",
                        amounts(items, progress -> progress.amountsInvoiced().tax()))
                .param(
                        "amountRefunded",
                        amounts(items, progress -> progress.amountsRefunded().row()))
                .param(
                        "discountRefunded",
                        amounts(items, progress -> progress.amountsRefunded().discount()))
                .param(
                        "taxRefunded",
                        amounts(items, progress -> progress.amountsRefunded().tax()))
                .update();
    }

    private static final String LOCK_ALL = """
            select order_id
              from sales_order
             where order_id = any(:ids::text[]::int[])
             order by order_id
               for no key update
            """;

    private static final String RENAME = """
            update sales_order_item
               set sku = :to,
                   sku_spelling = :spelling
             where order_id = any(:ids::text[]::int[])
               and sku = :from
               and is_reserved
            """;

    /** What these orders have promised of one SKU is from now on promised of the other, and shipped as such. */
    @Transactional(propagation = Propagation.MANDATORY)
    void rename(Set<String> ids, Sku from, Sku to) {
        withIds(LOCK_ALL, ids).query(Integer.class).list();
        withIds(RENAME, ids)
                .param("from", from.folded())
                .param("to", to.folded())
                .param("spelling", to.spelling())
                .update();
    }

    private static final String FORGET_PROMISES = """
            update sales_order_item
               set is_reserved = false
             where order_id = any(:ids::text[]::int[])
               and sku = :sku
            """;

    /** These orders have nothing promised of the SKU any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forgetPromises(Set<String> ids, Sku sku) {
        withIds(LOCK_ALL, ids).query(Integer.class).list();
        withIds(FORGET_PROMISES, ids).param("sku", sku.folded()).update();
    }

    private JdbcClient.StatementSpec withIds(String sql, Set<String> ids) {
        return jdbc.sql(sql).param("ids", ids.toArray(String[]::new));
    }

    private static final String DESCRIBE = """
            update sales_order
               set status = :status,
                   customer_email = :email,
                   customer_firstname = :firstname,
                   customer_lastname = :lastname,
                   ext_order_id = :extOrderId,
                   updated_at = now()
             where order_id = :id
            """;

    /** Changes what is said of an order; nothing follows from it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void describe(
            int id,
            String status,
            String email,
            @Nullable String firstname,
            @Nullable String lastname,
            @Nullable String extOrderId) {
        jdbc.sql(DESCRIBE)
                .param("id", id)
                .param("status", status)
                .param("email", email)
                .param("firstname", firstname)
                .param("lastname", lastname)
                .param("extOrderId", extOrderId)
                .update();
    }

    private static final String CHANGE_BILLING_ADDRESS =
            "update sales_order set billing_address = :address::jsonb where order_id = :id";
    private static final String CHANGE_SHIPPING_ADDRESS =
            "update sales_order set shipping_address = :address::jsonb where order_id = :id";

    /** Changes an address that the order has. */
    @Transactional(propagation = Propagation.MANDATORY)
    void changeAddress(int id, OrderAddress.Type type, OrderAddress address) {
        var sql = switch (type) {
            case BILLING -> CHANGE_BILLING_ADDRESS;
            case SHIPPING -> CHANGE_SHIPPING_ADDRESS;
        };
        jdbc.sql(sql)
                .param("id", id)
                .param("address", Json.MAPPER.writeValueAsString(StoredAddress.of(address)))
                .update();
    }

    private static BigDecimal[] quantities(List<OrderItem> items, Function<LineProgress, Quantity> which) {
        return amounts(items, progress -> which.apply(progress).value());
    }

    private static BigDecimal[] amounts(List<OrderItem> items, Function<LineProgress, BigDecimal> which) {
        return items.stream().map(item -> which.apply(item.progress())).toArray(BigDecimal[]::new);
    }

    /** An order without its items. */
    static Order header(ResultSet row, int number) throws SQLException {
        var beforeHold = row.getString("hold_before_state");
        var method = row.getString("shipping_method");
        return new Order(
                row.getInt("order_id"),
                row.getString("increment_id"),
                row.getInt("store_id"),
                row.getString("store_name"),
                new StockId(row.getInt("stock_id")),
                row.getObject("cart_id", Integer.class),
                OrderState.stored(row.getString("state")),
                row.getString("status"),
                beforeHold == null
                        ? null
                        : new Order.Held(OrderState.stored(beforeHold), row.getString("hold_before_status")),
                new Buyer(
                        row.getObject("customer_id", Integer.class),
                        row.getInt("customer_group_id"),
                        row.getString("customer_email"),
                        row.getString("customer_firstname"),
                        row.getString("customer_lastname")),
                row.getString("currency"),
                totals(row, "subtotal", "shipping_amount", "discount_amount", "tax_amount"),
                new OrderSums(
                        totals(row, "subtotal_invoiced", "shipping_invoiced", "discount_invoiced", "tax_invoiced"),
                        row.getBigDecimal("total_paid"),
                        totals(row, "subtotal_refunded", "shipping_refunded", "discount_refunded", "tax_refunded"),
                        row.getBigDecimal("adjustment_positive"),
                        row.getBigDecimal("adjustment_negative"),
                        totals(row, "subtotal_canceled", "shipping_canceled", "discount_canceled", "tax_canceled")),
                method == null ? null : new Delivery(method, row.getString("shipping_description"), pickup(row)),
                new Payment(
                        row.getString("payment_method"), row.getString("payment_title"), row.getString("po_number")),
                address(row, "billing_address_id", "billing_address"),
                address(row, "shipping_address_id", "shipping_address"),
                List.of(),
                row.getString("remote_ip"),
                row.getString("ext_order_id"),
                row.getString("protect_code"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Delivery.@Nullable Pickup pickup(ResultSet row) throws SQLException {
        var location = row.getString("pickup_location_code");
        if (location == null) return null;
        var notifiedAt = row.getObject("pickup_notified_at", OffsetDateTime.class);
        return new Delivery.Pickup(new SourceCode(location), notifiedAt == null ? null : notifiedAt.toInstant());
    }

    private static Totals totals(ResultSet row, String subtotal, String shipping, String discount, String tax)
            throws SQLException {
        return new Totals(
                row.getBigDecimal(subtotal),
                row.getBigDecimal(shipping),
                row.getBigDecimal(discount),
                row.getBigDecimal(tax));
    }

    private static OrderItem item(ResultSet row) throws SQLException {
        var type = row.getString("product_type");
        return new OrderItem(
                row.getInt("item_id"),
                row.getObject("cart_item_id", Integer.class),
                row.getObject("product_id", Integer.class),
                ProductType.ofWireName(type)
                        .orElseThrow(() -> new IllegalStateException("Not a product type: " + type)),
                new Sku(row.getString("sku_spelling")),
                row.getString("name"),
                row.getBoolean("is_qty_decimal"),
                row.getBoolean("is_reserved"),
                row.getBigDecimal("weight"),
                row.getBigDecimal("price"),
                row.getBigDecimal("original_price"),
                quantity(row, "quantity_ordered"),
                quantity(row, "quantity_backordered"),
                amounts(row, "row_total", "discount_amount", "tax_amount"),
                new LineProgress(
                        quantity(row, "quantity_invoiced"),
                        quantity(row, "quantity_delivered"),
                        quantity(row, "quantity_refunded"),
                        quantity(row, "quantity_withdrawn"),
                        quantity(row, "quantity_canceled"),
                        amounts(row, "row_invoiced", "discount_invoiced", "tax_invoiced"),
                        amounts(row, "amount_refunded", "discount_refunded", "tax_refunded")));
    }

    private static Quantity quantity(ResultSet row, String column) throws SQLException {
        return new Quantity(row.getBigDecimal(column));
    }

    private static LineAmounts amounts(ResultSet row, String amount, String discount, String tax) throws SQLException {
        return new LineAmounts(row.getBigDecimal(amount), row.getBigDecimal(discount), row.getBigDecimal(tax));
    }

    private static @Nullable OrderAddress address(ResultSet row, String id, String address) throws SQLException {
        var json = row.getString(address);
        if (json == null) return null;
        var stored = Json.MAPPER.readValue(json, StoredAddress.class);
        return new OrderAddress(row.getInt(id), stored.customerAddressId, stored.email, stored.address);
    }
}
