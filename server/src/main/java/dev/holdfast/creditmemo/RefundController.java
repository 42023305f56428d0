package dev.holdfast.creditmemo;

import dev.holdfast.creditmemo.CreditMemoRequest.NoExtensions;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;

/** Orders and invoices refunded. */
@RestRoutes
class RefundController {

    private final RefundOrder refundOrder;

    RefundController(RefundOrder refundOrder) {
        this.refundOrder = refundOrder;
    }

    record ItemToRefund(
            @Nullable Integer orderItemId,
            @Nullable BigDecimal qty,
            @Nullable NoExtensions extensionAttributes) {}

    record CommentToRefund(
            @Nullable String comment,
            @Nullable Integer isVisibleOnFront,
            @Nullable NoExtensions extensionAttributes) {}

    record RefundArguments(
            @Nullable BigDecimal shippingAmount,
            @Nullable BigDecimal adjustmentPositive,
            @Nullable BigDecimal adjustmentNegative,
            @Nullable ReturnToStock extensionAttributes) {

        static final RefundArguments NONE = new RefundArguments(null, null, null, null);
    }

    record ReturnToStock(@Nullable List<Integer> returnToStockItems) {}

    /**
     * @param notify taken and not acted on: no mail is sent
     * @param appendComment whether the comment counts as told to the customer
     * @return the credit memo's id
     */
    @Acl("Magento_Sales::creditmemo")
    @PostMapping("/V1/order/{orderId}/refund")
    int refundOrder(
            Integer orderId,
            @Nullable List<ItemToRefund> items,
            @Nullable Boolean notify,
            @Nullable Boolean appendComment,
            @Nullable CommentToRefund comment,
            @Nullable RefundArguments arguments,
            Caller caller) {
        return refundOrder.refund(orderId, request(items, notify, appendComment, comment, arguments), caller);
    }

    /**
     * @param isOnline taken and not looked at: money is given back outside of Holdfast
     * @return the credit memo's id
     */
    @Acl("Magento_Sales::sales_invoice")
    @PostMapping("/V1/invoice/{invoiceId}/refund")
    int refundInvoice(
            Integer invoiceId,
            @Nullable List<ItemToRefund> items,
            @Nullable Boolean isOnline,
            @Nullable Boolean notify,
            @Nullable Boolean appendComment,
            @Nullable CommentToRefund comment,
            @Nullable RefundArguments arguments,
            Caller caller) {
        return refundOrder.refundInvoice(invoiceId, request(items, notify, appendComment, comment, arguments), caller);
    }

    private static RefundRequest request(
            @Nullable List<ItemToRefund> items,
            @Nullable Boolean notify,
            @Nullable Boolean appendComment,
            @Nullable CommentToRefund comment,
            @Nullable RefundArguments arguments) {
        var given = arguments == null ? RefundArguments.NONE : arguments;
        boolean isTold = Boolean.TRUE.equals(notify) && Boolean.TRUE.equals(appendComment);
        return new RefundRequest(
                items == null || items.isEmpty()
                        ? null
                        : items.stream()
                                .map(item -> RequestValues.line(item.orderItemId, item.qty))
                                .toList(),
                given.shippingAmount == null ? null : RequestValues.amount("shipping_amount", given.shippingAmount),
                RequestValues.amount("adjustment_positive", given.adjustmentPositive),
                RequestValues.amount("adjustment_negative", given.adjustmentNegative),
                returned(given.extensionAttributes),
                null,
                comments(comment, isTold));
    }

    private static Set<Integer> returned(@Nullable ReturnToStock returnToStock) {
        var items = returnToStock == null ? null : returnToStock.returnToStockItems;
        return items == null ? Set.of() : Set.copyOf(items);
    }

    private static List<Comment> comments(@Nullable CommentToRefund comment, boolean isTold) {
        if (comment == null || comment.comment == null || comment.comment.isBlank()) return List.of();
        return List.of(new Comment(comment.comment, isTold, RequestValues.isYes(comment.isVisibleOnFront)));
    }
}
