package dev.holdfast.cart;

import static dev.holdfast.cart.Shop.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cart.Shop.Basket;
import dev.holdfast.cart.Shop.Family;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What carts cost and how they are paid. */
@ServerTest
class PaymentTest {

    private static final String NO_ADDRESS = "The shipping address is missing. Set the address and try again.";
    private static final String NOT_OFFERED = "The requested Payment Method is not available.";
    private static final String CHECK = "{\"code\": \"checkmo\", \"title\": \"Check / Money order\"}";
    private static final String BY_CHECK = "{\"method\": {\"method\": \"checkmo\"}}";

    private static Shop shop;

    @BeforeAll
    static void company(
            @Autowired Fixtures fixtures, @Autowired Goods goods, @Autowired Api api, @Autowired JdbcClient jdbc) {
        fixtures.company();
        shop = new Shop(api, goods, jdbc);
        shop.sells("tea", "24.505", "eu-1 100");
        shop.sells("sample", "0", "eu-1 100");
        shop.sells("file", "virtual", "", "20", "eu-1 100");
        shop.sells("free file", "virtual", "", "0", "eu-1 100");
    }

    @ParameterizedTest
    @EnumSource
    void totals_have_every_field_in_its_place(Family family) {
        var basket = shop.basket(family);
        int item = basket.added("tea", "3");
        basket.ship().hasStatus(200);

        var totals = basket.get("/totals").hasStatus(200);

        assertThat(totals.text()).isEqualTo("""
                {"grand_total":88.52,"base_grand_total":88.52,"subtotal":73.52,"base_subtotal":73.52,\
                "discount_amount":0,"base_discount_amount":0,"subtotal_with_discount":73.52,"base_subtotal_with_discount":73.52,\
                "shipping_amount":15,"base_shipping_amount":15,"shipping_discount_amount":0,"base_shipping_discount_amount":0,\
                "tax_amount":0,"base_tax_amount":0,"weee_tax_applied_amount":null,"shipping_tax_amount":0,\
                "base_shipping_tax_amount":0,"subtotal_incl_tax":73.52,"shipping_incl_tax":15,"base_shipping_incl_tax":15,\
                "base_currency_code":"USD","quote_currency_code":"USD","items_qty":3,\
                "items":[{"item_id":%d,"price":24.505,"base_price":24.505,"qty":3,"row_total":73.52,"base_row_total":73.52,\
                "row_total_with_discount":0,"tax_amount":0,"base_tax_amount":0,"tax_percent":0,"discount_amount":0,\
                "base_discount_amount":0,"discount_percent":0,"price_incl_tax":24.505,"base_price_incl_tax":24.505,\
                "row_total_incl_tax":73.52,"base_row_total_incl_tax":73.52,"options":"[]","weee_tax_applied_amount":null,\
                "weee_tax_applied":null,"name":"tea"}],\
                "total_segments":[{"code":"subtotal","title":"Subtotal","value":73.52},\
                {"code":"shipping","title":"Shipping & Handling (Flat Rate - Fixed)","value":15},\
                {"code":"tax","title":"Tax","value":0,"extension_attributes":{"tax_grandtotal_details":[]}},\
                {"code":"grand_total","title":"Grand Total","value":88.52,"area":"footer"}]}""".formatted(item));
    }

    @Test
    void shipping_is_a_part_of_the_sum_once_it_is_chosen_and_of_no_virtual_cart() {
        var basket = shop.guestBasket();
        basket.get("/totals").hasStatus(200);
        basket.added("file", "1");
        assertThat(segments(basket)).isEqualTo("Subtotal 20, Tax 0, Grand Total 20");
        basket.added("sample", "2");
        assertThat(segments(basket)).isEqualTo("Subtotal 20, Shipping & Handling 0, Tax 0, Grand Total 20");
        basket.ship().hasStatus(200);
        assertThat(segments(basket))
                .isEqualTo("Subtotal 20, Shipping & Handling (Flat Rate - Fixed) 10, Tax 0, Grand Total 30");
    }

