package dev.holdfast.cart;

import dev.holdfast.product.Products;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.webapi.Json;
import dev.holdfast.webapi.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The carts and their lines. */
@Repository
public class Carts {

    private final JdbcClient jdbc;
    private final Products products;
    private final ShippingRates shippingRates;

    Carts(JdbcClient jdbc, Products products, ShippingRates shippingRates) {
        this.jdbc = jdbc;
        this.products = products;
        this.shippingRates = shippingRates;
    }

    private static final String SELECT = """
            select cart_id, is_active, masked_id, store_id, website_id, customer_id, email,
                   shipping_address, billing_address, carrier_code, method_code, payment_method, po_number,
                   reserved_order_id, created_at, updated_at
              from cart
            """;

    // PostgreSQL keeps a plan for arrays that it knows only as the result of another query; for others it plans each
    // time anew.
    private static final String FIND = SELECT + """
             where cart_id = any((select :carts)::int[])
             order by cart_id
            """;

    /** Those of the carts that there are, in use or not, in the order of their ids. */
    public List<Cart> find(Collection<Integer> ids) {
        return complete(jdbc.sql(FIND)
                .param("carts", ids.toArray(Integer[]::new))
                .query((row, _) -> cart(row))
                .list());
    }

    private List<Cart> complete(List<Cart> carts) {
        var items = items(carts.stream().map(Cart::id).toList());
        return carts.stream()
                .map(cart -> holding(cart, items.getOrDefault(cart.id(), List.of())))
                .toList();
    }

    private static final String LOCK = SELECT + """
             where (cart_id = any((select :numbers)::int[]) or masked_id = any((select :masked)::text[]))
               and is_active
             order by cart_id
               for update
            """;

    /** Those of the carts that are in use, by their names; until the end of the transaction nobody else changes them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<CartName, Cart> lock(Collection<CartName> names) {
        var locked = complete(jdbc.sql(LOCK)
                .param("numbers", column(names, CartName::number).toArray(Integer[]::new))
                .param("masked", column(names, CartName::maskedId).toArray(String[]::new))
                .query((row, _) -> cart(row))
                .list());
        var byName = new HashMap<CartName, Cart>();
        for (var cart : locked) {
            byName.put(CartName.ofNumber(cart.id()), cart);
            if (cart.maskedId() != null) byName.put(CartName.ofGuest(cart.maskedId()), cart);
        }
        return byName;
    }

    private static <T> Stream<T> column(Collection<CartName> names, Function<CartName, @Nullable T> part) {
        return names.stream().flatMap(name -> Stream.ofNullable(part.apply(name)));
    }

    private Cart holding(Cart cart, List<CartItem> items) {
        return cart.holding(items, shippingRates.offered(cart, items));
    }

    /** The cart of this id, if there is one, in use or not. */
    public Optional<Cart> find(int id) {
        return find(List.of(id)).stream().findFirst();
    }

    private static final String ITEMS = """
            select cart_id, item_id, sku, quantity
              from cart_item
             where cart_id = any((select :carts)::int[])
             order by item_id
            """;

    private Map<Integer, List<CartItem>> items(Collection<Integer> carts) {
        record Line(int cart, int item, Sku sku, Quantity quantity) {}
        var lines = jdbc.sql(ITEMS)
                .param("carts", carts.toArray(Integer[]::new))
                .query((row, _) -> new Line(
                        row.getInt("cart_id"),
                        row.getInt("item_id"),
                        new Sku(row.getString("sku")),
                        new Quantity(row.getBigDecimal("quantity"))))
                .list();
        var priced = products.priced(lines.stream().map(Line::sku).toList());
        var items = new HashMap<Integer, List<CartItem>>();
        for (var line : lines) {
            var product = priced.get(line.sku);
            if (product == null) continue; // deleted since the lines were read, and they with it
            items.computeIfAbsent(line.cart, _ -> new ArrayList<>())
                    .add(new CartItem(line.item, product, line.quantity));
        }
        return items;
    }

    /** @throws Refusal 404 when there is no such cart */
    Cart get(int id) {
        return find(id).orElseThrow(() -> WhichCart.noCart(id));
    }

