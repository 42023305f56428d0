package dev.holdfast.catalog;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.holdfast.product.Product;
import dev.holdfast.product.Product.CategoryLink;
import dev.holdfast.webapi.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A product as answered. */
record ProductView(
        int id,
        String sku,
        String name,
        int attributeSetId,
        @Nullable BigDecimal price,
        int status,
        int visibility,
        String typeId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable BigDecimal weight,
        Extension extensionAttributes,
        JsonNode productLinks,
        JsonNode options,
        JsonNode mediaGalleryEntries,
        JsonNode tierPrices,
        List<AttributeView> customAttributes) {

    /** @param ofType fields that only some types have */
    record Extension(
            List<Integer> websiteIds,
            @Nullable List<CategoryLink> categoryLinks,
            @Nullable StockItemView stockItem,
            @JsonAnyGetter Map<String, JsonNode> ofType) {}

    /** @param value text, or a list of texts */
    record AttributeView(String attributeCode, JsonNode value) {}

    /** As one of many: without stock data and what only its type has. */
    static ProductView listed(Product product) {
        return of(product, null, Map.of());
    }

    /** With all that there is. */
    static ProductView full(Product product, StockItemView stockItem) {
        return of(product, stockItem, product.documents().ofType());
    }

    private static ProductView of(Product product, @Nullable StockItemView stockItem, Map<String, JsonNode> ofType) {
        var categoryLinks = product.categoryLinks().isEmpty() ? null : product.categoryLinks();
        return new ProductView(
                product.id(),
                product.sku().spelling(),
                product.name(),
                product.attributeSetId(),
                product.price(),
                product.status(),
                product.visibility(),
                product.type().wireName(),
                product.createdAt(),
                product.updatedAt(),
                product.weight(),
                new Extension(product.websiteIds(), categoryLinks, stockItem, ofType),
                product.documents().productLinks(),
                product.documents().options(),
                product.documents().mediaGalleryEntries(),
                product.documents().tierPrices(),
                attributes(product));
    }

    private static List<AttributeView> attributes(Product product) {
        var views = new ArrayList<AttributeView>();
        product.attributes()
                .forEach((attribute, value) ->
                        views.add(new AttributeView(attribute.code(), Json.NODES.stringNode(value))));
        var categoryIds = Json.NODES.arrayNode();
        product.categoryLinks().forEach(link -> categoryIds.add(link.categoryId()));
        views.add(new AttributeView("category_ids", categoryIds));
        return views;
    }
}
