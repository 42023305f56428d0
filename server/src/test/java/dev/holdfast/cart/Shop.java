package dev.holdfast.cart;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Sku;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Goods;
import dev.holdfast.webapi.Json;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A shop on the EU website of {@link dev.holdfast.testing.Fixtures}: what it sells, who buys there, and their carts, all made over HTTP.
 */
final class Shop {

    static final String VIEW = "store_for_eu_website";

    private static final String OFFER = """
            with priced as (
                update product set price = :price where sku = :sku returning sku
            )
            insert into product_website (sku, website_id)
            select sku, website_id
              from priced
              join website on code = :website
            """;
    private static final String PASSWORD = "c0rrect-Horse";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Api api;
    private final Goods goods;
    private final JdbcClient jdbc;

    Shop(Api api, Goods goods, JdbcClient jdbc) {
        this.api = api;
        this.goods = goods;
        this.jdbc = jdbc;
    }

    /** Who uses a cart, and so how it is named. */
    enum Family {
        GUEST,
        MINE,
        ADMIN
    }

    /** @param items as {@code eu-1 5.5, eu-2 3 out}; empty for none at all */
    void sells(String sku, String type, String rules, String price, String items) {
        goods.product(sku, type, rules);
        offer(sku, price, "eu_website");
        if (!items.isEmpty()) goods.holds(sku, items);
    }

    void sells(String sku, String price, String items) {
        sells(sku, "simple", "", price, items);
    }

    void offer(String sku, String price, String website) {
        jdbc.sql(OFFER)
                .param("sku", new Sku(sku).folded())
                .param("price", new BigDecimal(price))
                .param("website", website)
                .update();
    }

    Basket basket(Family family) {
        return switch (family) {
            case GUEST -> guestBasket();
            case MINE -> basketOf(newCustomer());
            case ADMIN -> {
                var admin = api.store(VIEW);
                int id = admin.post("/V1/carts", "").hasStatus(200).json().intValue();
                yield new Basket(admin, "/V1/carts/" + id, id);
            }
        };
    }

    Basket guestBasket() {
        var guest = api.asGuest().store(VIEW);
        var path = "/V1/guest-carts/" + guest.post("/V1/guest-carts", "").json().asString();
        return new Basket(guest, path, guest.get(path).json().get("id").intValue());
    }

    Basket basketOf(Customer customer) {
        int id = customer.api.post("/V1/carts/mine", "").hasStatus(200).json().intValue();
        return new Basket(customer.api, "/V1/carts/mine", id);
    }

    /** @param api as the customer uses it */
    record Customer(Api api, int id, String email) {}

    /** Somebody who has just registered, without any address. */
    Customer newCustomer() {
        var email = "ann-" + NUMBER.incrementAndGet() + "@example.net";
        var guest = api.asGuest().store(VIEW);
        int id = guest.post("/V1/customers", """
                {"customer": {"email": "%s", "firstname": "Ann", "lastname": "Lee"}, "password": "%s"}""".formatted(email, PASSWORD))
                .hasStatus(200)
                .json()
                .get("id")
                .intValue();
        var token = guest.post("/V1/integration/customer/token", """
                {"username": "%s", "password": "%s"}""".formatted(email, PASSWORD))
                .hasStatus(200)
                .json()
                .asString();
        return new Customer(api.store(VIEW).withToken(token), id, email);
    }

    /**
     * Gives the customer an address book of one address, for shipping and billing.
     *
     * @return the number of the address
     */
    int moves(Customer customer) {
        return api.store(VIEW)
                .put("/V1/customers/" + customer.id, """
                        {"customer": {"id": %d, "email": "%s", "firstname": "Ann", "lastname": "Lee", "website_id": %d, "addresses": [
                            {"firstname": "Ann", "lastname": "Lee", "street": ["4 Elm St"], "city": "Albany", "postcode": "12207",
                             "region_id": 43, "country_id": "US", "telephone": "518", "default_billing": true, "default_shipping": true}]}}
                        """.formatted(customer.id, customer.email, websiteId()))
                .hasStatus(200)
                .json()
                .at("/addresses/0/id")
                .intValue();
    }

    private int websiteId() {
        return jdbc.sql("select website_id from website where code = 'eu_website'")
                .query(Integer.class)
                .single();
    }

    void configure(String path, String value) {
        api.put("/V1/store/config", """
                {"config": {"path": "%s", "value": "%s"}}""".formatted(path, value)).hasStatus(200);
    }

    static Message noSuch(String field, @Nullable Object value) {
        return Message.named("No such entity with %fieldName = %fieldValue", "fieldName", field)
                .and("fieldValue", value);
    }

    static Message required(String field) {
        return Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", field);
    }

    /**
     * A cart as one family of routes reaches it.
     *
     * @param id the number of the cart, whatever it is named by
     */
    record Basket(Api api, String path, int id) {

        static final String ADDRESS = """
                {"firstname": "Ann", "lastname": "Lee", "street": ["4 Elm St"], "city": "Albany", "region_id": 43, "postcode": "12207",
                 "country_id": "US", "telephone": "518-555-0101", "email": "ann@example.net"}""";

        Answer get(String below) {
            return api.get(path + below);
        }

        Answer post(String below, String body) {
            return api.post(path + below, body);
        }

        Answer put(String below, String body) {
            return api.put(path + below, body);
        }

        Answer delete(String below) {
            return api.delete(path + below);
        }

        Answer add(String sku, String quantity) {
            return post("/items", """
                    {"cartItem": {"sku": %s, "qty": %s, "quote_id": "%d"}}""".formatted(Json.MAPPER.writeValueAsString(sku), quantity, id));
        }

        Answer change(int itemId, String quantity) {
            return put("/items/" + itemId, """
                    {"cartItem": {"qty": %s, "quote_id": "%d"}}""".formatted(quantity, id));
        }

        /** Adds what can be added, and answers the number of its line. */
        int added(String sku, String quantity) {
            return add(sku, quantity).hasStatus(200).json().get("item_id").intValue();
        }

        /** Ships it at the flat rate to {@link #ADDRESS}. */
        Answer ship() {
            return ship("flatrate", "flatrate");
        }

        Answer ship(String carrier, String method) {
            return post("/shipping-information", """
                    {"addressInformation": {"shipping_address": %s, "shipping_carrier_code": "%s", "shipping_method_code": "%s"}}
                    """.formatted(ADDRESS, carrier, method));
        }
    }
}
