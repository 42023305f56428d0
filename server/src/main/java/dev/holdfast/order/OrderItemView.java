package dev.holdfast.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of an order as answered. Its {@code row_total} is net of its discount. */
record OrderItemView(
        int itemId,
        int orderId,
        @Nullable Integer quoteItemId,
        @Nullable Integer productId,
        String productType,
        Sku sku,
        String name,
        int storeId,
        Instant createdAt,
        Instant updatedAt,
        int isVirtual,
        int isQtyDecimal,
        int freeShipping,
        int noDiscount,
        Quantity qtyOrdered,
        Quantity qtyInvoiced,
        Quantity qtyShipped,
        Quantity qtyRefunded,
        Quantity qtyCanceled,
        @Nullable Quantity qtyBackordered,
        Quantity qtyReturned,
        @JsonUnwrapped Amounts amounts,
        @JsonUnwrapped(prefix = "base_") Amounts baseAmounts,
        BigDecimal discountPercent,
        BigDecimal taxPercent,
        BigDecimal weight,
        BigDecimal rowWeight,
        Extension extensionAttributes) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    record Amounts(
            BigDecimal price,
            BigDecimal originalPrice,
            BigDecimal priceInclTax,
            BigDecimal rowTotal,
            BigDecimal rowTotalInclTax,
            BigDecimal rowInvoiced,
            BigDecimal discountAmount,
            BigDecimal discountInvoiced,
            BigDecimal discountTaxCompensationAmount,
            BigDecimal taxAmount,
            BigDecimal taxInvoiced,
            BigDecimal amountRefunded) {}

    /** @param qtyToShip does not follow from the other quantities: of what was refunded, some had been shipped */
    record Extension(Quantity qtyToShip) {}

    static OrderItemView of(Order order, OrderItem item) {
        var progress = item.progress();
        var whole = item.amounts();
        var net = whole.row().subtract(whole.discount());
        var amounts = new Amounts(
                item.price(),
                item.originalPrice(),
                item.price().add(whole.tax().divide(item.ordered().value(), Totals.DECIMALS, RoundingMode.HALF_UP)),
                net,
                net.add(whole.tax()),
                progress.amountsInvoiced().row(),
                whole.discount(),
                progress.amountsInvoiced().discount(),
                BigDecimal.ZERO,
                whole.tax(),
                progress.amountsInvoiced().tax(),
                progress.amountsRefunded().row());
        return new OrderItemView(
                item.id(),
                order.id(),
                item.cartItemId(),
                item.productId(),
                item.type().wireName(),
                item.sku(),
                item.name(),
                order.storeId(),
                order.createdAt(),
                order.updatedAt(),
                item.isVirtual() ? 1 : 0,
                item.isQtyDecimal() ? 1 : 0,
                0,
                0,
                item.ordered(),
                progress.invoiced(),
                item.isVirtual() ? Quantity.ZERO : progress.delivered(),
                progress.refunded(),
                progress.canceled(),
                item.backordered().isZero() ? null : item.backordered(),
                Quantity.ZERO,
                amounts,
                amounts,
                percent(whole.discount(), whole.row()),
                percent(whole.tax(), net),
                item.weight(),
                item.weight().multiply(item.ordered().value()),
                new Extension(item.leftToShip()));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) return BigDecimal.ZERO;
        return part.multiply(PERCENT).divide(whole, Totals.DECIMALS, RoundingMode.HALF_UP);
    }
}