    @ParameterizedTest
    @EnumSource
    void totals_are_estimated_without_choosing_anything(Family family) {
        var basket = shop.basket(family);
        var shipped = """
                {"addressInformation": {"address": {"country_id": "US"}, "shipping_carrier_code": "flatrate",
                    "shipping_method_code": "%s"}}""";
        basket.post("/totals-information", shipped.formatted("flatrate"))
                .refused(400, "Totals calculation is not applicable to empty cart");
        basket.added("sample", "2");
        assertThat(grandTotal(basket.post("/totals-information", shipped.formatted("flatrate"))
                        .json()))
                .isEqualTo("10");
        assertThat(grandTotal(basket.post("/totals-information", shipped.formatted("other"))
                        .json()))
                .isEqualTo("0");
        assertThat(grandTotal(basket.post("/totals-information", "{\"addressInformation\": {}}")
                        .json()))
                .isEqualTo("0");
        assertThat(grandTotal(basket.get("/totals").json())).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST", "MINE"})
    void totals_are_collected_while_saying_how_to_ship_and_to_pay(Family family) {
        var basket = shop.basket(family);
        basket.added("tea", "1");
        var both = """
                {"paymentMethod": {"method": "checkmo"}, "shippingCarrierCode": "flatrate", "shippingMethodCode": "%s"}""";
        basket.put("/collect-totals", both.formatted("flatrate")).refused(400, NO_ADDRESS);
        assertThat(grandTotal(basket.get("/totals").json())).isEqualTo("24.51");

        basket.post("/billing-address", "{\"address\": {\"country_id\": \"US\"}, \"useForShipping\": true}")
                .hasStatus(200);
        basket.put("/collect-totals", both.formatted("x"))
                .refused(404, "Carrier with such method not found: %1, %2", "flatrate", "x");
        assertThat(grandTotal(basket.put("/collect-totals", both.formatted("flatrate"))
                        .json()))
                .isEqualTo("29.51");
        assertThat(grandTotal(basket.put("/collect-totals", "{\"paymentMethod\": {\"method\": \"checkmo\"}}")
                        .json()))
                .isEqualTo("29.51");
        basket.get("/selected-payment-method").hasBody("{\"method\": \"checkmo\"}");
    }

    @ParameterizedTest
    @EnumSource
    void a_way_to_pay_is_offered_selected_and_shown(Family family) {
        var basket = shop.basket(family);
        basket.added("tea", "1");
        basket.get("/payment-methods").hasBody("[" + CHECK + "]");
        basket.get("/selected-payment-method").hasBody("[]");

        basket.put("/selected-payment-method", BY_CHECK).refused(400, NO_ADDRESS);
        basket.ship().hasStatus(200);
        basket.put("/selected-payment-method", "{\"method\": {\"method\": \"banktransfer\"}}")
                .refused(400, NOT_OFFERED);
        basket.put("/selected-payment-method", "{\"method\": {\"method\": \"shells\"}}")
                .refused(400, NOT_OFFERED);
        basket.put("/selected-payment-method", "{\"method\": {}}").refused(400, NOT_OFFERED);
        basket.put("/selected-payment-method", "{}").refused(400, required("method"));
        basket.get("/selected-payment-method").hasBody("[]");

        basket.put("/selected-payment-method", BY_CHECK).hasBody("\"%d\"".formatted(basket.id()));
        basket.get("/selected-payment-method").hasBody("{\"method\": \"checkmo\"}");
    }

    @Test
    void ways_to_pay_are_configured() {
        var basket = shop.guestBasket();
        basket.added("file", "1");
        for (var code : new String[] {"banktransfer", "cashondelivery", "purchaseorder"}) {
            shop.configure("payment/" + code + "/active", "1");
        }
        shop.configure("payment/checkmo/title", "Cheque");
        basket.get("/payment-methods").hasBody("""
                [{"code": "checkmo", "title": "Cheque"}, {"code": "banktransfer", "title": "Bank Transfer Payment"},
                 {"code": "cashondelivery", "title": "Cash On Delivery"}, {"code": "purchaseorder", "title": "Purchase Order"}]""");

        basket.put("/selected-payment-method", "{\"method\": {\"method\": \"purchaseorder\", \"po_number\": \" \"}}")
                .refused(400, required("po_number"));
        basket.put("/selected-payment-method", "{\"method\": {\"method\": \"purchaseorder\", \"po_number\": \"P-7\"}}")
                .hasStatus(200);
        basket.get("/selected-payment-method").hasBody("{\"po_number\": \"P-7\", \"method\": \"purchaseorder\"}");

        for (var code : new String[] {"banktransfer", "cashondelivery", "purchaseorder"}) {
            shop.configure("payment/" + code + "/active", "0");
        }
        shop.configure("payment/checkmo/title", "Check / Money order");
        basket.get("/payment-methods").hasBody("[" + CHECK + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "free file"})
    void what_costs_nothing_is_paid_by_nothing_else(String sku) {
        var basket = shop.guestBasket();
        basket.added(sku, "1");
        basket.get("/payment-methods").hasBody("""
                [{"code": "free", "title": "No Payment Information Required"}]""");
        shop.configure("payment/free/active", "0");
        basket.get("/payment-methods").hasBody("[" + CHECK + "]");
        shop.configure("payment/free/active", "1");
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST", "MINE"})
    void payment_information_is_set_without_ordering(Family family) {
        var basket = shop.basket(family);
        basket.added("file", "1");
        basket.post("/set-payment-information", """
                {"email": "gus@example.net", "paymentMethod": {"method": "checkmo"}, "billing_address": %s}""".formatted(Basket.ADDRESS)).hasBody("true");

        basket.get("/selected-payment-method").hasBody("{\"method\": \"checkmo\"}");
        assertThat(basket.get("/billing-address").json().get("city").asString()).isEqualTo("Albany");
        var details = basket.get("/payment-information").hasStatus(200).json();
        assertThat(details.get("totals")).isEqualTo(basket.get("/totals").json());
        assertThat(details.get("payment_methods"))
                .isEqualTo(basket.get("/payment-methods").json());
        assertThat(basket.get("").json().get("is_active").booleanValue()).isTrue();
        basket.post(
                        "/set-payment-information",
                        "{\"email\": \"gus@example.net\", \"paymentMethod\": {\"method\": \"shells\"}}")
                .refused(400, NOT_OFFERED);
        basket.post("/set-payment-information", "{\"email\": \"gus@example.net\"}")
                .refused(400, required("paymentMethod"));
        basket.get("/selected-payment-method").hasBody("{\"method\": \"checkmo\"}");
    }

    @Test
    void a_guest_who_pays_gives_an_email_address() {
        var basket = shop.guestBasket();
        basket.added("file", "1");
        basket.post("/set-payment-information", "{\"paymentMethod\": {\"method\": \"checkmo\"}}")
                .refused(400, required("email"));
        basket.post("/set-payment-information", """
                {"email": "gus@example.net", "paymentMethod": {"method": "checkmo"}}""").hasBody("true");
        assertThat(basket.get("").json().at("/customer/email").asString()).isEqualTo("gus@example.net");
    }

    @ParameterizedTest
    @EnumSource
    void there_are_no_coupons(Family family) {
        var basket = shop.basket(family);
        var empty = "The \"%1\" Cart doesn't contain products.";
        basket.get("/coupons").hasBody("[]");
        basket.put("/coupons/SAVE5", "").refused(404, empty, String.valueOf(basket.id()));
        basket.delete("/coupons").refused(404, empty, String.valueOf(basket.id()));
        basket.added("file", "1");
        basket.put("/coupons/SAVE5", "").refused(404, "The coupon code isn't valid. Verify the code and try again.");
        basket.delete("/coupons").hasBody("true");
    }

    private static String segments(Basket basket) {
        var text = new StringBuilder();
        basket.get("/totals")
                .hasStatus(200)
                .json()
                .get("total_segments")
                .forEach(segment -> text.append(text.isEmpty() ? "" : ", ")
                        .append(segment.get("title").asString())
                        .append(' ')
                        .append(segment.get("value").decimalValue().toPlainString()));
        return text.toString();
    }

    private static String grandTotal(JsonNode totals) {
        return totals.get("grand_total").decimalValue().toPlainString();
    }
}
