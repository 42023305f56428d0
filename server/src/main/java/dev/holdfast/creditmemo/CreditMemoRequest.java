package dev.holdfast.creditmemo;

import dev.holdfast.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A credit memo as a client writes it down. What follows from the order may be sent along and is not looked at: numbers, times, sums, and
 * of an item all but how much of which item of the order. The one exception is the grand total: when sent, it must be what is given back.
 */
record CreditMemoRequest(
        @Nullable BigDecimal adjustment,
        @Nullable BigDecimal adjustmentNegative,
        @Nullable BigDecimal adjustmentPositive,
        @Nullable BigDecimal baseAdjustment,
        @Nullable BigDecimal baseAdjustmentNegative,
        @Nullable BigDecimal baseAdjustmentPositive,
        @Nullable String baseCurrencyCode,
        @Nullable BigDecimal baseDiscountAmount,
        @Nullable BigDecimal baseGrandTotal,
        @Nullable BigDecimal baseDiscountTaxCompensationAmount,
        @Nullable BigDecimal baseShippingAmount,
        @Nullable BigDecimal baseShippingDiscountTaxCompensationAmnt,
        @Nullable BigDecimal baseShippingInclTax,
        @Nullable BigDecimal baseShippingTaxAmount,
        @Nullable BigDecimal baseSubtotal,
        @Nullable BigDecimal baseSubtotalInclTax,
        @Nullable BigDecimal baseTaxAmount,
        @Nullable BigDecimal baseToGlobalRate,
        @Nullable BigDecimal baseToOrderRate,
        @Nullable Integer billingAddressId,
        @Nullable String createdAt,
        @Nullable Integer creditmemoStatus,
        @Nullable BigDecimal discountAmount,
        @Nullable String discountDescription,
        @Nullable Integer emailSent,
        @Nullable Integer entityId,
        @Nullable String globalCurrencyCode,
        @Nullable BigDecimal grandTotal,
        @Nullable BigDecimal discountTaxCompensationAmount,
        @Nullable String incrementId,
        @Nullable Integer invoiceId,
        @Nullable String orderCurrencyCode,
        @Nullable Integer orderId,
        @Nullable Integer shippingAddressId,
        @Nullable BigDecimal shippingAmount,
        @Nullable BigDecimal shippingDiscountTaxCompensationAmount,
        @Nullable BigDecimal shippingInclTax,
        @Nullable BigDecimal shippingTaxAmount,
        @Nullable Integer state,
        @Nullable String storeCurrencyCode,
        @Nullable Integer storeId,
        @Nullable BigDecimal storeToBaseRate,
        @Nullable BigDecimal storeToOrderRate,
        @Nullable BigDecimal subtotal,
        @Nullable BigDecimal subtotalInclTax,
        @Nullable BigDecimal taxAmount,
        @Nullable String transactionId,
        @Nullable String updatedAt,
        @Nullable List<CreditMemoItemRequest> items,
        @Nullable List<CreditMemoCommentRequest> comments,
        @Nullable ExtensionRequest extensionAttributes) {

    /** As answers have it. */
    record ExtensionRequest(
            @Nullable String orderIncrementId,
            @Nullable String orderCreatedAt,
            @Nullable String billingName) {}

    record CreditMemoItemRequest(
            @Nullable String additionalData,
            @Nullable BigDecimal baseCost,
            @Nullable BigDecimal baseDiscountAmount,
            @Nullable BigDecimal baseDiscountTaxCompensationAmount,
            @Nullable BigDecimal basePrice,
            @Nullable BigDecimal basePriceInclTax,
            @Nullable BigDecimal baseRowTotal,
            @Nullable BigDecimal baseRowTotalInclTax,
            @Nullable BigDecimal baseTaxAmount,
            @Nullable BigDecimal baseWeeeTaxAppliedAmount,
            @Nullable BigDecimal baseWeeeTaxAppliedRowAmnt,
            @Nullable BigDecimal baseWeeeTaxDisposition,
            @Nullable BigDecimal baseWeeeTaxRowDisposition,
            @Nullable String description,
            @Nullable BigDecimal discountAmount,
            @Nullable Integer entityId,
            @Nullable BigDecimal discountTaxCompensationAmount,
            @Nullable String name,
            @Nullable Integer orderItemId,
            @Nullable Integer parentId,
            @Nullable BigDecimal price,
            @Nullable BigDecimal priceInclTax,
            @Nullable Integer productId,
            @Nullable BigDecimal qty,
            @Nullable BigDecimal rowTotal,
            @Nullable BigDecimal rowTotalInclTax,
            @Nullable String sku,
            @Nullable BigDecimal taxAmount,
            @Nullable String weeeTaxApplied,
            @Nullable BigDecimal weeeTaxAppliedAmount,
            @Nullable BigDecimal weeeTaxAppliedRowAmount,
            @Nullable BigDecimal weeeTaxDisposition,
            @Nullable BigDecimal weeeTaxRowDisposition,
            @Nullable NoExtensions extensionAttributes) {}

    /** @param parentId the credit memo, where it does not go without saying */
    record CreditMemoCommentRequest(
            @Nullable String comment,
            @Nullable String createdAt,
            @Nullable Integer entityId,
            @Nullable Integer isCustomerNotified,
            @Nullable Integer isVisibleOnFront,
            @Nullable Integer parentId,
            @Nullable NoExtensions extensionAttributes) {

        /** @throws Refusal 400 when it says nothing */
        Comment written() {
            if (comment == null || comment.isBlank()) throw Refusal.required("comment");
            return new Comment(comment, RequestValues.isYes(isCustomerNotified), RequestValues.isYes(isVisibleOnFront));
        }
    }

    record NoExtensions() {}

    /** @throws Refusal 400 when it names no order, or is a credit memo that there is */
    int checkedOrderId() {
        if (entityId != null) throw Refusal.invalid("We cannot register an existing credit memo.");
        return Objects.requireNonNullElseGet(orderId, () -> {
            throw Refusal.required("order_id");
        });
    }

    /** What it gives back: a document says all of it, so that no goods and no shipping are meant where none are named. */
    RefundRequest toRefund() {
        return new RefundRequest(
                (items == null ? List.<CreditMemoItemRequest>of() : items)
                        .stream()
                                .map(item -> RequestValues.line(item.orderItemId, item.qty))
                                .toList(),
                RequestValues.amount("shipping_amount", shippingAmount),
                RequestValues.amount("adjustment_positive", adjustmentPositive),
                RequestValues.amount("adjustment_negative", adjustmentNegative),
                Set.of(),
                grandTotal,
                (comments == null ? List.<CreditMemoCommentRequest>of() : comments)
                        .stream().map(CreditMemoCommentRequest::written).toList());
    }
}
