package dev.holdfast.catalog;

import dev.holdfast.webapi.CustomAttributes;
import dev.holdfast.webapi.Document;
import dev.holdfast.webapi.Sent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as clients send it. What is not sent stays as it is.
 *
 * @param id of an existing product: then {@code sku} is its SKU from now on
 * @param createdAt accepted, since answers carry it; nothing comes of it
 * @param updatedAt likewise
 */
record ProductRequest(
        @Nullable Integer id,
        @Nullable String sku,
        Sent<String> name,
        @Nullable Integer attributeSetId,
        Sent<BigDecimal> price,
        @Nullable Integer status,
        @Nullable Integer visibility,
        @Nullable String typeId,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        Sent<BigDecimal> weight,
        @Nullable Extension extensionAttributes,
        @Nullable List<Document> productLinks,
        @Nullable List<Document> options,
        @Nullable List<Document> mediaGalleryEntries,
        @Nullable List<Document> tierPrices,
        @Nullable CustomAttributes customAttributes) {

    record Extension(
            @Nullable List<Integer> websiteIds,
            @Nullable List<CategoryLinkRequest> categoryLinks,
            @Nullable StockItemRequest stockItem,
            @Nullable List<Document> configurableProductOptions,
            @Nullable List<Integer> configurableProductLinks,
            @Nullable List<Document> bundleProductOptions,
            @Nullable List<Document> downloadableProductLinks,
            @Nullable List<Document> downloadableProductSamples) {}

    record CategoryLinkRequest(
            @Nullable Integer position, @Nullable String categoryId) {}
}
