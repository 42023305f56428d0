package dev.holdfast.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.Checkout;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit after these tests compares what is open of every order with the ledger. */
@ServerTest
class OrdersFollowCatalogTest {

    private static final String STORE = "store_for_eu_website";

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    Checkout checkout;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    private int ordered(String sku) {
        goods.product(sku, "");
        goods.holds(sku, "eu-1 10");
        return checkout.order(STORE, sku + " 4");
    }

    private void isSalable(String sku, int quantity) {
        api.get("/V1/inventory/get-product-salable-quantity/" + sku + "/10").hasBody(Integer.toString(quantity));
    }

    private int promised(String sku) {
        return jdbc.sql("select coalesce(-sum(quantity), 0) from reservation where sku = ?")
                .param(sku)
                .query(Integer.class)
                .single();
    }

    @Test
    void an_open_order_follows_a_product_that_is_renamed_and_settles_what_it_promised() {
        int order = ordered("fc-old");
        int product = api.get("/V1/products/fc-old").json().get("id").asInt();
        api.post("/V1/products", "{\"product\": {\"id\": %d, \"sku\": \"FC-new\", \"price\": 1}}".formatted(product))
                .hasStatus(200);
        isSalable("fc-new", 6);
        assertThat(api.get("/V1/orders/" + order)
                        .hasStatus(200)
                        .json()
                        .get("items")
                        .get(0)
                        .get("sku")
                        .asString())
                .isEqualTo("FC-new");

        api.post("/V1/orders/" + order + "/cancel", "").hasBody("true");
        isSalable("fc-new", 10);
        assertThat(promised("fc-old")).isZero();
        assertThat(promised("fc-new")).isZero();
    }

    @Test
    void what_comes_back_comes_back_under_the_new_name() {
        int order = ordered("fc-back");
        int line = api.get("/V1/orders/" + order)
                .json()
                .get("items")
                .get(0)
                .get("item_id")
                .asInt();
        api.post("/V1/order/" + order + "/invoice", "{\"capture\": true}").hasStatus(200);
        api.post("/V1/order/" + order + "/ship", """
                {"arguments": {"extension_attributes": {"source_code": "eu-1"}}}""").hasStatus(200);
        int product = api.get("/V1/products/fc-back").json().get("id").asInt();
        api.post("/V1/products", "{\"product\": {\"id\": %d, \"sku\": \"fc-home\", \"price\": 1}}".formatted(product))
                .hasStatus(200);
        isSalable("fc-home", 6);

        api.post("/V1/order/" + order + "/refund", """
                {"items": [{"order_item_id": %d, "qty": 1}],
                 "arguments": {"shipping_amount": 0, "extension_attributes": {"return_to_stock_items": [%d]}}}
                """.formatted(line, line)).hasStatus(200);
        isSalable("fc-home", 7);
    }

    @Test
    void an_order_of_a_deleted_product_gives_nothing_back_that_was_forgotten() {
        int order = ordered("fc-gone");
        synchronizeWithCatalog("1");
        api.delete("/V1/products/fc-gone").hasBody("true");
        synchronizeWithCatalog("0");
        assertThat(promised("fc-gone")).isZero();

        api.post("/V1/orders/" + order + "/cancel", "").hasBody("true");
        assertThat(promised("fc-gone")).isZero();
    }

    @Test
    void an_order_of_a_deleted_product_gives_back_what_was_not_forgotten() {
        int order = ordered("fc-stays");
        api.delete("/V1/products/fc-stays").hasBody("true");
        assertThat(promised("fc-stays")).isEqualTo(4);

        api.post("/V1/orders/" + order + "/cancel", "").hasBody("true");
        assertThat(promised("fc-stays")).isZero();
    }

    private void synchronizeWithCatalog(String value) {
        api.put("/V1/store/config", """
                {"config": {"path": "cataloginventory/options/synchronize_with_catalog", "value": "%s"}}
                """.formatted(value)).hasStatus(200);
    }
}
