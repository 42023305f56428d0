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

    /** The same guests before another server process on the same database. */
    public Checkout at(int port) {
        return new Checkout(jdbc, api.at(port));
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
        for (var line : lines.split(", ", -1)) sell(line.split(" ", 2)[0]);
        var cart = emptyCart(store);
        for (var line : lines.split(", ", -1)) add(store, cart, line).hasStatus(200);
        ship(store, cart);
        return cart;
    }

    private String emptyCart(String store) {
        var made = guest(store).post("/V1/guest-carts", "").hasStatus(200);
        return Json.MAPPER.readValue(made.text(), String.class);
    }

    private Answer add(String store, String cart, String line) {
        var parts = line.split(" ", 2);
        return guest(store).post("/V1/guest-carts/" + cart + "/items", """
                {"cartItem": {"sku": %s, "qty": %s, "quote_id": "%s"}}""".formatted(
                        Json.MAPPER.writeValueAsString(parts[0]), parts[1], cart));
    }

    private void ship(String store, String cart) {
        guest(store)
                .post("/V1/guest-carts/" + cart + "/shipping-information", """
                        {"addressInformation": {"shipping_address": %1$s, "billing_address": %1$s,
                                                "shipping_carrier_code": "flatrate", "shipping_method_code": "flatrate"}}""".formatted(ADDRESS))
                .hasStatus(200);
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
        return Integer.parseInt(pay(store, cart(store, lines)).hasStatus(200).text());
    }

    /**
     * Shops for products that others want too.
     *
     * @return {@code ordered}; {@code sold out}, be it when filling the cart or when ordering it; or what else was answered
     */
    public String tryToOrder(String store, String lines) {
        var cart = emptyCart(store);
        for (var line : lines.split(", ", -1)) {
            var added = add(store, cart, line);
            if (added.status() != 200) return refused(added);
        }
        ship(store, cart);
        var paid = pay(store, cart);
        return paid.status() == 200 ? "ordered" : refused(paid);
    }

    private static String refused(Answer answer) {
        boolean isSoldOut = answer.status() == 400
                && (answer.text().contains("Not enough items for sale")
                        || answer.text().contains("Product that you are trying to add is not available."));
        return isSoldOut ? "sold out" : answer.status() + " " + answer.text();
    }
}
