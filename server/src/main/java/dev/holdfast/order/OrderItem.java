package dev.holdfast.order;

import dev.holdfast.product.ProductType;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order: so much of a product at a price, and how far it has come.
 *
 * @param cartItemId the line of the cart that it was
 * @param isReserved whether its goods were promised when it was ordered; what was not promised is never given back
 * @param weight of one unit
 * @param price of one unit
 * @param backordered what of {@code ordered} was not there
 * @param amounts of the whole line
 */
public record OrderItem(
        int id,
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
        LineAmounts amounts,
        LineProgress progress) {

    /** Whether nothing of it is ever shipped. */
    public boolean isVirtual() {
        return type.isVirtual();
    }

    public Quantity leftToInvoice() {
        return ordered.minus(progress.invoiced()).minus(progress.canceled());
    }

    /** What has not left for the buyer and still may. If the line is reserved, this is what remains promised. */
    public Quantity leftToDeliver() {
        return ordered.minus(progress.delivered()).minus(progress.withdrawn()).minus(progress.canceled());
    }

    public Quantity leftToShip() {
        return isVirtual() ? Quantity.ZERO : leftToDeliver();
    }

    public Quantity leftToRefund() {
        return progress.invoiced().minus(progress.refunded());
    }

    /** Of {@link #leftToRefund}, what has not left for the buyer. A refund takes this first. */
    public Quantity leftToWithdraw() {
        return progress.invoiced()
                .minus(progress.delivered())
                .minus(progress.withdrawn())
                .max(Quantity.ZERO);
    }

    /** What is neither invoiced nor gone. */
    public Quantity leftToCancel() {
        return leftToInvoice().min(leftToDeliver());
    }

    /** What an invoice of so much more charges for it. */
    public LineAmounts amountsToInvoice(Quantity quantity) {
        return amounts.share(progress.invoiced().plus(quantity), ordered).minus(progress.amountsInvoiced());
    }

    /** What a refund of so much more gives back for it. */
    public LineAmounts amountsToRefund(Quantity quantity) {
        if (quantity.isZero()) return LineAmounts.ZERO;
        return progress.amountsInvoiced()
                .share(progress.refunded().plus(quantity), progress.invoiced())
                .minus(progress.amountsRefunded());
    }

    /** After an invoice of so much, at most {@link #leftToInvoice}. */
    public OrderItem invoiced(Quantity quantity) {
        return with(new LineProgress(
                progress.invoiced().plus(quantity),
                progress.delivered(),
                progress.refunded(),
                progress.withdrawn(),
                progress.canceled(),
                progress.amountsInvoiced().plus(amountsToInvoice(quantity)),
                progress.amountsRefunded()));
    }

    /** After so much left for the buyer, at most {@link #leftToDeliver}. */
    public OrderItem delivered(Quantity quantity) {
        return with(new LineProgress(
                progress.invoiced(),
                progress.delivered().plus(quantity),
                progress.refunded(),
                progress.withdrawn(),
                progress.canceled(),
                progress.amountsInvoiced(),
                progress.amountsRefunded()));
    }

    /** After a refund of so much, at most {@link #leftToRefund}; what has not left for the buyer is withdrawn first. */
    public OrderItem refunded(Quantity quantity) {
        return with(new LineProgress(
                progress.invoiced(),
                progress.delivered(),
                progress.refunded().plus(quantity),
                progress.withdrawn().plus(quantity.min(leftToWithdraw())),
                progress.canceled(),
                progress.amountsInvoiced(),
                progress.amountsRefunded().plus(amountsToRefund(quantity))));
    }

    /** After {@link #leftToCancel} was canceled. */
    OrderItem canceled() {
        return with(new LineProgress(
                progress.invoiced(),
                progress.delivered(),
                progress.refunded(),
                progress.withdrawn(),
                progress.canceled().plus(leftToCancel()),
                progress.amountsInvoiced(),
                progress.amountsRefunded()));
    }

    private OrderItem with(LineProgress changed) {
        return new OrderItem(
                id,
                cartItemId,
                productId,
                type,
                sku,
                name,
                isQtyDecimal,
                isReserved,
                weight,
                price,
                originalPrice,
                ordered,
                backordered,
                amounts,
                changed);
    }
}
