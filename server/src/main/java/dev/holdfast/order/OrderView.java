package dev.holdfast.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order as answered. What its stage has not reached is absent. There is one currency, so that every amount equals its {@code base_} twin.
 */
record OrderView(
        int entityId,
        String incrementId,
        String state,
        String status,
        @Nullable String holdBeforeState,
        @Nullable String holdBeforeStatus,
        Instant createdAt,
        Instant updatedAt,
        int storeId,
        String storeName,
        @Nullable Integer quoteId,
        int isVirtual,
        String protectCode,
        @Nullable String remoteIp,
        @Nullable String extOrderId,
        @Nullable Integer customerId,
        int customerIsGuest,
        String customerEmail,
        @Nullable String customerFirstname,
        @Nullable String customerLastname,
        int customerGroupId,
        int customerNoteNotify,
        String globalCurrencyCode,
        String baseCurrencyCode,
        String storeCurrencyCode,
        String orderCurrencyCode,
        int baseToGlobalRate,
        int baseToOrderRate,
        int storeToBaseRate,
        int storeToOrderRate,
        @JsonUnwrapped Amounts amounts,
        @JsonUnwrapped(prefix = "base_") Amounts baseAmounts,
        @Nullable BigDecimal baseTotalInvoicedCost,
        BigDecimal totalQtyOrdered,
        int totalItemCount,
        BigDecimal weight,
        @Nullable String shippingDescription,
        @Nullable Integer billingAddressId,
        List<OrderItemView> items,
        @Nullable OrderAddressView billingAddress,
        PaymentView payment,
        List<StatusHistoryView> statusHistories,
        Extension extensionAttributes) {

    /** What an order has in its own currency and in that of the website. */
    record Amounts(
            BigDecimal subtotal,
            BigDecimal subtotalInclTax,
            BigDecimal shippingAmount,
            BigDecimal shippingInclTax,
            BigDecimal shippingDiscountAmount,
            BigDecimal shippingTaxAmount,
            BigDecimal discountAmount,
            BigDecimal discountTaxCompensationAmount,
            BigDecimal taxAmount,
            BigDecimal grandTotal,
            BigDecimal totalDue,
            @Nullable BigDecimal subtotalInvoiced,
            @Nullable BigDecimal shippingInvoiced,
            @Nullable BigDecimal discountInvoiced,
            @Nullable BigDecimal taxInvoiced,
            @Nullable BigDecimal totalInvoiced,
            @Nullable BigDecimal totalPaid,
            @Nullable BigDecimal subtotalRefunded,
            @Nullable BigDecimal shippingRefunded,
            @Nullable BigDecimal discountRefunded,
            @Nullable BigDecimal taxRefunded,
            @Nullable BigDecimal totalRefunded,
            @Nullable BigDecimal totalOfflineRefunded,
            @Nullable BigDecimal adjustmentPositive,
            @Nullable BigDecimal adjustmentNegative,
            @Nullable BigDecimal subtotalCanceled,
            @Nullable BigDecimal shippingCanceled,
            @Nullable BigDecimal discountCanceled,
            @Nullable BigDecimal taxCanceled,
            @Nullable BigDecimal totalCanceled) {

        static Amounts of(Order order) {
            var totals = order.totals();
            var sums = order.sums();
            @Nullable Totals invoiced = order.hasInvoices() ? sums.invoiced() : null;
            @Nullable Totals refunded = order.hasRefunds() ? sums.refunded() : null;
            @Nullable Totals canceled = order.hasCancellations() ? sums.canceled() : null;
            return new Amounts(
                    totals.subtotal(),
                    totals.subtotal().add(totals.tax()),
                    totals.shipping(),
                    totals.shipping(),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    totals.discount(),
                    BigDecimal.ZERO,
                    totals.tax(),
                    totals.total(),
                    order.totalDue(),
                    invoiced == null ? null : invoiced.subtotal(),
                    invoiced == null ? null : invoiced.shipping(),
                    invoiced == null ? null : invoiced.discount(),
                    invoiced == null ? null : invoiced.tax(),
                    invoiced == null ? null : invoiced.total(),
                    invoiced == null ? null : sums.paid(),
                    refunded == null ? null : refunded.subtotal(),
                    refunded == null ? null : refunded.shipping(),
                    refunded == null ? null : refunded.discount(),
                    refunded == null ? null : refunded.tax(),
                    refunded == null ? null : sums.totalRefunded(),
                    refunded == null ? null : sums.totalRefunded(),
                    refunded == null ? null : sums.adjustmentPositive(),
                    refunded == null ? null : sums.adjustmentNegative(),
                    canceled == null ? null : canceled.subtotal(),
                    canceled == null ? null : canceled.shipping(),
                    canceled == null ? null : canceled.discount(),
                    canceled == null ? null : canceled.tax(),
                    canceled == null ? null : canceled.total());
        }
    }

    /**
     * @param stockId the stock that promised the goods
     * @param sourceCodes where shipments of the order came from
     */
    record Extension(
            List<ShippingAssignment> shippingAssignments,
            List<Info> paymentAdditionalInfo,
            List<Object> appliedTaxes,
            List<Object> itemAppliedTaxes,
            List<Object> taxes,
            StockId stockId,
            @Nullable SourceCode pickupLocationCode,
            @Nullable Integer notificationSent,
            @Nullable Integer sendNotification,
            List<SourceCode> sourceCodes) {}

    record ShippingAssignment(Shipping shipping, List<OrderItemView> items) {}

    record Shipping(
            @Nullable OrderAddressView address, @Nullable String method, ShippingTotal total) {}

    record ShippingTotal(
            @JsonUnwrapped ShippingAmounts amounts,
            @JsonUnwrapped(prefix = "base_") ShippingAmounts baseAmounts) {}

    record ShippingAmounts(
            BigDecimal shippingAmount,
            BigDecimal shippingDiscountAmount,
            BigDecimal shippingInclTax,
            BigDecimal shippingTaxAmount,
            @Nullable BigDecimal shippingInvoiced,
            @Nullable BigDecimal shippingRefunded,
            @Nullable BigDecimal shippingCanceled) {

        static ShippingAmounts of(Amounts amounts) {
            return new ShippingAmounts(
                    amounts.shippingAmount,
                    amounts.shippingDiscountAmount,
                    amounts.shippingInclTax,
                    amounts.shippingTaxAmount,
                    amounts.shippingInvoiced,
                    amounts.shippingRefunded,
                    amounts.shippingCanceled);
        }
    }

    record Info(String key, String value) {}

    /** Offline: what was invoiced is paid, and one payment pays for the whole order. */
    record PaymentView(
            int entityId,
            int parentId,
            String method,
            @Nullable String poNumber,
            List<String> additionalInformation,
            @JsonUnwrapped PaymentAmounts amounts,
            @JsonUnwrapped(prefix = "base_") PaymentAmounts baseAmounts,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String accountStatus,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String ccLast4,

            String ccExpYear) {}

    record PaymentAmounts(
            BigDecimal amountOrdered,
            BigDecimal shippingAmount,
            @Nullable BigDecimal amountPaid,
            @Nullable BigDecimal shippingCaptured,
            @Nullable BigDecimal amountRefunded,
            @Nullable BigDecimal shippingRefunded,
            @Nullable BigDecimal amountCanceled) {}

    static OrderView of(Order order, List<StatusHistoryView> histories, List<SourceCode> sources) {
        var buyer = order.buyer();
        var amounts = Amounts.of(order);
        var beforeHold = order.beforeHold();
        var delivery = order.delivery();
        var pickup = order.pickup();
        boolean isNotified = pickup != null && pickup.notifiedAt() != null;
        var items = order.items().stream()
                .map(item -> OrderItemView.of(order, item))
                .toList();
        var billing = order.billingAddress();
        var shipping = order.shippingAddress();
        return new OrderView(
                order.id(),
                order.incrementId(),
                order.state().wireName(),
                order.status(),
                beforeHold == null ? null : beforeHold.state().wireName(),
                beforeHold == null ? null : beforeHold.status(),
                order.createdAt(),
                order.updatedAt(),
                order.storeId(),
                order.storeName(),
                order.cartId(),
                order.isVirtual() ? 1 : 0,
                order.protectCode(),
                order.remoteIp(),
                order.extOrderId(),
                buyer.customerId(),
                buyer.isGuest() ? 1 : 0,
                buyer.email(),
                buyer.firstname(),
                buyer.lastname(),
                buyer.groupId(),
                1,
                order.currency(),
                order.currency(),
                order.currency(),
                order.currency(),
                1,
                1,
                0,
                0,
                amounts,
                amounts,
                order.hasInvoices() ? BigDecimal.ZERO : null,
                order.quantityOrdered(),
                items.size(),
                order.weight(),
                delivery == null ? null : delivery.description(),
                billing == null ? null : billing.id(),
                items,
                billing == null ? null : OrderAddressView.of(order.id(), OrderAddress.Type.BILLING, billing),
                payment(order, amounts),
                histories,
                new Extension(
                        List.of(new ShippingAssignment(
                                new Shipping(
                                        shipping == null
                                                ? null
                                                : OrderAddressView.of(order.id(), OrderAddress.Type.SHIPPING, shipping),
                                        delivery == null ? null : delivery.method(),
                                        new ShippingTotal(ShippingAmounts.of(amounts), ShippingAmounts.of(amounts))),
                                items)),
                        List.of(new Info("method_title", order.payment().title())),
                        List.of(),
                        List.of(),
                        List.of(),
                        order.stock(),
                        pickup == null ? null : pickup.location(),
                        isNotified ? 0 : null,
                        isNotified ? 1 : null,
                        sources));
    }

    private static PaymentView payment(Order order, Amounts amounts) {
        var payment = order.payment();
        var paid = new PaymentAmounts(
                amounts.grandTotal,
                amounts.shippingAmount,
                amounts.totalPaid,
                amounts.shippingInvoiced,
                amounts.totalRefunded,
                amounts.shippingRefunded,
                amounts.totalCanceled);
        return new PaymentView(
                order.id(),
                order.id(),
                payment.method(),
                payment.poNumber(),
                Stream.of(payment.title(), payment.instructions())
                        .filter(Objects::nonNull)
                        .toList(),
                paid,
                paid,
                null,
                null,
                "0");
    }
}
