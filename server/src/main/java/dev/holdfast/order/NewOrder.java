package dev.holdfast.order;

import dev.holdfast.product.ProductType;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order about to be placed.
 *
 * @param id from {@link Orders#nextIds}
 * @param incrementId from {@link OrderNumbers#next}
 * @param stock that promised the goods
 * @param cartId the cart that it was
 * @param delivery null when everything in it is virtual
 * @param currency as {@code EUR}
 * @param remoteIp from where it was ordered
 */
public record NewOrder(
        int id,
        String incrementId,
        int storeId,
        StockId stock,
        @Nullable Integer cartId,
        Buyer buyer,
        String currency,
        Totals totals,
        @Nullable Delivery delivery,
        Payment payment,
        @Nullable OrderAddress billingAddress,
        @Nullable OrderAddress shippingAddress,
        List<Line> lines,
        @Nullable String remoteIp) {

    public NewOrder {
        lines = List.copyOf(lines);
    }

    /** A line of it; see {@link OrderItem}. */
    public record Line(
            @Nullable Integer cartItemId,
            @Nullable Integer productId,
            ProductType type,
            Sku sku,
            String name,
            boolean isQtyDecimal,
            boolean isReserved,
            BigDecimal weight,
            BigDecimal price,
            BigDecimal originalPrice,
            Quantity ordered,
            Quantity backordered,
            LineAmounts amounts) {}

    boolean isVirtual() {
        return lines.stream().allMatch(line -> line.type.isVirtual());
    }
}