    private static final String BEGIN_CHANGE = """
            update cart
               set updated_at = now()
             where cart_id = :cart
               and is_active
            """;

    /**
     * The cart, which until the end of the transaction nobody else changes. Whatever is changed of a cart begins with this.
     *
     * @throws Refusal 404 when there is no such cart in use
     */
    Cart change(int id) {
        if (jdbc.sql(BEGIN_CHANGE).param("cart", id).update() != 1) throw WhichCart.noCart(id);
        return get(id);
    }

    private static final String ADD = """
            insert into cart (store_id, website_id, masked_id)
            values (:store, :website, :masked)
            returning cart_id
            """;

    /** Adds an empty cart that no customer has. */
    int add(StoreScope view, @Nullable String maskedId) {
        return jdbc.sql(ADD)
                .param("store", view.storeId())
                .param("website", view.websiteId())
                .param("masked", maskedId)
                .query(Integer.class)
                .single();
    }

    private static final String OF_CUSTOMER_OR_NEW = """
            insert into cart (store_id, website_id, customer_id)
            values (:store, :website, :customer)
            on conflict (in_use_by, store_id) where in_use_by is not null do update
               set customer_id = excluded.customer_id
            returning cart_id
            """;

    /** The cart that the customer uses in the store view; an empty one when there was none. */
    int ofCustomerOrNew(int customer, int store, int website) {
        return jdbc.sql(OF_CUSTOMER_OR_NEW)
                .param("store", store)
                .param("website", website)
                .param("customer", customer)
                .query(Integer.class)
                .single();
    }

    private static final String ADD_ITEM = """
            insert into cart_item as i (cart_id, sku, quantity)
            values (:cart, :sku, :quantity)
            on conflict (cart_id, sku) do update
               set quantity = i.quantity + excluded.quantity
            returning item_id
            """;

    /**
     * So much more of a SKU.
     *
     * @return the number of its line
     * @throws ConcurrencyFailureException when the product has been deleted or renamed meanwhile
     */
    int addItem(int cart, Sku sku, Quantity quantity) {
        try {
            return jdbc.sql(ADD_ITEM)
                    .param("cart", cart)
                    .param("sku", sku.folded())
                    .param("quantity", quantity.value())
                    .query(Integer.class)
                    .single();
        } catch (DataIntegrityViolationException gone) {
            throw new ConcurrencyFailureException("Product " + sku + " is there no more", gone);
        }
    }

    private static final String SET_QUANTITY = "update cart_item set quantity = :quantity where item_id = :item";

    void setQuantity(int item, Quantity quantity) {
        jdbc.sql(SET_QUANTITY)
                .param("item", item)
                .param("quantity", quantity.value())
                .update();
    }

    private static final String REMOVE_ITEM = "delete from cart_item where item_id = :item";

    void removeItem(int item) {
        jdbc.sql(REMOVE_ITEM).param("item", item).update();
    }

    private static final String SET_ADDRESSES = """
            update cart
               set shipping_address = :shipping::jsonb,
                   billing_address = :billing::jsonb
             where cart_id = :cart
            """;

    void setAddresses(int cart, @Nullable CartAddress shipping, @Nullable CartAddress billing) {
        jdbc.sql(SET_ADDRESSES)
                .param("cart", cart)
                .param("shipping", json(shipping))
                .param("billing", json(billing))
                .update();
    }

    private static final String CHOOSE_SHIPPING = """
            update cart
               set carrier_code = :carrier,
                   method_code = :method
             where cart_id = :cart
            """;

    void chooseShipping(int cart, Cart.ShippingMethod method) {
        jdbc.sql(CHOOSE_SHIPPING)
                .param("cart", cart)
                .param("carrier", method.carrierCode())
                .param("method", method.methodCode())
                .update();
    }

    private static final String CHOOSE_PAYMENT = """
            update cart
               set payment_method = :method,
                   po_number = :poNumber
             where cart_id = :cart
            """;

    void choosePayment(int cart, Cart.Payment payment) {
        jdbc.sql(CHOOSE_PAYMENT)
                .param("cart", cart)
                .param("method", payment.method())
                .param("poNumber", payment.poNumber())
                .update();
    }

