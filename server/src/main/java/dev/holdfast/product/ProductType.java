package dev.holdfast.product;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What kind of product an SKU is. Some are goods with a quantity; the others are composed of such goods. */
public enum ProductType {
    SIMPLE("simple", "Simple Product", true),
    VIRTUAL("virtual", "Virtual Product", true),
    DOWNLOADABLE("downloadable", "Downloadable Product", true),
    CONFIGURABLE("configurable", "Configurable Product", false),
    BUNDLE("bundle", "Bundle Product", false),
    GROUPED("grouped", "Grouped Product", false);

    private static final Map<String, ProductType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(ProductType::wireName, Function.identity()));

    private final String wireName;
    private final String label;
    private final boolean ownQuantity;

    ProductType(String wireName, String label, boolean ownQuantity) {
        this.wireName = wireName;
        this.label = label;
        this.ownQuantity = ownQuantity;
    }

    /** The type of this wire name, if there is one. */
    public static Optional<ProductType> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** The type that a row of the product table names. */
    static ProductType stored(String wireName) {
        return ofWireName(wireName).orElseThrow(() -> new IllegalStateException("Not a product type: " + wireName));
    }

    /** As in {@code type_id}. */
    public String wireName() {
        return wireName;
    }

    public String label() {
        return label;
    }

    /** Whether there is nothing to ship of it. */
    public boolean isVirtual() {
        return this == VIRTUAL || this == DOWNLOADABLE;
    }

    /** Whether sources hold a quantity of it; a composite has what its parts have. */
    public boolean hasOwnQuantity() {
        return ownQuantity;
    }
}
