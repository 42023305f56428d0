package dev.holdfast.creditmemo;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit memo as answers show it. Orders have one currency, so that every {@code base_…} amount repeats the one beside it.
 *
 * @param adjustment what was given back on top, less what was kept back
 * @param discountAmount zero or below
 * @param state 1 open, 2 refunded, 3 canceled
 */
record CreditMemoView(
        int entityId,
        String incrementId,
        int orderId,
        @Nullable Integer invoiceId,
        int state,
        int storeId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Integer billingAddressId,
        @Nullable Integer shippingAddressId,
        BigDecimal adjustment,
        BigDecimal adjustmentPositive,
        BigDecimal adjustmentNegative,
        BigDecimal subtotal,
        BigDecimal subtotalInclTax,
        BigDecimal shippingAmount,
        BigDecimal shippingInclTax,
        BigDecimal shippingTaxAmount,
        BigDecimal discountAmount,
        BigDecimal discountTaxCompensationAmount,
        BigDecimal taxAmount,
        BigDecimal grandTotal,
        BigDecimal baseAdjustment,
        BigDecimal baseAdjustmentPositive,
        BigDecimal baseAdjustmentNegative,
        BigDecimal baseSubtotal,
        BigDecimal baseSubtotalInclTax,
        BigDecimal baseShippingAmount,
        BigDecimal baseShippingInclTax,
        BigDecimal baseShippingTaxAmount,
        BigDecimal baseDiscountAmount,
        BigDecimal baseDiscountTaxCompensationAmount,
        BigDecimal baseTaxAmount,
        BigDecimal baseGrandTotal,
        String baseCurrencyCode,
        String globalCurrencyCode,
        String orderCurrencyCode,
        String storeCurrencyCode,
        int baseToGlobalRate,
        int baseToOrderRate,
        int storeToBaseRate,
        int storeToOrderRate,
        List<CreditMemoItemView> items,
        List<CreditMemoCommentView> comments,
        Extension extensionAttributes) {

    /** @param billingName who gets the money back */
    record Extension(
            String orderIncrementId,
            Instant orderCreatedAt,
            @Nullable String billingName) {}

    /**
     * @param baseCost always 0: nobody tells what goods cost
     * @param discountAmount zero or above; absent when zero
     */
    record CreditMemoItemView(
            int entityId,
            int parentId,
            int orderItemId,
            @Nullable Integer productId,
            Sku sku,
            String name,
            Quantity qty,
            BigDecimal price,
            BigDecimal priceInclTax,
            BigDecimal rowTotal,
            BigDecimal rowTotalInclTax,
            @Nullable BigDecimal discountAmount,
            BigDecimal taxAmount,
            BigDecimal baseCost,
            BigDecimal basePrice,
            BigDecimal basePriceInclTax,
            BigDecimal baseRowTotal,
            BigDecimal baseRowTotalInclTax,
            @Nullable BigDecimal baseDiscountAmount,
            BigDecimal baseTaxAmount) {}

    /** Yes is 1, no is 0. */
    record CreditMemoCommentView(
            int entityId,
            int parentId,
            String comment,
            Instant createdAt,
            int isCustomerNotified,
            int isVisibleOnFront) {}

    CreditMemoView with(List<CreditMemoItemView> itsItems, List<CreditMemoCommentView> itsComments) {
        return new CreditMemoView(
                entityId,
                incrementId,
                orderId,
                invoiceId,
                state,
                storeId,
                createdAt,
                updatedAt,
                billingAddressId,
                shippingAddressId,
                adjustment,
                adjustmentPositive,
                adjustmentNegative,
                subtotal,
                subtotalInclTax,
                shippingAmount,
                shippingInclTax,
                shippingTaxAmount,
                discountAmount,
                discountTaxCompensationAmount,
                taxAmount,
                grandTotal,
                baseAdjustment,
                baseAdjustmentPositive,
                baseAdjustmentNegative,
                baseSubtotal,
                baseSubtotalInclTax,
                baseShippingAmount,
                baseShippingInclTax,
                baseShippingTaxAmount,
                baseDiscountAmount,
                baseDiscountTaxCompensationAmount,
                baseTaxAmount,
                baseGrandTotal,
                baseCurrencyCode,
                globalCurrencyCode,
                orderCurrencyCode,
                storeCurrencyCode,
                baseToGlobalRate,
                baseToOrderRate,
                storeToBaseRate,
                storeToOrderRate,
                itsItems,
                itsComments,
                extensionAttributes);
    }
}
