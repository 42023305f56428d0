package dev.holdfast.order;

import dev.holdfast.reservation.Reservation;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands. Asks and computes only: {@link Orders} reads, locks and writes it.
 *
 * @param storeName website, store group and store view, joined by line feeds
 * @param stock promised the goods and gets them back, whoever serves the website now
 * @param beforeHold what unholding brings back; null while the order is not held
 * @param delivery null when everything is virtual
 * @param protectCode lets a guest prove to know the order
 */
public record Order(
        int id,
        String incrementId,
        int storeId,
        String storeName,
        StockId stock,
        @Nullable Integer cartId,
        OrderState state,
        String status,
        @Nullable Held beforeHold,
        Buyer buyer,
        String currency,
        Totals totals,
        OrderSums sums,
        @Nullable Delivery delivery,
        Payment payment,
        @Nullable OrderAddress billingAddress,
        @Nullable OrderAddress shippingAddress,
        List<OrderItem> items,
        @Nullable String remoteIp,
        @Nullable String extOrderId,
        String protectCode,
        Instant createdAt,
        Instant updatedAt) {

    /** State and status of an order that was put on hold. */
    public record Held(OrderState state, String status) {}

    public Order {
        items = List.copyOf(items);
    }

    /** Whether nothing of it is ever shipped. */
    public boolean isVirtual() {
        return items.stream().allMatch(OrderItem::isVirtual);
    }

    @Nullable
    OrderAddress address(OrderAddress.Type type) {
        return switch (type) {
            case BILLING -> billingAddress;
            case SHIPPING -> shippingAddress;
        };
    }

    /** Where its buyer fetches it; null when it is sent, or there is nothing to send. */
    public Delivery.@Nullable Pickup pickup() {
        return delivery == null ? null : delivery.pickup();
    }

    /** Something that happened to it, as the ledger of promises has it. */
    private SalesEvent salesEvent(SalesEvent.Type type) {
        return new SalesEvent(type, "order", Integer.toString(id), incrementId);
    }

    /** What gives back to its stock so much of what it was promised, each SKU once; nothing of lines that were not promised. */
    public List<Reservation> settlements(SalesEvent.Type type, Function<OrderItem, Quantity> settled) {
        var bySku = new LinkedHashMap<Sku, Quantity>();
        for (var item : items) {
            if (item.isReserved()) bySku.merge(item.sku(), settled.apply(item), Quantity::plus);
        }
        var event = salesEvent(type);
        return bySku.entrySet().stream()
                .filter(settlement -> settlement.getValue().isPositive())
                .map(settlement -> new Reservation(stock, settlement.getKey(), settlement.getValue(), event))
                .toList();
    }

    public BigDecimal totalDue() {
        return totals.total().subtract(sums.paid());
    }

    /** Units of all lines. */
    public BigDecimal quantityOrdered() {
        return items.stream().map(item -> item.ordered().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal weight() {
        return items.stream()
                .map(item -> item.weight().multiply(item.ordered().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean canCancel() {
        return switch (state) {
            case NEW, PENDING_PAYMENT, PROCESSING ->
                items.stream().anyMatch(item -> item.leftToCancel().isPositive());
            case COMPLETE, CLOSED, CANCELED, HOLDED, PAYMENT_REVIEW -> false;
        };
    }

    public boolean canHold() {
        return switch (state) {
            case NEW, PENDING_PAYMENT, PROCESSING -> true;
            case COMPLETE, CLOSED, CANCELED, HOLDED, PAYMENT_REVIEW -> false;
        };
    }

    public boolean canUnhold() {
        return state == OrderState.HOLDED;
    }

    /** Whether its state allows an invoice; there may be nothing {@linkplain #isInvoiced left to invoice}. */
    public boolean isOpenToInvoices() {
        return switch (state) {
            case NEW, PENDING_PAYMENT, PROCESSING -> true;
            case COMPLETE, CLOSED, CANCELED, HOLDED, PAYMENT_REVIEW -> false;
        };
    }

    /** Whether its state allows a shipment; there may be nothing {@linkplain #isShipped left to ship}. */
    public boolean isOpenToShipments() {
        return switch (state) {
            case NEW, PENDING_PAYMENT, PROCESSING, COMPLETE, CLOSED -> !isVirtual();
            case CANCELED, HOLDED, PAYMENT_REVIEW -> false;
        };
    }

    /** Whether its state allows a refund; there may be nothing {@linkplain #isRefunded left to refund}. */
    public boolean isOpenToRefunds() {
        return switch (state) {
            case NEW, PENDING_PAYMENT, PROCESSING, COMPLETE -> true;
            case CLOSED, CANCELED, HOLDED, PAYMENT_REVIEW -> false;
        };
    }

    /** Whether nothing is left to invoice. */
    public boolean isInvoiced() {
        return items.stream().noneMatch(item -> item.leftToInvoice().isPositive());
    }

    /** Whether nothing is left to ship. */
    public boolean isShipped() {
        return items.stream().noneMatch(item -> item.leftToShip().isPositive());
    }

    /** Whether nothing that was paid is left to refund. Of what costs nothing, whether all that was invoiced came back. */
    public boolean isRefunded() {
        if (sums.paid().signum() > 0) return sums.leftToRefund().signum() <= 0;
        return items.stream().noneMatch(item -> item.leftToRefund().isPositive());
    }

    public boolean hasShipments() {
        return items.stream()
                .anyMatch(
                        item -> !item.isVirtual() && item.progress().delivered().isPositive());
    }

    boolean hasInvoices() {
        return items.stream().anyMatch(item -> item.progress().invoiced().isPositive());
    }

    boolean hasRefunds() {
        return sums.totalRefunded().signum() != 0
                || items.stream().anyMatch(item -> item.progress().refunded().isPositive());
    }

    boolean hasCancellations() {
        return items.stream().anyMatch(item -> item.progress().canceled().isPositive());
    }

    private boolean isUntouched() {
        return items.stream().allMatch(item -> item.progress().isNone());
    }

    /**
     * The order after an invoice, a shipment or a refund: its state follows from its quantities and its money.
     *
     * @param progressed the items after that, all of them in their order
     */
    public Order progressed(List<OrderItem> progressed, OrderSums changed) {
        var after = with(state, status, beforeHold, changed, progressed);
        return after.in(after.stateAfterProgress());
    }

    private OrderState stateAfterProgress() {
        return switch (state) {
            case PENDING_PAYMENT, HOLDED, PAYMENT_REVIEW, CLOSED, CANCELED -> state;
            case NEW, PROCESSING, COMPLETE -> {
                if (isUntouched()) yield state;
                if (!isShipped()) yield OrderState.PROCESSING;
                if (!isInvoiced()) yield state == OrderState.COMPLETE ? state : OrderState.PROCESSING;
                yield isRefunded() ? OrderState.CLOSED : OrderState.COMPLETE;
            }
        };
    }

    /** The order after everything {@linkplain OrderItem#leftToCancel left to cancel} was. */
    public Order canceled() {
        var rest = sums.canceled(totals.minus(sums.invoiced()));
        var after = with(
                state,
                status,
                beforeHold,
                rest,
                items.stream().map(OrderItem::canceled).toList());
        return after.in(after.stateAfterCanceling());
    }

    private OrderState stateAfterCanceling() {
        if (!hasInvoices()) return OrderState.CANCELED;
        if (!isShipped()) return OrderState.PROCESSING;
        return isRefunded() ? OrderState.CLOSED : OrderState.COMPLETE;
    }

    /** The order put on hold. */
    public Order held() {
        return with(OrderState.HOLDED, OrderState.HOLDED.defaultStatus(), new Held(state, status), sums, items);
    }

    /** The order as it stood before it was put on hold. */
    public Order unheld() {
        if (beforeHold == null) throw new IllegalStateException("Order %s is not held".formatted(incrementId));
        return with(beforeHold.state, beforeHold.status, null, sums, items);
    }

    /** The order with another status of its state. */
    public Order withStatus(String newStatus) {
        return with(state, newStatus, beforeHold, sums, items);
    }

    /** A status given by people stays as long as the state does. */
    private Order in(OrderState next) {
        return next == state ? this : with(next, next.defaultStatus(), beforeHold, sums, items);
    }

    /** This header with what belongs to it. */
    Order with(List<OrderItem> itsItems) {
        return new Order(
                id,
                incrementId,
                storeId,
                storeName,
                stock,
                cartId,
                state,
                status,
                beforeHold,
                buyer,
                currency,
                totals,
                sums,
                delivery,
                payment,
                billingAddress,
                shippingAddress,
                itsItems,
                remoteIp,
                extOrderId,
                protectCode,
                createdAt,
                updatedAt);
    }

    private Order with(
            OrderState newState,
            String newStatus,
            @Nullable Held newBeforeHold,
            OrderSums newSums,
            List<OrderItem> newItems) {
        return new Order(
                id,
                incrementId,
                storeId,
                storeName,
                stock,
                cartId,
                newState,
                newStatus,
                newBeforeHold,
                buyer,
                currency,
                totals,
                newSums,
                delivery,
                payment,
                billingAddress,
                shippingAddress,
                newItems,
                remoteIp,
                extOrderId,
                protectCode,
                createdAt,
                updatedAt);
    }
}
