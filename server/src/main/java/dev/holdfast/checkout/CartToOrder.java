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
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cart that was found fit to become an order, with all that the order copies of it.
 *
 * @param products the cart's products as the stock has them
 * @param shippingAddress null when everything is virtual
 * @param remoteIp from where it is ordered
 */
record CartToOrder(
        Cart cart,
        StockId stock,
        Map<Sku, StockedProduct> products,
        Buyer buyer,
        String currency,
        Payment payment,
        OrderAddress billingAddress,
        @Nullable OrderAddress shippingAddress,
        @Nullable String remoteIp) {

    /**
     * The order that it becomes, under these numbers.
     *
     * @param promised what is promised for it
     */
    NewOrder order(int id, String incrementId, Set<Sku> promised) {
        var shipping = cart.isVirtual() ? null : cart.shipping();
        var lines = cart.items().stream()
                .map(item -> line(item, promised.contains(item.sku())))
                .toList();
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

    private NewOrder.Line line(CartItem item, boolean promised) {
        var product = Objects.requireNonNull(products.get(item.sku()));
        var weight = item.product().weight();
        return new NewOrder.Line(
                item.id(),
                item.product().id(),
                item.product().type(),
                item.sku(),
                item.product().name(),
                product.product().rules().isQtyDecimal(),
                promised,
                weight == null ? BigDecimal.ZERO : weight,
                item.price(),
                item.price(),
                item.quantity(),
                product.backordered(item.quantity()),
                new LineAmounts(item.rowTotal(), BigDecimal.ZERO, BigDecimal.ZERO));
    }
}
