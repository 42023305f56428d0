package dev.holdfast.invoice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.holdfast.order.Order;
import dev.holdfast.order.OrderAddress;
import dev.holdfast.order.OrderItem;
import dev.holdfast.order.Totals;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An invoice as answered. There is one currency, so that every amount equals its {@code base_} twin. */
record InvoiceView(
        int entityId,
        String incrementId,
        int orderId,
        int state,
        int storeId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Integer billingAddressId,
        @Nullable Integer shippingAddressId,
        BigDecimal totalQty,
        @JsonUnwrapped Amounts amounts,
        @JsonUnwrapped(prefix = "base_") Amounts baseAmounts,
        String globalCurrencyCode,
        String baseCurrencyCode,
        String storeCurrencyCode,
        String orderCurrencyCode,
        int baseToGlobalRate,
        int baseToOrderRate,
        int storeToBaseRate,
        int storeToOrderRate,
        int canVoidFlag,
        List<ItemView> items,
        List<CommentView> comments,
        Extension extensionAttributes) {

    /** @param billingName whom it charges */
    record Extension(
            String orderIncrementId,
            Instant orderCreatedAt,
            @Nullable String billingName) {}

    record Amounts(
            BigDecimal subtotal,
            BigDecimal subtotalInclTax,
            BigDecimal discountAmount,
            BigDecimal discountTaxCompensationAmount,
            BigDecimal shippingAmount,
            BigDecimal shippingInclTax,
            BigDecimal shippingTaxAmount,
            BigDecimal taxAmount,
            BigDecimal grandTotal) {

        static Amounts of(Totals totals) {
            return new Amounts(
                    totals.subtotal(),
                    totals.subtotal().add(totals.tax()),
                    totals.discount(),
                    BigDecimal.ZERO,
                    totals.shipping(),
                    totals.shipping(),
                    BigDecimal.ZERO,
                    totals.tax(),
                    totals.total());
        }
    }

    record ItemView(
            int entityId,
            int parentId,
            int orderItemId,
            @Nullable Integer productId,
            Sku sku,
            String name,
            Quantity qty,
            @JsonUnwrapped ItemAmounts amounts,
            @JsonUnwrapped(prefix = "base_") ItemAmounts baseAmounts) {

        static ItemView of(int invoiceId, Invoice.Line line, OrderItem item) {
            var amounts = ItemAmounts.of(line, item);
            return new ItemView(
                    line.id(),
                    invoiceId,
                    item.id(),
                    item.productId(),
                    item.sku(),
                    item.name(),
                    line.quantity(),
                    amounts,
                    amounts);
        }
    }

    record ItemAmounts(
            BigDecimal price,
            BigDecimal priceInclTax,
            BigDecimal rowTotal,
            BigDecimal rowTotalInclTax,
            @Nullable BigDecimal discountAmount,
            BigDecimal discountTaxCompensationAmount,
            BigDecimal taxAmount) {

        static ItemAmounts of(Invoice.Line line, OrderItem item) {
            var amounts = line.amounts();
            return new ItemAmounts(
                    item.price(),
                    item.price()
                            .add(amounts.tax().divide(line.quantity().value(), Totals.DECIMALS, RoundingMode.HALF_UP)),
                    amounts.row(),
                    amounts.row().add(amounts.tax()),
                    amounts.discount().signum() == 0 ? null : amounts.discount(),
                    BigDecimal.ZERO,
                    amounts.tax());
        }
    }

    /** @param order that it charges, as it is now */
    static InvoiceView of(Invoice invoice, Order order, List<CommentView> comments) {
        var itemsById = order.items().stream().collect(Collectors.toMap(OrderItem::id, item -> item));
        var items = new ArrayList<ItemView>();
        var quantity = BigDecimal.ZERO;
        for (var line : invoice.lines()) {
            var item = itemsById.get(line.orderItemId());
            if (item == null)
                throw new IllegalStateException("Invoice %s has a line of no order".formatted(invoice.id()));
            items.add(ItemView.of(invoice.id(), line, item));
            quantity = quantity.add(line.quantity().value());
        }
        var amounts = Amounts.of(invoice.totals());
        return new InvoiceView(
                invoice.id(),
                invoice.incrementId(),
                invoice.orderId(),
                invoice.state().number(),
                invoice.storeId(),
                invoice.createdAt(),
                invoice.updatedAt(),
                id(order.billingAddress()),
                id(order.shippingAddress()),
                quantity,
                amounts,
                amounts,
                order.currency(),
                order.currency(),
                order.currency(),
                order.currency(),
                1,
                1,
                0,
                0,
                0,
                items,
                comments,
                new Extension(order.incrementId(), order.createdAt(), name(order.billingAddress())));
    }

    private static @Nullable String name(@Nullable OrderAddress address) {
        return address == null ? null : address.name();
    }

    private static @Nullable Integer id(@Nullable OrderAddress address) {
        return address == null ? null : address.id();
    }
}
