package dev.holdfast.product;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The attributes of products beside their own columns. On the wire the constant's name in lower case is the code. */
public enum ProductAttribute {
    OPTIONS_CONTAINER(Kind.TEXT),
    /** Unique among all products. */
    URL_KEY(Kind.TEXT),
    REQUIRED_OPTIONS(Kind.DERIVED),
    HAS_OPTIONS(Kind.DERIVED),
    TAX_CLASS_ID(Kind.INTEGER),
    DESCRIPTION(Kind.TEXT),
    SHORT_DESCRIPTION(Kind.TEXT),
    SPECIAL_PRICE(Kind.AMOUNT),
    SPECIAL_FROM_DATE(Kind.TEXT),
    SPECIAL_TO_DATE(Kind.TEXT),
    COST(Kind.AMOUNT),
    MSRP(Kind.AMOUNT),
    MSRP_DISPLAY_ACTUAL_PRICE_TYPE(Kind.TEXT),
    MANUFACTURER(Kind.INTEGER),
    COLOR(Kind.INTEGER),
    COUNTRY_OF_MANUFACTURE(Kind.TEXT),
    NEWS_FROM_DATE(Kind.TEXT),
    NEWS_TO_DATE(Kind.TEXT),
    META_TITLE(Kind.TEXT),
    META_KEYWORD(Kind.TEXT),
    META_DESCRIPTION(Kind.TEXT),
    IMAGE(Kind.TEXT),
    SMALL_IMAGE(Kind.TEXT),
    THUMBNAIL(Kind.TEXT),
    SWATCH_IMAGE(Kind.TEXT),
    IMAGE_LABEL(Kind.TEXT),
    SMALL_IMAGE_LABEL(Kind.TEXT),
    THUMBNAIL_LABEL(Kind.TEXT),
    GIFT_MESSAGE_AVAILABLE(Kind.TEXT),
    PAGE_LAYOUT(Kind.TEXT),
    CUSTOM_DESIGN(Kind.TEXT),
    CUSTOM_DESIGN_FROM(Kind.TEXT),
    CUSTOM_DESIGN_TO(Kind.TEXT),
    CUSTOM_LAYOUT(Kind.TEXT),
    PRICE_TYPE(Kind.INTEGER),
    PRICE_VIEW(Kind.INTEGER),
    SKU_TYPE(Kind.INTEGER),
    WEIGHT_TYPE(Kind.INTEGER),
    SHIPMENT_TYPE(Kind.INTEGER),
    LINKS_TITLE(Kind.TEXT),
    LINKS_PURCHASED_SEPARATELY(Kind.INTEGER),
    LINKS_EXIST(Kind.INTEGER),
    SAMPLES_TITLE(Kind.TEXT);

    /** What values an attribute has. All are kept and answered as text. */
    public enum Kind {
        TEXT,
        INTEGER,
        /** Money, zero or more. */
        AMOUNT,
        /** Follows from the product; what is sent is passed over. */
        DERIVED
    }

    private static final Map<String, ProductAttribute> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(ProductAttribute::code, Function.identity()));

    private final String code;
    private final Kind kind;

    ProductAttribute(Kind kind) {
        this.code = name().toLowerCase(Locale.ROOT);
        this.kind = kind;
    }

    /** The attribute of this code, if there is one. */
    public static Optional<ProductAttribute> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }
}
