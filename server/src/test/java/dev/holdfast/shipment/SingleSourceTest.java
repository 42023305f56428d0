package dev.holdfast.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.order.Orders;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop that has never made a source of its own. */
@ServerTest
class SingleSourceTest {

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    PlacedOrders placedOrders;

    @Autowired
    Orders orders;

    @Test
    void nobody_needs_to_name_the_only_source() {
        goods.product("tea", "");
        goods.holds("tea", "default 9");
        int order = placedOrders.placed(1, "tea 5");
        int item = orders.get(order).items().getFirst().id();

        api.post("/V1/shipment", """
                        {"entity":{"order_id":%d,"items":[{"order_item_id":%d,"qty":2}]}}""".formatted(order, item)).hasStatus(200);
        api.post("/V1/order/" + order + "/ship", "{}").hasStatus(200);

        api.get("/V1/inventory/source-items?fields=items[quantity]&searchCriteria=")
                .hasBody("""
                {"items":[{"quantity":4}]}""");
        api.get("/V1/shipments?searchCriteria=&fields=items[total_qty,extension_attributes[source_code]]")
                .hasBody("""
                {"items":[{"total_qty":2,"extension_attributes":{"source_code":"default"}},
                          {"total_qty":3,"extension_attributes":{"source_code":"default"}}]}""");
        assertThat(orders.get(order).isShipped()).isTrue();
    }
}
