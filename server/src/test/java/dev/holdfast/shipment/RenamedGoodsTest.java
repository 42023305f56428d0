package dev.holdfast.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of an order whose product is renamed or deleted before it is shipped. */
@ServerTest
class RenamedGoodsTest {

    private static final int US = 20;

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    PlacedOrders placedOrders;

    @Autowired
    SalableQuantities salableQuantities;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    private String stocked() {
        var sku = "sku-%.8s".formatted(UUID.randomUUID());
        goods.product(sku, "");
        goods.holds(sku, "us-1 9");
        return sku;
    }

    private Answer ship(int order) {
        return api.post("/V1/order/" + order + "/ship", "");
    }

    private Answer rename(String sku, String to) {
        int id = api.get("/V1/products/" + sku).json().get("id").asInt();
        return api.post("/V1/products", """
                {"product":{"id":%d,"sku":"%s","price":1}}""".formatted(id, to));
    }

    private String held(String sku) {
        return jdbc.sql("select coalesce(sum(quantity), 0)::int::text from source_item where sku = ?")
                .param(sku)
                .query(String.class)
                .single();
    }

    private String promised(String sku) {
        return salableQuantities
                .find(new StockId(US), new Sku(sku))
                .promised()
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void goods_are_taken_by_the_name_that_they_have_now() {
        var old = stocked();
        int order = placedOrders.placed(US, old + " 5");
        rename(old, old + "-new").hasStatus(200);

        ship(order).hasStatus(200);

        assertThat(held(old + "-new")).isEqualTo("4");
        assertThat(promised(old + "-new")).isEqualTo("0");
        assertThat(promised(old)).isEqualTo("0");
        api.get("/V1/orders/" + order + "?fields=items[sku,qty_shipped]").hasBody("""
                {"items":[{"sku":"%s-new","qty_shipped":5}]}""".formatted(old));
    }

    @RepeatedTest(5)
    void goods_renamed_while_they_leave_are_taken_by_one_of_both_names() throws Exception {
        var old = stocked();
        int order = placedOrders.placed(US, old + " 5");

        var answers = Concurrently.race(() -> ship(order), () -> rename(old, old + "-new"));

        answers.forEach(answer -> answer.hasStatus(200));
        assertThat(held(old + "-new")).isEqualTo("4");
        assertThat(promised(old + "-new")).isEqualTo("0");
        assertThat(promised(old)).isEqualTo("0");
    }

    @Test
    void a_promise_that_was_forgotten_with_its_product_is_not_given_back_to_the_next_of_its_name() {
        var sku = stocked();
        int order = placedOrders.placed(US, sku + " 5");
        synchronizeWithCatalog("1");
        api.delete("/V1/products/" + sku).hasBody("true");
        synchronizeWithCatalog("0");
        goods.product(sku, "");
        goods.holds(sku, "us-1 9");

        ship(order).hasStatus(200);

        assertThat(held(sku)).isEqualTo("4");
        assertThat(promised(sku)).isEqualTo("0");
    }

    private void synchronizeWithCatalog(String value) {
        api.put("/V1/store/config", """
                {"config":{"path":"cataloginventory/options/synchronize_with_catalog","value":"%s"}}""".formatted(value)).hasStatus(200);
    }
}
