package dev.holdfast.product;

import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cart shows and asks of a product.
 *
 * @param sku as the catalogue spells it
 * @param price of one unit, in the base currency; zero when the product has none
 * @param weight of one unit, in the configured unit
 * @param websiteIds where it is shown
 */
public record PricedProduct(
        int id,
        Sku sku,
        String name,
        ProductType type,
        BigDecimal price,
        @Nullable BigDecimal weight,
        boolean enabled,
        List<Integer> websiteIds) {}
