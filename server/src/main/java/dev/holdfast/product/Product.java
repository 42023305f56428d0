package dev.holdfast.product;

import dev.holdfast.shared.Sku;
import dev.holdfast.webapi.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A product of the catalogue, without its stock settings.
 *
 * @param status 1 enabled, 2 disabled
 * @param visibility 1 not at all, 2 in the catalogue, 3 in searches, 4 in both
 * @param price in the base currency; null for a composite that is priced by its parts
 * @param weight in the configured unit
 * @param attributes the values of those that it has
 * @param documents what it has that nothing here is decided by
 */
public record Product(
        int id,
        Sku sku,
        String name,
        int attributeSetId,
        @Nullable BigDecimal price,
        int status,
        int visibility,
        ProductType type,
        @Nullable BigDecimal weight,
        Map<ProductAttribute, String> attributes,
        List<CategoryLink> categoryLinks,
        Documents documents,
        List<Integer> websiteIds,
        Instant createdAt,
        Instant updatedAt) {

    /** The attribute set that every installation has. */
    public static final int DEFAULT_ATTRIBUTE_SET = 4;

    /** This product with another value of one attribute. */
    public Product with(ProductAttribute attribute, String value) {
        var changed = new EnumMap<ProductAttribute, String>(ProductAttribute.class);
        changed.putAll(attributes);
        changed.put(attribute, value);
        return new Product(
                id,
                sku,
                name,
                attributeSetId,
                price,
                status,
                visibility,
                type,
                weight,
                changed,
                categoryLinks,
                documents,
                websiteIds,
                createdAt,
                updatedAt);
    }

    /** In which category, and where in it. */
    public record CategoryLink(int position, String categoryId) {}

    /**
     * Kept and given back as sent.
     *
     * @param ofType the options, links and samples that only some types have, by the name of their field
     */
    public record Documents(
            JsonNode productLinks,
            JsonNode options,
            JsonNode mediaGalleryEntries,
            JsonNode tierPrices,
            Map<String, JsonNode> ofType) {

        /** Of a product that has none. */
        public static Documents none() {
            return new Documents(
                    Json.NODES.arrayNode(),
                    Json.NODES.arrayNode(),
                    Json.NODES.arrayNode(),
                    Json.NODES.arrayNode(),
                    Map.of());
        }
    }
}
