package dev.holdfast.notification;

import static dev.holdfast.testing.Api.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class NotificationTest {

    private static final String NOTIFICATION = "/V1/inventory/low-quantity-notification";
    private static final String DELETE = "/V1/inventory/low-quantity-notifications-delete";
    private static final String COULD_NOT_SAVE = "Could not save Source Item Configuration";

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures, @Autowired Goods goods) {
        fixtures.company();
        goods.reference();
    }

    @Test
    void an_item_has_the_quantity_that_was_set_for_it() {
        save("eu-1", "SKU-1", "5.6").hasBody("[]");
        notifiedBelow("eu-1", "SKU-1", "5.6");
        notifiedBelow("EU-1", "sku-1", "5.6");
        notifiedBelow("eu-2", "SKU-1", "1");

        save("EU-1", "sku-1", "7").hasBody("[]");
        notifiedBelow("eu-1", "SKU-1", "7");
    }

    @Test
    void an_item_without_a_quantity_of_its_own_has_the_configured_one() {
        save("eu-2", "SKU-2", "null").hasBody("[]");
        notifiedBelow("eu-2", "SKU-2", "1");

        configure("2");
        notifiedBelow("eu-2", "SKU-2", "2");
        notifiedBelow("eu-3", "SKU-2", "2");
        configure("1");
    }

    private void configure(String quantity) {
        api.put("/V1/store/config", """
                        {"config": {"path": "cataloginventory/item_options/notify_stock_qty", "value": "%s"}}""".formatted(quantity)).hasStatus(200);
    }

    @Test
    void deleting_brings_the_configured_quantity_back() {
        save("eu-1", "SKU-3", "5").hasBody("[]");
        save("eu-2", "SKU-3", "6").hasBody("[]");

        delete("""
                [{"source_code": "EU-1", "sku": "sku-3", "quantity": 4, "status": 1}, {"source_code": "nowhere", "sku": "SKU-3"}]""").hasBody("[]");

        notifiedBelow("eu-1", "SKU-3", "1");
        notifiedBelow("eu-2", "SKU-3", "6");
        delete("[]").hasBody("[]");
        delete("[{}]").hasBody("[]");
        notifiedBelow("eu-2", "SKU-3", "6");
    }

    @Test
    void of_several_for_one_item_the_last_counts() {
        api.post(NOTIFICATION, """
                {"sourceItemConfigurations": [
                   {"source_code": "eu-1", "sku": "SKU-5", "notify_stock_qty": 1},
                   {"source_code": "eu-2", "sku": "SKU-5", "notify_stock_qty": 2},
                   {"sourceCode": "EU-1", "sku": "sku-5", "notifyStockQty": "3", "extension_attributes": {}}]}""").hasBody("[]");

        notifiedBelow("eu-1", "SKU-5", "3");
        notifiedBelow("eu-2", "SKU-5", "2");
    }

    @Test
    void what_is_said_of_the_default_source_is_said_of_the_product() {
        goods.product("lamp", "");
        save("default", "lamp", "4.5").hasBody("[]");
        assertThat(ofProduct("lamp")).isEqualTo("own 4.5");

        save("default", "lamp", "0").hasBody("[]");
        assertThat(ofProduct("lamp")).isEqualTo("configured 4.5");

        save("default", "lamp", "3").hasBody("[]");
        save("eu-1", "lamp", "9").hasBody("[]");
        assertThat(ofProduct("lamp")).isEqualTo("own 3");

        save("default", "lamp", "null").hasBody("[]");
        assertThat(ofProduct("lamp")).isEqualTo("configured 3");
    }

    private static final String OF_PRODUCT = """
            select case when use_config_notify_stock_qty then 'configured ' else 'own ' end || trim_scale(notify_stock_qty)
              from stock_item
             where sku = :sku
            """;

    private String ofProduct(String sku) {
        return jdbc.sql(OF_PRODUCT)
                .param("sku", sku)
                .query((row, _) -> row.getString(1))
                .single();
    }

    @Test
    void neither_the_source_nor_the_product_need_be_there_before() {
        save("later", "not yet", "5").hasBody("[]");
        api.get(NOTIFICATION + "/later/not%20yet").refused(400, "Wrong input data");
        api.get(NOTIFICATION + "/eu-1/not%20yet").refused(400, "Wrong input data");

        goods.product("not yet", "");
        api.get(NOTIFICATION + "/later/not%20yet").refused(400, "Wrong input data");
    }

    @Test
    void what_cannot_be_kept_is_refused_with_all_that_came_with_it() {
        for (var broken : new String[] {
            "{\"source_code\": \"eu-1\", \"notify_stock_qty\": 5}",
            "{\"sku\": \"SKU-4\", \"notify_stock_qty\": 5}",
            "{\"source_code\": \"\", \"sku\": \"SKU-4\", \"notify_stock_qty\": 5}",
            "{\"source_code\": \"eu-1\", \"sku\": \" \", \"notify_stock_qty\": 5}",
            "{\"source_code\": \"eu-1\", \"sku\": \"" + "x".repeat(65) + "\", \"notify_stock_qty\": 5}",
            "{\"source_code\": \"" + "x".repeat(256) + "\", \"sku\": \"SKU-4\", \"notify_stock_qty\": 5}",
            "{\"source_code\": \"eu-1\", \"sku\": \"SKU-4\", \"notify_stock_qty\": 1e400}",
            "{\"source_code\": \"eu-1\", \"sku\": \"SKU-4\", \"notify_stock_qty\": 100000000}",
            "null"
        }) {
            api.post(NOTIFICATION, """
                            {"sourceItemConfigurations": [
                               {"source_code": "eu-2", "sku": "SKU-4", "notify_stock_qty": 5}, %s]}""".formatted(broken)).refused(400, COULD_NOT_SAVE);
        }
        notifiedBelow("eu-2", "SKU-4", "1");
    }

    @Test
    void input_of_another_kind_is_refused() {
        api.post(NOTIFICATION, "{\"sourceItemConfigurations\": []}").refused(400, "Input data is empty");
        api.post(NOTIFICATION, "{}").refused(400, required("sourceItemConfigurations"));
        api.post(NOTIFICATION, "{\"sourceItemConfigurations\": 5}").refused(400, "Not all parameters valid.");
        api.post(DELETE, "{}").refused(400, required("sourceItems"));
        api.post(DELETE, "{\"sourceItems\": \"eu-1\"}").refused(400, "Not all parameters valid.");
        save("eu-1", "SKU-6", "\"NaN\"")
                .refused(
                        400,
                        "Error occurred during \"notify_stock_qty\" processing. "
                                + "The \"NaN\" value's type is invalid. The \"float\" type was expected. Verify and try again.");
        save("eu-1", "SKU-6", "[1]")
                .refused(
                        400,
                        "Error occurred during \"notify_stock_qty\" processing. "
                                + "The \"array\" value's type is invalid. The \"float\" type was expected. Verify and try again.");
        save("eu-1", "SKU-6", "5, \"threshold\": 1")
                .refused(
                        400,
                        Message.named(
                                "\"%fieldName\" is not supported. Correct the field name and try again.",
                                "fieldName", "Threshold"));
        notifiedBelow("eu-1", "SKU-6", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "100%", "a+b", "tè ☕", "a\"b'c"})
    void a_sku_may_be_any_text(String sku) {
        goods.product(sku, "");
        save("eu-1", sku.replace("\"", "\\\""), "2.5").hasBody("[]");

        notifiedBelow("eu-1", sku, "2.5");
    }

    @Test
    void notifications_follow_the_source_items() {
        goods.product("pan", "");
        goods.holds("pan", "eu-1 5");
        save("eu-1", "pan", "3").hasBody("[]");

        api.post("/V1/inventory/bulk-product-source-transfer", """
                {"skus": ["pan"], "originSource": "eu-1", "destinationSource": "eu-2", "unassignFromOrigin": true}""").hasBody("true");
        notifiedBelow("eu-1", "pan", "1");
        notifiedBelow("eu-2", "pan", "3");

        api.post("/V1/inventory/source-items-delete", """
                {"sourceItems": [{"sku": "pan", "source_code": "eu-2"}]}""").hasBody("[]");
        notifiedBelow("eu-2", "pan", "1");
    }

    @Test
    void each_route_has_a_right_of_its_own() {
        var resource = "Magento_InventoryLowQuantityNotificationApi::";
        var nobody = api.withOnly("Magento_InventoryApi::source");
        var reader = api.withOnly(resource + "low_quantity_notification");
        nobody.get(NOTIFICATION + "/eu-1/SKU-1").refused(401, unauthorized(resource + "low_quantity_notification"));
        reader.get(NOTIFICATION + "/eu-1/nothing").refused(400, "Wrong input data");
        reader.post(NOTIFICATION, "{}").refused(401, unauthorized(resource + "stock_create_low_quantity_notification"));
        reader.post(DELETE, "{}").refused(401, unauthorized(resource + "stock_delete_low_quantity_notification"));
    }

    private Answer save(String source, String sku, String quantity) {
        return api.post(NOTIFICATION, """
                {"sourceItemConfigurations": [{"source_code": "%s", "sku": "%s", "notify_stock_qty": %s}]}""".formatted(source, sku, quantity));
    }

    private Answer delete(String items) {
        return api.post(DELETE, "{\"sourceItems\": " + items + "}");
    }

    private void notifiedBelow(String source, String sku, String quantity) {
        api.get(NOTIFICATION + "/" + source + "/" + encoded(sku))
                .hasBody("""
                {"source_code": "%s", "notify_stock_qty": %s, "sku": "%s"}""".formatted(source, quantity, sku.replace("\"", "\\\"")));
    }

    private static Message required(String field) {
        return Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", field);
    }

    private static Message unauthorized(String resource) {
        return Message.named("The consumer isn't authorized to access %resources.", "resources", resource);
    }
}
