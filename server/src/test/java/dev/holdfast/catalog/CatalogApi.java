package dev.holdfast.catalog;

import static java.util.stream.Collectors.joining;

import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The routes that tests of the catalogue use all the time. */
record CatalogApi(Api api) {

    /** The body of a save of a simple product at 10.00, with more fields or with others instead. */
    static String body(String sku, String fields) {
        return """
                {"product": {"sku": "%s", "name": "Lamp %s", "attribute_set_id": 4, "price": 10%s}}
                """.formatted(sku, sku, fields.isEmpty() ? "" : ", " + fields);
    }

    Answer save(String sku, String fields) {
        return api.store("all").post("/V1/products", body(sku, fields));
    }

    Answer saveWithStock(String sku, String stockItem) {
        return save(sku, "\"extension_attributes\": {\"stock_item\": %s}".formatted(stockItem));
    }

    JsonNode get(String sku) {
        return api.get("/V1/products/" + Api.encoded(sku)).hasStatus(200).json();
    }

    JsonNode stockItem(String sku) {
        return get(sku).path("extension_attributes").path("stock_item");
    }

    void putInSource(String sku, String source, String quantity, int status) {
        api.post("/V1/inventory/source-items", """
                        {"sourceItems": [{"sku": "%s", "source_code": "%s", "quantity": %s, "status": %d}]}
                        """.formatted(sku, source, quantity, status))
                .hasBody("[]");
    }

    /** Such as {@code default 5/1, eu-1 0/0}: source, quantity, status. */
    String itemsOf(String sku) {
        return lines(
                "/V1/inventory/source-items?" + skuIs(sku) + sortedBy("source_code"),
                item -> "%s %s/%s"
                        .formatted(
                                item.path("source_code").asString(),
                                item.path("quantity").asString(),
                                item.path("status").asString()));
    }

    /** Such as {@code default +5 product_saved, default -2 saved}, oldest first. */
    String movementsOf(String sku) {
        return lines(
                "/V1/inventory/movements?" + skuIs(sku) + sortedBy("movement_id"),
                movement -> "%s %+.0f %s"
                        .formatted(
                                movement.path("source_code").asString(),
                                movement.path("quantity_change").decimalValue(),
                                movement.path("reason").asString()));
    }

    String salableQuantity(String sku, int stock) {
        return api.get("/V1/inventory/get-product-salable-quantity/" + Api.encoded(sku) + "/" + stock)
                .hasStatus(200)
                .text();
    }

    private static String skuIs(String sku) {
        return "searchCriteria[filterGroups][0][filters][0][field]=sku&searchCriteria[filterGroups][0][filters][0][value]="
                + Api.encoded(sku);
    }

    private static String sortedBy(String field) {
        return "&searchCriteria[sortOrders][0][field]=%s&searchCriteria[sortOrders][0][direction]=ASC".formatted(field);
    }

    private String lines(String path, java.util.function.Function<JsonNode, String> line) {
        var items = api.get(path).hasStatus(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).map(line).collect(joining(", "));
    }
}
