package dev.holdfast.cart;

import static dev.holdfast.cart.Shop.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cart.Shop.Basket;
import dev.holdfast.cart.Shop.Family;
import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ShippingTest {

    private static final String NO_ADDRESS = "The shipping address is missing. Set the address and try again.";
    private static final String IN_NEW_YORK =
            "{\"address\": {\"country_id\": \"US\", \"region_id\": 43, \"postcode\": \"11501\"}}";
    private static final String FLAT_RATE = """
            {"carrier_code": "flatrate", "method_code": "flatrate", "carrier_title": "Flat Rate", "method_title": "Fixed",
             "amount": %1$s, "base_amount": %1$s, "available": true, "error_message": "", "price_excl_tax": %1$s,
             "price_incl_tax": %1$s}""";

    @Autowired
    Api api;

    private static Shop shop;

    @BeforeAll
    static void company(
            @Autowired Fixtures fixtures, @Autowired Goods goods, @Autowired Api api, @Autowired JdbcClient jdbc) {
        fixtures.company();
        shop = new Shop(api, goods, jdbc);
        shop.sells("tea", "24.5", "eu-1 100");
        shop.sells("cloth", "simple", "decimals", "1", "eu-1 100");
        shop.sells("file", "downloadable", "", "20", "eu-1 100");
    }

    @ParameterizedTest
    @EnumSource
    void the_flat_rate_is_for_each_unit_that_is_shipped(Family family) {
        var basket = shop.basket(family);
        basket.added("tea", "3");
        basket.added("file", "2");
        basket.post("/estimate-shipping-methods", IN_NEW_YORK).hasBody("[" + FLAT_RATE.formatted("15") + "]");
        basket.post("/estimate-shipping-methods", "{\"address\": {}}").hasBody("[" + FLAT_RATE.formatted("15") + "]");

        basket.get("/shipping-methods").refused(400, NO_ADDRESS);
        basket.ship().hasStatus(200);
        basket.added("cloth", "1.5");
        basket.get("/shipping-methods").hasBody("[" + FLAT_RATE.formatted("22.5") + "]");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_shipped_needs_no_way_to_ship(Family family) {
        var basket = shop.basket(family);
        basket.post("/estimate-shipping-methods", IN_NEW_YORK).hasBody("[]");
        basket.get("/shipping-methods").hasBody("[]");
        basket.added("file", "2");
        basket.post("/estimate-shipping-methods", IN_NEW_YORK).hasBody("[]");
        basket.get("/shipping-methods").hasBody("[]");
    }

    @Test
    void what_shipping_costs_is_configured() {
        var basket = shop.guestBasket();
        basket.added("tea", "3");
        basket.ship().hasStatus(200);
        shop.configure("carriers/flatrate/type", "O");
        shop.configure("carriers/flatrate/price", "7.5");
        shop.configure("carriers/flatrate/title", "Van");
        shop.configure("carriers/flatrate/name", "Slow");
        shop.configure("carriers/freeshipping/active", "1");
        basket.get("/shipping-methods").hasBody("""
                [{"carrier_code": "flatrate", "method_code": "flatrate", "carrier_title": "Van", "method_title": "Slow",
                  "amount": 7.5, "base_amount": 7.5, "available": true, "error_message": "", "price_excl_tax": 7.5,
                  "price_incl_tax": 7.5},
                 {"carrier_code": "freeshipping", "method_code": "freeshipping", "carrier_title": "Free Shipping",
                  "method_title": "Free", "amount": 0, "base_amount": 0, "available": true, "error_message": "",
                  "price_excl_tax": 0, "price_incl_tax": 0}]""");
        var segment = basket.get("/totals").json().at("/total_segments/1");
        assertThat(segment.get("title").asString()).isEqualTo("Shipping & Handling (Van - Slow)");
        assertThat(segment.get("value").decimalValue()).isEqualByComparingTo("7.5");

        shop.configure("carriers/flatrate/active", "0");
        assertThat(basket.get("/totals").json().get("shipping_amount").intValue())
                .isZero();
        basket.ship().refused(404, "Carrier with such method not found: %1, %2", "flatrate", "flatrate");
        basket.ship("freeshipping", "freeshipping").hasStatus(200);

        shop.configure("carriers/freeshipping/active", "0");
        basket.get("/shipping-methods").hasBody("[]");
        shop.configure("carriers/flatrate/active", "1");
        shop.configure("carriers/flatrate/type", "I");
        shop.configure("carriers/flatrate/price", "5");
        shop.configure("carriers/flatrate/title", "Flat Rate");
        shop.configure("carriers/flatrate/name", "Fixed");
    }

    @Test
    void a_website_may_ship_at_another_rate() {
        var basket = shop.guestBasket();
        basket.added("tea", "2");
        api.put("/V1/store/config", """
                {"config": {"path": "carriers/flatrate/price", "value": "1", "scope": "websites", "scope_code": "eu_website"}}""").hasStatus(200);
        basket.post("/estimate-shipping-methods", IN_NEW_YORK).hasBody("[" + FLAT_RATE.formatted("2") + "]");
        api.put("/V1/store/config", """
                {"config": {"path": "carriers/flatrate/price", "value": null, "scope": "websites", "scope_code": "eu_website"}}""").hasStatus(200);
    }

    @Test
    void an_entry_of_the_address_book_is_named_by_its_number() {
        var customer = shop.newCustomer();
        int address = shop.moves(customer);
        var mine = shop.basketOf(customer);
        mine.added("tea", "1");
        var byId = "/estimate-shipping-methods-by-address-id";
        mine.post(byId, "{\"addressId\": %d}".formatted(address)).hasBody("[" + FLAT_RATE.formatted("5") + "]");
        new Basket(api, "/V1/carts/" + mine.id(), mine.id())
                .post(byId, "{\"addressId\": %d}".formatted(address))
                .hasBody("[" + FLAT_RATE.formatted("5") + "]");
        var another = shop.basket(Family.MINE);
        another.post(byId, "{\"addressId\": %d}".formatted(address))
                .refused(404, "Invalid customer address id %1", address);
        mine.post(byId, "{}").refused(400, required("addressId"));
    }

    @ParameterizedTest
    @EnumSource
    void where_to_ship_and_how_is_said_at_once(Family family) {
        var basket = shop.basket(family);
        basket.added("tea", "2");
        basket.added("file", "1");

        var answer = basket.post("/shipping-information", """
                {"addressInformation": {"shipping_address": %1$s, "billing_address": %1$s,
                    "shipping_carrier_code": "flatrate", "shipping_method_code": "flatrate"}}""".formatted(Basket.ADDRESS));

        answer.hasStatus(200);
        assertThat(answer.json().get("payment_methods").toString())
                .isEqualTo("[{\"code\":\"checkmo\",\"title\":\"Check / Money order\"}]");
        assertThat(answer.json().get("totals")).isEqualTo(basket.get("/totals").json());
        assertThat(answer.json().at("/totals/grand_total").intValue()).isEqualTo(79);
        assertThat(basket.get("/billing-address").json().get("city").asString()).isEqualTo("Albany");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
            region                                                             | stored
            "country_id": "US", "region_id": 43                                | 43 NY New York
            "country_id": "US", "region_id": "43", "region": "Nowhere"         | 43 NY New York
            "country_id": "US", "region_code": "ny"                            | 43 NY New York
            "country_id": "US", "region": "new york"                           | 43 NY New York
            "country_id": "US", "region_id": 0, "region_code": "NY"            | 43 NY New York
            "country_id": "US", "region_id": 82, "region": "Somewhere"         | null null Somewhere
            "country_id": "DE", "region_id": 82                                | 82 BER Berlin
            "country_id": "GB", "region": "Kent"                               | null null Kent
            """)
    void a_region_is_known_by_its_number_its_code_or_its_name(String region, String stored) {
        var basket = shop.guestBasket();
        basket.post("/billing-address", "{\"address\": {%s}}".formatted(region)).hasBody("" + (2 * basket.id() - 1));
        var address = basket.get("/billing-address").json();
        assertThat(address.get("region_id").asString("null")
                        + " " + address.get("region_code").asString("null")
                        + " " + address.get("region").asString("null"))
                .isEqualTo(stored);
    }

    @Test
    void what_is_billed_stays_or_is_the_customers_default() {
        var customer = shop.newCustomer();
        int address = shop.moves(customer);
        var mine = shop.basketOf(customer);
        mine.added("tea", "1");
        assertThat(billingCity(mine)).isEqualTo("null");
        mine.ship().hasStatus(200);
        assertThat(mine.get("/billing-address")
                        .json()
                        .get("customer_address_id")
                        .intValue())
                .isEqualTo(address);
        assertThat(mine.get("/billing-address").json().get("email").asString()).isEqualTo(customer.email());

        mine.post("/billing-address", "{\"address\": {\"country_id\": \"US\", \"city\": \"Troy\"}}")
                .hasStatus(200);
        mine.ship().hasStatus(200);
        assertThat(billingCity(mine)).isEqualTo("Troy");

        mine.post("/shipping-information", """
                {"addressInformation": {"shipping_address": {"customer_address_id": %1$d}, "billing_address": {"id": %1$d},
                    "shipping_carrier_code": "flatrate", "shipping_method_code": "flatrate"}}""".formatted(address)).hasStatus(200);
        assertThat(billingCity(mine)).isEqualTo("Albany");

        var another = shop.basket(Family.MINE);
        another.post("/billing-address", "{\"address\": {\"id\": %d}}".formatted(address))
                .refused(404, "Invalid customer address id %1", address);
        another.post(
                        "/billing-address",
                        "{\"address\": {\"customer_address_id\": %d, \"country_id\": \"US\"}}".formatted(address))
                .refused(404, "Invalid customer address id %1", address);
        assertThat(billingCity(another)).isEqualTo("null");
    }

    @Test
    void one_address_may_serve_for_both() {
        var basket = shop.guestBasket();
        basket.added("tea", "1");
        basket.post("/shipping-information", """
                {"addressInformation": {"shipping_address": {"country_id": "US", "city": "Troy", "same_as_billing": 1},
                    "shipping_carrier_code": "flatrate", "shipping_method_code": "flatrate"}}""").hasStatus(200);
        assertThat(billingCity(basket)).isEqualTo("Troy");

        basket.post("/shipping-information", """
                {"addressInformation": {"shipping_address": {"same_as_billing": 1},
                    "billing_address": {"country_id": "US", "city": "Utica"},
                    "shipping_carrier_code": "flatrate", "shipping_method_code": "flatrate"}}""").hasStatus(200);
        assertThat(shippingAddress(basket)).contains("\"city\":\"Utica\"", "\"same_as_billing\":1");

        basket.post(
                        "/billing-address",
                        "{\"address\": {\"country_id\": \"US\", \"city\": \"Rome\"}, \"useForShipping\": true}")
                .hasStatus(200);
        assertThat(shippingAddress(basket)).contains("\"city\":\"Rome\"");
        basket.post("/billing-address", "{\"address\": {\"country_id\": \"US\", \"city\": \"Olean\"}}")
                .hasStatus(200);
        assertThat(shippingAddress(basket)).contains("\"city\":\"Rome\"", "\"same_as_billing\":0");
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_shipped_so_is_refused_and_nothing_is_kept(Family family) {
        var basket = shop.basket(family);
        basket.ship()
                .refused(400, "The shipping method can't be set for an empty cart. Add an item to cart and try again.");
        basket.added("tea", "1");
        basket.post("/shipping-information", "{}").refused(400, required("addressInformation"));
        basket.post("/shipping-information", "{\"addressInformation\": {\"shipping_carrier_code\": \"flatrate\"}}")
                .refused(400, NO_ADDRESS);
        basket.post("/shipping-information", """
                {"addressInformation": {"shipping_address": {"city": "Albany"},
                    "shipping_carrier_code": "flatrate", "shipping_method_code": "flatrate"}}""").refused(400, NO_ADDRESS);
        basket.post("/shipping-information", """
                {"addressInformation": {"shipping_address": {"same_as_billing": 1},
                    "shipping_carrier_code": "flatrate", "shipping_method_code": "flatrate"}}""").refused(400, NO_ADDRESS);
        basket.ship("ups", "x").refused(404, "Carrier with such method not found: %1, %2", "ups", "x");
        basket.post(
                        "/shipping-information",
                        "{\"addressInformation\": {\"shipping_address\": %s}}".formatted(Basket.ADDRESS))
                .refused(404, "Carrier with such method not found: %1, %2", "", "");
        basket.ship("freeshipping", "freeshipping")
                .refused(404, "Carrier with such method not found: %1, %2", "freeshipping", "freeshipping");

        basket.get("/shipping-methods").refused(400, NO_ADDRESS);
    }

    @Test
    void an_address_has_a_country_that_there_is_and_parts_that_fit() {
        var basket = shop.guestBasket();
        basket.added("tea", "1");
        var unknown = Message.named(
                        "Invalid value of \"%value\" provided for the %fieldName field.", "fieldName", "countryId")
                .and("value", "XX");
        var address = "{\"address\": {\"country_id\": \"XX\"}}";
        basket.post("/estimate-shipping-methods", address).refused(400, unknown);
        basket.post("/billing-address", address).refused(400, unknown);

        var tooLong = "\"%field\" can not have more than %max characters.";
        basket.post(
                        "/billing-address",
                        "{\"address\": {\"city\": \"%1$s\", \"street\": [\"\", \"%1$s\"]}}".formatted("x".repeat(256)))
                .failed(
                        "One or more input exceptions have occurred.",
                        Message.named(tooLong, "field", "street").and("max", 255),
                        Message.named(tooLong, "field", "city").and("max", 255));
        assertThat(billingCity(basket)).isEqualTo("null");
    }

    private String shippingAddress(Basket basket) {
        return api.get("/V1/carts/" + basket.id())
                .json()
                .at("/extension_attributes/shipping_assignments/0/shipping/address")
                .toString();
    }

    private static String billingCity(Basket basket) {
        return basket.get("/billing-address").hasStatus(200).json().get("city").asString("null");
    }
}