    private static final String SET_GUEST_EMAIL = "update cart set email = :email where cart_id = :cart";

    void setGuestEmail(int cart, String email) {
        jdbc.sql(SET_GUEST_EMAIL).param("cart", cart).param("email", email).update();
    }

    private static final String GIVE = """
            update cart
               set customer_id = :customer,
                   masked_id = null
             where cart_id = :cart
            """;

    /**
     * Gives a cart that nobody has to a customer who has none in its store view.
     *
     * @throws ConcurrencyFailureException when the customer has got one meanwhile
     */
    void give(int cart, int customer) {
        try {
            jdbc.sql(GIVE).param("cart", cart).param("customer", customer).update();
        } catch (DuplicateKeyException raced) {
            throw new ConcurrencyFailureException("Customer " + customer + " has got another cart meanwhile", raced);
        }
    }

    private static final String MERGE_ITEMS = """
            insert into cart_item as i (cart_id, sku, quantity)
            select :to, sku, quantity
              from cart_item
             where cart_id = :from
             order by item_id
            on conflict (cart_id, sku) do update
               set quantity = i.quantity + excluded.quantity
            """;

    private static final String PUT_OUT_OF_USE = "update cart set is_active = false where cart_id = :from";

    /** Adds what one cart holds to another, and puts the one out of use. */
    void merge(int from, int to) {
        jdbc.sql(MERGE_ITEMS).param("from", from).param("to", to).update();
        jdbc.sql(PUT_OUT_OF_USE).param("from", from).update();
    }

    private static final String ACTIVE = "select exists (select from cart where cart_id = :cart and is_active)";

    boolean isActive(int cart) {
        return jdbc.sql(ACTIVE).param("cart", cart).query(Boolean.class).single();
    }

    private static final String MASKED = "select cart_id from cart where masked_id = :masked and is_active";

    /** The cart in use that a guest names so. */
    Optional<Integer> ofGuest(String maskedId) {
        return jdbc.sql(MASKED).param("masked", maskedId).query(Integer.class).optional();
    }

    private static final String OF_CUSTOMER = """
            select cart_id
              from cart
             where in_use_by = :customer
               and store_id = :store
            """;

    /** The cart that the customer uses in the store view. */
    Optional<Integer> ofCustomer(int customer, int store) {
        return jdbc.sql(OF_CUSTOMER)
                .param("customer", customer)
                .param("store", store)
                .query(Integer.class)
                .optional();
    }

    private static final String CLOSE = """
            update cart c
               set is_active = false,
                   reserved_order_id = o.number,
                   updated_at = now()
              from unnest(:carts::int[], :numbers::text[]) as o (cart_id, number)
             where c.cart_id = o.cart_id
            """;

    /** Puts carts out of use that became orders: by cart the order's increment id. Of carts that are locked. */
    public void close(Map<Integer, String> orderNumbers) {
        jdbc.sql(CLOSE)
                .param("carts", orderNumbers.keySet().toArray(Integer[]::new))
                .param("numbers", orderNumbers.values().toArray(String[]::new))
                .update();
    }

    /** A cart without what it holds. */
    private static Cart cart(ResultSet row) throws SQLException {
        var carrier = row.getString("carrier_code");
        var method = row.getString("method_code");
        var payment = row.getString("payment_method");
        return new Cart(
                row.getInt("cart_id"),
                row.getBoolean("is_active"),
                row.getString("masked_id"),
                row.getInt("store_id"),
                row.getInt("website_id"),
                row.getObject("customer_id", Integer.class),
                row.getString("email"),
                List.of(),
                address(row.getString("shipping_address")),
                address(row.getString("billing_address")),
                List.of(),
                carrier == null || method == null ? null : new Cart.ShippingMethod(carrier, method),
                payment == null ? null : new Cart.Payment(payment, row.getString("po_number")),
                row.getString("reserved_order_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String json(@Nullable CartAddress address) {
        return address == null ? null : Json.MAPPER.writeValueAsString(address);
    }

    private static @Nullable CartAddress address(@Nullable String json) {
        return json == null ? null : Json.MAPPER.readValue(json, CartAddress.class);
    }
}
