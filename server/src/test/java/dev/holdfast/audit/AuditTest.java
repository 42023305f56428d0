package dev.holdfast.audit;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_parts_is_told_until_it_is_mended() {
        api.post("/V1/inventory/source-items", """
                {"sourceItems":[{"sku":"Tea","source_code":"eu-1","quantity":5,"status":1},
                                {"sku":"Jam","source_code":"us-1","quantity":7,"status":1}]}""").hasBody("[]");
        api.get("/V1/inventory/audit?fields=clean,difference_count,differences")
                .hasBody("{\"clean\":true,\"difference_count\":0,\"differences\":[]}");

        jdbc.sql("update salable_quantity set available = 6, items_in_stock = 0 where sku = 'tea' and stock_id = 10")
                .update();
        jdbc.sql("update salable_quantity set promised = 2 where sku = 'jam' and stock_id = 20")
                .update();
        jdbc.sql("update source_item set quantity = 9 where sku = 'jam'").update();
        api.get("/V1/inventory/audit?fields=clean,difference_count,differences").hasBody("""
                        {"clean":false,"difference_count":6,"differences":[
                          {"total":"available","sku":"jam","stock_id":20,"kept":7,"actual":9,"amount":-2},
                          {"total":"promised","sku":"jam","stock_id":20,"kept":2,"actual":0,"amount":2},
                          {"total":"available","sku":"jam","stock_id":30,"kept":7,"actual":9,"amount":-2},
                          {"total":"available","sku":"tea","stock_id":10,"kept":6,"actual":5,"amount":1},
                          {"total":"items_in_stock","sku":"tea","stock_id":10,"kept":0,"actual":1,"amount":-1},
                          {"total":"quantity","sku":"jam","source_code":"us-1","kept":9,"actual":7,"amount":2}]}
                        """);

        jdbc.sql("update salable_quantity set available = 5, items_in_stock = 1 where sku = 'tea' and stock_id = 10")
                .update();
        jdbc.sql("update salable_quantity set promised = 0 where sku = 'jam' and stock_id = 20")
                .update();
        jdbc.sql("update source_item set quantity = 7 where sku = 'jam'").update();
        api.get("/V1/inventory/audit?fields=clean").hasBody("{\"clean\":true}");
    }

    @Test
    void an_order_whose_goods_are_not_promised_is_told_and_so_are_promises_without_their_order(
            @Autowired Goods goods, @Autowired PlacedOrders placedOrders) {
        goods.product("cup", "");
        goods.holds("cup", "eu-1 9");
        int order = placedOrders.placed(10, "cup 3, cup 1");
        api.get("/V1/inventory/audit?fields=clean,orders").hasBody("{\"clean\":true,\"orders\":1}");

        jdbc.sql("update reservation set object_id = '99' where object_id = :order")
                .param("order", Integer.toString(order))
                .update();
        api.get("/V1/inventory/audit?fields=clean,differences").hasBody("""
                        {"clean":false,"differences":[
                          {"total":"open","document":"order %d","sku":"cup","stock_id":10,"kept":4,"actual":0,"amount":4},
                          {"total":"open","document":"order 99","sku":"cup","stock_id":10,"kept":0,"actual":4,"amount":-4}]}
                        """.formatted(order));

        jdbc.sql("update reservation set object_id = :order where object_id = '99'")
                .param("order", Integer.toString(order))
                .update();
    }

    @Test
    void who_may_not_see_the_inventory_may_not_audit_it() {
        api.withOnly("Magento_Catalog::products")
                .get("/V1/inventory/audit")
                .refused(
                        401,
                        Message.named(
                                "The consumer isn't authorized to access %resources.",
                                "resources", "Magento_InventoryApi::inventory"));
    }
}
