package dev.holdfast.cart;

import static dev.holdfast.cart.Shop.noSuch;
import static dev.holdfast.cart.Shop.required;
import static dev.holdfast.testing.Api.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cart.Shop.Basket;
import dev.holdfast.cart.Shop.Family;
import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class CartsTest {

    private static final String NO_CART = "Current customer does not have an active cart.";
    private static final String ANOTHER_STORE =
            "The customer can't be assigned to the cart. The cart belongs to a different store.";

    @Autowired
    Api api;

    private static Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Carts carts;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    static void company(
            @Autowired Fixtures fixtures, @Autowired Goods goods, @Autowired Api api, @Autowired JdbcClient jdbc) {
        fixtures.company();
        shop = new Shop(api, goods, jdbc);
        shop.sells("tea", "24.5", "eu-1 10");
        shop.sells("jam", "2", "eu-1 10");
        shop.sells("file", "virtual", "", "20", "eu-1 10");
    }

    @Test
    void a_guest_gets_a_new_cart_each_time_under_an_id_that_cannot_be_guessed() {
        var guest = api.asGuest().store(Shop.VIEW);
        var one = guest.post("/V1/guest-carts", "").json().asString();
        var other = guest.post("/V1/guest-carts", "").json().asString();
        assertThat(one).matches("[A-Za-z0-9]{32}").isNotEqualTo(other);
    }

    @Test
    void a_customer_gets_the_same_cart_until_it_is_out_of_use() {
        var customer = shop.newCustomer();
        int id = shop.basketOf(customer).id();
        customer.api().post("/V1/carts/mine", "").hasBody("" + id);
        api.store(Shop.VIEW)
                .post("/V1/customers/" + customer.id() + "/carts", "")
                .hasBody("" + id);

        putOutOfUse(id);
        assertThat(shop.basketOf(customer).id()).isNotEqualTo(id);
    }

    @RepeatedTest(5)
    void a_customer_who_asks_twice_at_once_gets_one_cart() throws Exception {
        var customer = shop.newCustomer();
        var ids = Concurrently.race(4, () -> shop.basketOf(customer).id());
        assertThat(ids).containsOnly(ids.getFirst());
    }

    @Test
    void a_cart_of_an_unknown_customer_is_not_made() {
        api.post("/V1/customers/999999/carts", "").refused(404, noSuch("customerId", 999_999));
    }

    @Test
    void a_cart_made_for_all_stores_belongs_to_the_default_view() {
        int id = api.store("all").post("/V1/carts", "").json().intValue();
        assertThat(api.get("/V1/carts/" + id).json().get("store_id").intValue()).isEqualTo(1);
    }

    @Test
    void a_guests_cart_is_shown_as_a_whole() {
        var basket = shop.guestBasket();
        int item = basket.added("tea", "3");
        var line = """
                {"item_id": %d, "sku": "tea", "qty": 3, "name": "tea", "price": 24.5, "product_type": "simple", "quote_id": "%d"}""".formatted(item, basket.id());
        var address = """
                {"id": %d, "region": null, "region_id": null, "region_code": null, "country_id": null, "street": [""],
                 "telephone": null, "postcode": null, "city": null, "firstname": null, "lastname": null, "email": null,
                 "same_as_billing": 0, "save_in_address_book": 0}""";
        hasBodyAt(basket.get(""), """
                {"id": %d, "created_at": "?", "updated_at": "?", "is_active": true, "is_virtual": false, "items": [%s],
                 "items_count": 1, "items_qty": 3, "customer": {"email": null, "firstname": null, "lastname": null},
                 "billing_address": %s, "orig_order_id": 0,
                 "currency": {"global_currency_code": "USD", "base_currency_code": "USD", "store_currency_code": "USD",
                              "quote_currency_code": "USD", "store_to_base_rate": 0, "store_to_quote_rate": 0,
                              "base_to_global_rate": 1, "base_to_quote_rate": 1},
                 "customer_is_guest": true, "customer_note_notify": true, "customer_tax_class_id": 3, "store_id": %d,
                 "extension_attributes": {"shipping_assignments": [
                     {"shipping": {"address": %s, "method": null}, "items": [%s]}]}}
                """.formatted(
                        basket.id(),
                        line,
                        address.formatted(2 * basket.id() - 1),
                        storeId(),
                        address.formatted(2 * basket.id()),
                        line));
    }

    @Test
    void a_customers_cart_shows_the_customer_and_the_chosen_shipping() {
        var customer = shop.newCustomer();
        shop.moves(customer);
        var basket = shop.basketOf(customer);
        basket.added("tea", "1");
        basket.added("file", "1");
        basket.ship().hasStatus(200);

        var cart = basket.get("").json();
        assertThat(cart.get("customer"))
                .isEqualTo(customer.api().get("/V1/customers/me").json());
        assertThat(cart.get("customer_is_guest").booleanValue()).isFalse();
        assertThat(cart.get("items_count").intValue()).isEqualTo(2);
        assertThat(cart.at("/billing_address/customer_id").intValue()).isEqualTo(customer.id());
        var shipping = cart.at("/extension_attributes/shipping_assignments/0/shipping");
        assertThat(shipping.get("method").asString()).isEqualTo("flatrate_flatrate");
        assertThat(shipping.at("/address/region").asString()).isEqualTo("New York");
        assertThat(shipping.at("/address/region_code").asString()).isEqualTo("NY");
    }

    @Test
    void an_empty_and_a_virtual_cart_have_nothing_to_ship() {
        var basket = shop.guestBasket();
        var empty = basket.get("").json();
        assertThat(empty.get("is_virtual").booleanValue()).isFalse();
        assertThat(empty.has("extension_attributes")).isFalse();

        basket.added("file", "1");
        var virtual = basket.get("").json();
        assertThat(virtual.get("is_virtual").booleanValue()).isTrue();
        assertThat(virtual.has("extension_attributes")).isFalse();
    }

    @Test
    void a_cart_that_there_is_not_is_not_found() {
        api.asGuest().get("/V1/guest-carts/nobody").refused(404, noSuch("cartId", null));
        api.get("/V1/carts/999999").refused(404, noSuch("cartId", 999_999));

        var guests = shop.guestBasket();
        var admins = shop.basket(Family.ADMIN);
        putOutOfUse(guests.id());
        putOutOfUse(admins.id());
        guests.get("").refused(404, noSuch("cartId", null));
        guests.add("tea", "1").refused(404, noSuch("cartId", null));
        admins.get("/totals").refused(404, noSuch("cartId", admins.id()));
        admins.add("tea", "1").refused(404, noSuch("cartId", admins.id()));
    }

    @Test
    void the_number_of_a_guests_cart_is_no_masked_id() {
        var basket = shop.guestBasket();
        api.asGuest().get("/V1/guest-carts/" + basket.id()).refused(404, noSuch("cartId", null));
    }

    @Test
    void a_customer_without_a_cart_is_told_so() {
        var customer = shop.newCustomer();
        var mine = new Basket(customer.api(), "/V1/carts/mine", 0);
        mine.get("").refused(404, noSuch("customerId", customer.id()));
        mine.get("/items").refused(404, NO_CART);
        mine.add("tea", "1").refused(404, NO_CART);
        mine.ship().refused(404, NO_CART);
        mine.get("/totals").refused(404, NO_CART);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            verb   | path                           | missing
            POST   | /V1/carts/mine                 | customerId
            GET    | /V1/carts/mine                 | customerId
            GET    | /V1/carts/mine/items           | cartId
            POST   | /V1/carts/mine/items           | quoteId
            PUT    | /V1/carts/mine/items/1         | quoteId
            DELETE | /V1/carts/mine/items/1         | cartId
            GET    | /V1/carts/mine/totals          | cartId
            GET    | /V1/carts/mine/payment-methods | cartId
            """)
    void an_administrator_has_no_cart_of_his_own(String verb, String path, String missing) {
        var body = path.contains("/items") ? "{\"cartItem\": {\"sku\": \"tea\", \"qty\": 1}}" : "";
        api.send(verb, path, body).refused(400, required(missing));
        api.withOnly(WhichCart.MANAGE_CARTS).send(verb, path, body).refused(401, unauthorized("self"));
        api.asGuest().send(verb, path, body).refused(401, unauthorized("self"));
    }

    @Test
    void only_who_manages_carts_names_them_by_number() {
        var basket = shop.guestBasket();
        for (var caller : List.of(api.asGuest(), shop.newCustomer().api(), api.withOnly("Magento_Sales::ship"))) {
            caller.get("/V1/carts/" + basket.id()).refused(401, unauthorized(WhichCart.MANAGE_CARTS));
            caller.get("/V1/carts/search?searchCriteria=").refused(401, unauthorized(WhichCart.MANAGE_CARTS));
        }
        api.withOnly(WhichCart.MANAGE_CARTS).get("/V1/carts/" + basket.id()).hasStatus(200);
    }

    @Test
    void a_customer_may_use_a_guests_cart_whose_id_is_known() {
        var basket = shop.guestBasket();
        new Basket(shop.newCustomer().api(), basket.path(), basket.id()).added("tea", "1");
        assertThat(basket.get("/items").json().size()).isEqualTo(1);
    }

    @Test
    void a_guests_cart_becomes_the_customers() {
        var customer = shop.newCustomer();
        var guest = shop.guestBasket();
        guest.added("tea", "2");

        assign(guest, customer, "").hasBody("true");

        guest.get("").refused(404, noSuch("cartId", null));
        var mine = customer.api().get("/V1/carts/mine").json();
        assertThat(mine.get("id").intValue()).isEqualTo(guest.id());
        assertThat(mine.get("customer_is_guest").booleanValue()).isFalse();
        assertThat(quantities(shop.basketOf(customer))).containsExactly("tea 2");
    }

    @Test
    void what_a_guests_cart_holds_is_added_to_the_cart_that_the_customer_uses() {
        var customer = shop.newCustomer();
        var mine = shop.basketOf(customer);
        mine.added("jam", "1");
        mine.added("tea", "2");
        var guest = shop.guestBasket();
        guest.added("tea", "3");
        guest.added("file", "1");

        assign(guest, customer, ", \"customerId\": " + customer.id()).hasBody("true");

        guest.get("").refused(404, noSuch("cartId", null));
        assertThat(shop.basketOf(customer).id()).isEqualTo(mine.id());
        assertThat(quantities(mine)).containsExactly("jam 1", "tea 5", "file 1");
    }

    @Test
    void an_administrator_gives_a_cart_to_a_customer() {
        var customer = shop.newCustomer();
        var basket = shop.basket(Family.ADMIN);
        basket.added("tea", "1");
        var body = "{\"customerId\": %d, \"storeId\": %d}";
        basket.put("", body.formatted(999_999, storeId())).refused(404, noSuch("customerId", 999_999));
        basket.put("", body.formatted(customer.id(), storeId())).hasBody("true");
        assertThat(shop.basketOf(customer).id()).isEqualTo(basket.id());

        basket.put("", body.formatted(shop.newCustomer().id(), storeId()))
                .refused(400, "The customer can't be assigned to the cart because the cart isn't anonymous.");
        assertThat(shop.basketOf(customer).id()).isEqualTo(basket.id());
    }

    @Test
    void carts_that_hold_too_much_together_stay_apart() {
        var customer = shop.newCustomer();
        var mine = shop.basketOf(customer);
        mine.added("tea", "6");
        var guest = shop.guestBasket();
        guest.added("tea", "5");

        assign(guest, customer, "").refused(400, "Not enough items for sale");

        assertThat(quantities(mine)).containsExactly("tea 6");
        assertThat(quantities(guest)).containsExactly("tea 5");
    }

    @Test
    void a_cart_goes_to_no_other_store_and_no_other_customer() {
        var customer = shop.newCustomer();
        var guest = shop.guestBasket();
        guest.api().put(guest.path(), "{\"storeId\": 1}").refused(401, unauthorized("self"));
        customer.api().put(guest.path(), "{\"storeId\": 1}").refused(400, ANOTHER_STORE);
        assign(guest, customer, ", \"customerId\": " + (customer.id() + 1))
                .refused(400, "You don't have the correct permissions to assign the customer to the cart.");
        api.put(guest.path(), "{\"storeId\": 1}").refused(400, required("customerId"));

        int elsewhere =
                api.store("store_for_us_website").post("/V1/carts", "").json().intValue();
        int store = carts.find(elsewhere).orElseThrow().storeId();
        api.put("/V1/carts/" + elsewhere, "{\"customerId\": %d, \"storeId\": %d}".formatted(customer.id(), store))
                .refused(400, ANOTHER_STORE);
        guest.get("").hasStatus(200);
    }

    @RepeatedTest(5)
    void a_customer_who_takes_over_a_cart_and_gets_one_at_once_has_one() throws Exception {
        var customer = shop.newCustomer();
        var guest = shop.guestBasket();
        guest.added("tea", "1");

        Concurrently.race(
                () -> assign(guest, customer, "").hasBody("true"),
                () -> customer.api().post("/V1/carts/mine", "").hasStatus(200));

        assertThat(quantities(shop.basketOf(customer))).containsExactly("tea 1");
    }

    @Test
    void a_customer_changes_the_billing_address_by_sending_the_cart_back() {
        var mine = shop.basket(Family.MINE);
        mine.put(
                        "",
                        "{\"quote\": {\"id\": 1, \"store_id\": 1, \"customer\": {\"id\": 1}, \"billing_address\": %s}}"
                                .formatted(Basket.ADDRESS))
                .hasBody("[]");
        assertThat(mine.get("").json().at("/billing_address/city").asString()).isEqualTo("Albany");
        mine.put("", "{\"quote\": {\"id\": 1}}").hasBody("[]");
        assertThat(mine.get("").json().at("/billing_address/city").asString()).isEqualTo("Albany");
    }

    @Test
    void carts_are_searched() {
        var customer = shop.newCustomer();
        var mine = shop.basketOf(customer);
        mine.added("tea", "2");
        var found = api.get("/V1/carts/search?searchCriteria[filter_groups][0][filters][0][field]=customer_id"
                        + "&searchCriteria[filter_groups][0][filters][0][value]=" + customer.id())
                .hasStatus(200)
                .json();
        assertThat(found.get("total_count").intValue()).isEqualTo(1);
        assertThat(found.get("items").get(0))
                .isEqualTo(api.get("/V1/carts/" + mine.id()).json());

        putOutOfUse(mine.id());
        api.get("/V1/carts/search?searchCriteria[filter_groups][0][filters][0][field]=is_active"
                        + "&searchCriteria[filter_groups][0][filters][0][value]=1"
                        + "&searchCriteria[filter_groups][1][filters][0][field]=items_qty"
                        + "&searchCriteria[filter_groups][1][filters][0][value]=2"
                        + "&searchCriteria[filter_groups][2][filters][0][field]=entity_id"
                        + "&searchCriteria[filter_groups][2][filters][0][value]=" + mine.id())
                .hasBody("""
                        {"items": [], "total_count": 0, "search_criteria": {"filter_groups": [
                            {"filters": [{"field": "is_active", "value": "1", "condition_type": "eq"}]},
                            {"filters": [{"field": "items_qty", "value": "2", "condition_type": "eq"}]},
                            {"filters": [{"field": "entity_id", "value": "%d", "condition_type": "eq"}]}]}}
                        """.formatted(mine.id()));
        api.get("/V1/carts/search?searchCriteria[sortOrders][0][field]=" + encoded("colour"))
                .refused(
                        400,
                        Message.named("\"%fieldName\" is not a field to search or sort by.", "fieldName", "colour"));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_changes_in_a_cart_while_it_is_being_ordered(Family family) {
        var basket = shop.basket(family);
        int item = basket.added("tea", "1");
        for (Runnable change : List.<Runnable>of(
                () -> basket.change(item, "2").hasStatus(200),
                () -> basket.ship().hasStatus(200),
                () -> basket.post("/billing-address", "{\"address\": %s}".formatted(Basket.ADDRESS))
                        .hasStatus(200),
                () -> basket.put("/selected-payment-method", "{\"method\": {\"method\": \"checkmo\"}}")
                        .hasStatus(200),
                () -> basket.delete("/items/" + item).hasBody("true"))) {
            var changing = transaction.execute(_ -> {
                carts.lock(List.of(CartName.ofNumber(basket.id())));
                var running = CompletableFuture.runAsync(change);
                while (!running.isDone() && !isAnybodyWaitingForLocks()) Thread.onSpinWait();
                assertThat(running).isNotDone();
                return running;
            });
            changing.join();
        }
    }

    @Test
    void carts_that_are_out_of_use_are_not_locked_to_be_ordered() {
        var inUse = shop.guestBasket();
        var closed = shop.guestBasket();
        transaction.executeWithoutResult(_ -> carts.close(Map.of(closed.id(), "000000017")));

        var locked = transaction.execute(
                _ -> carts.lock(List.of(CartName.ofNumber(closed.id()), CartName.ofNumber(inUse.id()))));

        assertThat(locked.values()).extracting(Cart::id).containsOnly(inUse.id());
        var order = carts.find(closed.id()).orElseThrow();
        assertThat(order.active()).isFalse();
        assertThat(order.orderNumber()).isEqualTo("000000017");
    }

    private static Message unauthorized(String resource) {
        return Message.named("The consumer isn't authorized to access %resources.", "resources", resource);
    }

    private Answer assign(Basket guest, Shop.Customer customer, String more) {
        return customer.api().put(guest.path(), "{\"storeId\": %d%s}".formatted(storeId(), more));
    }

    private boolean isAnybodyWaitingForLocks() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private int storeId() {
        return jdbc.sql("select store_id from store_view where code = ?")
                .param(Shop.VIEW)
                .query(Integer.class)
                .single();
    }

    private void putOutOfUse(int cart) {
        transaction.executeWithoutResult(_ -> carts.close(Map.of(cart, "000000001")));
    }

    private static List<String> quantities(Basket basket) {
        var quantities = new ArrayList<String>();
        basket.get("/items")
                .hasStatus(200)
                .json()
                .forEach(item -> quantities.add(item.get("sku").asString() + " "
                        + item.get("qty").decimalValue().toPlainString()));
        return quantities;
    }

    /** Exactly this JSON, apart from the times. */
    private static void hasBodyAt(Answer answer, String expected) {
        new Answer(
                        answer.status(),
                        answer.headers(),
                        answer.text().replaceAll("\"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\"", "\"?\""))
                .hasBody(expected);
    }
}
