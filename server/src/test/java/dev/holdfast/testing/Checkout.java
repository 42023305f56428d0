package dev.holdfast.testing;

import dev.holdfast.shared.Sku;
import dev.holdfast.webapi.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shops as guests do, over HTTP. Injected. */
public class Checkout {

    /** An address that lacks nothing. */
    public static final String ADDRESS = """
            {"firstname": "Ann", "lastname": "Lee", "street": ["4 Elm St"], "city": "Albany", "region_code": "NY",
             "postcode": "12207", "country_id": "US", "telephone": "518-555-0101", "email": "ann@example.net"}""";

    private static final String SOLD_EVERYWHERE = """
            insert into product_website (sku, website_id)
            select :sku, website_id from website where website_id > 0
            on conflict do nothing
            """;

    private static final String PRICED = "update product set price = coalesce(price, 10) where sku = :sku";

    private final JdbcClient jdbc;
    private final Api api;

    Checkout(JdbcClient jdbc, Api api) {
        this.jdbc = jdbc;
        this.api = api;
    }

    /** Offers a product in every website, at 10.00 unless it has a price. */
    public void sell(String sku) {
        var folded = new Sku(sku).folded();
        jdbc.sql(SOLD_EVERYWHERE).param("sku", folded).update();
        jdbc.sql(PRICED).param("sku", folded).update();
    }

    /** A guest in a store view. */
    public Api guest(String store) {
        return api.store(store).asGuest();
    }

    /**
     * A guest's cart that waits to be paid: addresses set, flat rate chosen.
     *
     * @param lines as {@code tea 2, cup 1}; the products are {@linkplain #sell offered} first
     * @return its masked id
     */
    public String cart(String store, String lines) {
        var guest = guest(store);
        var cart = Json.MAPPER.readValue(guest.post("/V1/guest-carts", "").text(), String.class);
        for (var line : lines.split(", ", -1)) {
            var parts = line.split(" ", 2);
            sell(parts[0]);
            add(guest, cart, parts[0], parts[1]);
        }
        ship(guest, cart);
        return cart;
    }

    private static void add(Api guest, String cart, String sku, String quantity) {
        var added = guest.post("/V1/guest-carts/" + cart + "/items", """
                {"cartItem": {"sku": %s, "qty": %s, "quote_id": "%s"}}""".formatted(
                        Json.MAPPER.writeValueAsString(sku), quantity, cart));
        if (added.status() != 200) throw new AssertionError(added.text());
    }

    private static void ship(Api guest, String cart) {
        var shipped = guest.post("/V1/guest-carts/" + cart + "/shipping-information", """
                {"addressInformation": {"shipping_address": %1$s, "billing_address": %1$s,
                                        "shipping_carrier_code": "flatrate", "shipping_method_code": "flatrate"}}""".formatted(ADDRESS));
        if (shipped.status() != 200) throw new AssertionError(shipped.text());
    }

    /** Orders the cart, paid by check or money order: the order's id, or why not. */
    public Answer pay(String store, String cart) {
        return guest(store).post("/V1/guest-carts/" + cart + "/payment-information", """
                {"email": "ann@example.net", "paymentMethod": {"method": "checkmo"}}""");
    }

    /**
     * Shops from the first line to the order.
     *
     * @return the order's id
     */
    public int order(String store, String lines) {
        var placed = pay(store, cart(store, lines));
        if (placed.status() != 200) throw new AssertionError(placed.text());
        return Integer.parseInt(placed.text());
    }
}
