package dev.holdfast.catalog;

import dev.holdfast.catalog.ProductRequest.CategoryLinkRequest;
import dev.holdfast.product.Product;
import dev.holdfast.product.Product.CategoryLink;
import dev.holdfast.product.Product.Documents;
import dev.holdfast.product.ProductAttribute;
import dev.holdfast.product.ProductType;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.webapi.CustomAttributes.CustomAttribute;
import dev.holdfast.webapi.Document;
import dev.holdfast.webapi.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request makes of a product. Pure: it reads the one and the other and answers the product as it should be. */
final class ProductChange {

    private static final int ENABLED_AND_DISABLED = 2;
    private static final int VISIBILITIES = 4;
    private static final String CATEGORY_IDS = "category_ids";
    private static final Pattern CATEGORY_ID = Pattern.compile("\\d{1,9}");

    private final ProductRequest request;
    private final Product stored;

    private ProductChange(ProductRequest request, Product stored) {
        this.request = request;
        this.stored = stored;
    }

    /**
     * The product with what was sent laid over it.
     *
     * @throws Refusal 400 when what comes of it is no product
     */
    static Product apply(ProductRequest request, Product stored, Sku sku, Instant now) {
        return new ProductChange(request, stored).apply(sku, now);
    }

    private Product apply(Sku sku, Instant now) {
        var type = type();
        var documents = documents();
        return new Product(
                stored.id(),
                sku,
                name(),
                attributeSetId(),
                price(type),
                oneUpTo(ENABLED_AND_DISABLED, "status", request.status(), stored.status()),
                oneUpTo(VISIBILITIES, "visibility", request.visibility(), stored.visibility()),
                type,
                weight(),
                attributes(documents.options()),
                categoryLinks(),
                documents,
                websiteIds(),
                stored.createdAt(),
                now);
    }

    private int attributeSetId() {
        int id = request.attributeSetId() == null ? stored.attributeSetId() : request.attributeSetId();
        if (id != Product.DEFAULT_ATTRIBUTE_SET) {
            throw Refusal.invalid("Invalid product data: %1", "Invalid attribute set entity type");
        }
        return id;
    }

    private String name() {
        var name = request.name().orKeep(stored.name());
        if (name == null || name.isBlank()) throw empty("Product Name");
        if (name.codePointCount(0, name.length()) > ProductNameTooLong.MAX_LENGTH) throw new ProductNameTooLong();
        return name;
    }

    private @Nullable BigDecimal price(ProductType type) {
        var price = request.price().orKeep(stored.price());
        if (price != null) return Numbers.price("price", price);
        if (type.hasOwnQuantity()) throw empty("Price");
        return null;
    }

    private @Nullable BigDecimal weight() {
        var weight = request.weight().orKeep(stored.weight());
        if (weight == null) return null;
        if (weight.signum() < 0) throw Refusal.invalid("Please enter a number 0 or greater in this field.");
        return Numbers.quantity("weight", weight).value();
    }

    private ProductType type() {
        var wireName = request.typeId();
        if (wireName == null) return stored.type();
        return ProductType.ofWireName(wireName).orElseThrow(() -> Numbers.invalid("type_id", wireName));
    }

    private static int oneUpTo(int most, String field, @Nullable Integer sent, int stored) {
        if (sent == null) return stored;
        if (sent < 1 || sent > most) throw Numbers.invalid(field, sent);
        return sent;
    }

    private static Refusal empty(String label) {
        return Refusal.invalid("The \"%1\" attribute value is empty. Set the attribute and try again.", label);
    }

    private Map<ProductAttribute, String> attributes(JsonNode options) {
        var attributes = new EnumMap<ProductAttribute, String>(ProductAttribute.class);
        attributes.putAll(stored.attributes());
        for (var sent : sentAttributes()) {
            ProductAttribute.ofCode(sent.code()).ifPresent(attribute -> {
                var value = value(attribute, sent);
                if (value == null || value.isEmpty()) attributes.remove(attribute);
                else attributes.put(attribute, value);
            });
        }
        boolean required = false;
        for (var option : options) required |= option.path("is_require").asBoolean(false);
        attributes.put(ProductAttribute.REQUIRED_OPTIONS, required ? "1" : "0");
        attributes.put(ProductAttribute.HAS_OPTIONS, options.isEmpty() ? "0" : "1");
        return attributes;
    }

