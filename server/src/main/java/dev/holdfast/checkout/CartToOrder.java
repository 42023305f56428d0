package dev.holdfast.checkout;

import dev.holdfast.cart.Cart;
import dev.holdfast.cart.CartItem;
import dev.holdfast.order.Buyer;
import dev.holdfast.order.Delivery;
import dev.holdfast.order.LineAmounts;
import dev.holdfast.order.NewOrder;
import dev.holdfast.order.OrderAddress;
import dev.holdfast.order.Payment;
import dev.holdfast.order.Totals;
import dev.holdfast.promise.PromiseLine;
import dev.holdfast.promise.Promised;
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cart that was found fit to become an order, with all that the order copies of it.
 *
 * @param shippingAddress null when everything is virtual
 * @param remoteIp from where it is ordered
 */
record CartToOrder(
        Cart cart,
        StockId stock,
        Buyer buyer,
        String currency,
        Payment payment,
        OrderAddress billingAddress,
        @Nullable OrderAddress shippingAddress,
        @Nullable String remoteIp) {

    /** The order that it becomes, under these numbers. */
    static NewOrder order(Promised<CartToOrder> promised, int id, String incrementId) {
        var reserved = promised.lines().stream().map(PromiseLine::sku).collect(Collectors.toSet());
        var lines = promised.document().cart().items().stream()
                .map(item -> line(
                        item,
                        Objects.requireNonNull(promised.products().get(item.sku())),
                        reserved.contains(item.sku())))
                .toList();
        return promised.document().order(id, incrementId, lines);
    }

    private NewOrder order(int id, String incrementId, List<NewOrder.Line> lines) {
        var shipping = cart.isVirtual() ? null : cart.shipping();
        return new NewOrder(
                id,
                incrementId,
                cart.storeId(),
                stock,
                cart.id(),
                buyer,
                currency,
                Totals.of(
                        lines.stream().map(NewOrder.Line::amounts).toList(),
                        shipping == null ? BigDecimal.ZERO : shipping.amount()),
                shipping == null ? null : new Delivery(shipping.method(), shipping.description(), pickup()),
                payment,
                billingAddress,
                shippingAddress,
                lines,
                remoteIp);
    }

    private Delivery.@Nullable Pickup pickup() {
        var code = cart.pickupLocationCode();
        return code == null ? null : new Delivery.Pickup(new SourceCode(code), null);
    }

    private static NewOrder.Line line(CartItem item, StockedProduct product, boolean isReserved) {
        var weight = item.product().weight();
        return new NewOrder.Line(
                item.id(),
                item.product().id(),
                item.product().type(),
                item.sku(),
                item.product().name(),
                product.product().rules().isQtyDecimal(),
                isReserved,
                weight == null ? BigDecimal.ZERO : weight,
                item.price(),
                item.price(),
                item.quantity(),
                product.backordered(item.quantity()),
                new LineAmounts(item.rowTotal(), BigDecimal.ZERO, BigDecimal.ZERO));
    }
}
