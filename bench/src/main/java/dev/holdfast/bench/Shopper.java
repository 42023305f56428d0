package dev.holdfast.bench;

import dev.holdfast.bench.HttpConnection.Answer;
import java.io.IOException;

/** Shops as guests do. */
final class Shopper {

    private static final String ADDRESS = """
            {"firstname":"Ann","lastname":"Lee","street":["4 Elm St"],"city":"Albany","region_code":"NY","postcode":"12207",\
            "country_id":"US","telephone":"518-555-0101","email":"ann@example.net"}""";

    private static final String SHIPPING = """
            {"addressInformation":{"shipping_address":%1$s,"billing_address":%1$s,\
            "shipping_carrier_code":"flatrate","shipping_method_code":"flatrate"}}""".formatted(ADDRESS);

    private static final String PAYMENT = """
            {"email":"ann@example.net","paymentMethod":{"method":"checkmo"}}""";

    private Shopper() {}

    /** A cart with one of the product, which waits to be paid; answers its masked id. */
    static String cart(HttpConnection connection, String sku) throws IOException {
        var cart = connection
                .send(Request.ANONYMOUS.post("guest-carts", ""))
                .orFail()
                .replace("\"", "");
        var item = "{\"cartItem\":{\"sku\":\"%s\",\"qty\":1,\"quote_id\":\"%s\"}}".formatted(sku, cart);
        connection
                .send(Request.ANONYMOUS.post("guest-carts/" + cart + "/items", item))
                .orFail();
        connection
                .send(Request.ANONYMOUS.post("guest-carts/" + cart + "/shipping-information", SHIPPING))
                .orFail();
        return cart;
    }

    /** The last call of a checkout: what makes the cart an order. */
    static Answer pay(HttpConnection connection, String cart) throws IOException {
        return connection.send(Request.ANONYMOUS.post("guest-carts/" + cart + "/payment-information", PAYMENT));
    }
}