    private static @Nullable String value(ProductAttribute attribute, CustomAttribute sent) {
        return switch (attribute.kind()) {
            case TEXT -> attribute == ProductAttribute.URL_KEY ? urlKey(sent.text()) : sent.text();
            case INTEGER -> {
                var number = sent.integer();
                yield number == null ? null : number.toString();
            }
            case AMOUNT -> {
                var amount = sent.number();
                yield amount == null
                        ? null
                        : Numbers.price(sent.code(), amount)
                                .stripTrailingZeros()
                                .toPlainString();
            }
            case DERIVED -> null;
        };
    }

    private static @Nullable String urlKey(@Nullable String sent) {
        return sent == null ? null : UrlKey.of(sent);
    }

    private List<CustomAttribute> sentAttributes() {
        return request.customAttributes() == null
                ? List.of()
                : request.customAttributes().inOrder();
    }

    private List<CategoryLink> categoryLinks() {
        var extension = request.extensionAttributes();
        if (extension != null && extension.categoryLinks() != null) {
            return extension.categoryLinks().stream()
                    .map(ProductChange::categoryLink)
                    .toList();
        }
        return sentAttributes().stream()
                .filter(sent -> sent.code().equals(CATEGORY_IDS))
                .reduce((_, last) -> last)
                .map(this::categoryLinks)
                .orElse(stored.categoryLinks());
    }

    /** Categories by their ids alone, in which the product keeps its place. */
    private List<CategoryLink> categoryLinks(CustomAttribute categoryIds) {
        var known = stored.categoryLinks().stream()
                .collect(Collectors.toMap(CategoryLink::categoryId, CategoryLink::position, (first, _) -> first));
        var links = new ArrayList<CategoryLink>();
        for (var sent : texts(categoryIds)) {
            var id = categoryId(sent);
            links.add(new CategoryLink(known.getOrDefault(id, 0), id));
        }
        return links;
    }

    private static List<String> texts(CustomAttribute categoryIds) {
        if (categoryIds.value().isContainer()) {
            var texts = new ArrayList<String>();
            categoryIds.value().forEach(element -> texts.add(element.asString("")));
            return texts;
        }
        var text = categoryIds.text();
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    private static CategoryLink categoryLink(CategoryLinkRequest sent) {
        return new CategoryLink(
                sent.position() == null ? 0 : sent.position(),
                categoryId(sent.categoryId() == null ? "" : sent.categoryId()));
    }

    private static String categoryId(String sent) {
        if (!CATEGORY_ID.matcher(sent).matches()) throw Numbers.invalid("category_id", sent);
        return Integer.toString(Integer.parseInt(sent));
    }

    private List<Integer> websiteIds() {
        var extension = request.extensionAttributes();
        return extension == null || extension.websiteIds() == null
                ? stored.websiteIds()
                : extension.websiteIds().stream().distinct().sorted().toList();
    }

    private Documents documents() {
        var kept = stored.documents();
        var ofType = new LinkedHashMap<>(kept.ofType());
        var extension = request.extensionAttributes();
        if (extension != null) {
            replace(ofType, "configurable_product_options", documents(extension.configurableProductOptions()));
            replace(ofType, "configurable_product_links", extension.configurableProductLinks());
            replace(ofType, "bundle_product_options", documents(extension.bundleProductOptions()));
            replace(ofType, "downloadable_product_links", documents(extension.downloadableProductLinks()));
            replace(ofType, "downloadable_product_samples", documents(extension.downloadableProductSamples()));
        }
        return new Documents(
                sentOrKept(request.productLinks(), kept.productLinks()),
                sentOrKept(request.options(), kept.options()),
                withoutContent(sentOrKept(request.mediaGalleryEntries(), kept.mediaGalleryEntries())),
                sentOrKept(request.tierPrices(), kept.tierPrices()),
                ofType);
    }

    /** Images are named here and kept elsewhere. */
    private static JsonNode withoutContent(JsonNode entries) {
        for (var entry : entries) if (entry instanceof ObjectNode image) image.remove("content");
        return entries;
    }

    private static void replace(Map<String, JsonNode> ofType, String field, @Nullable Collection<?> sent) {
        if (sent != null) ofType.put(field, Json.MAPPER.valueToTree(sent));
    }

    private static @Nullable List<JsonNode> documents(@Nullable List<Document> sent) {
        return sent == null ? null : sent.stream().map(Document::json).toList();
    }

    private static JsonNode sentOrKept(@Nullable List<Document> sent, JsonNode kept) {
        var documents = documents(sent);
        return documents == null ? kept : Json.MAPPER.valueToTree(documents);
    }
}
