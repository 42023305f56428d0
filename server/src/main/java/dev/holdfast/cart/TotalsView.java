package dev.holdfast.cart;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.shared.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cart costs, as on the wire: there, every amount stands in two currencies, and with and without taxes. */
record TotalsView(
        BigDecimal grandTotal,
        BigDecimal baseGrandTotal,
        BigDecimal subtotal,
        BigDecimal baseSubtotal,
        BigDecimal discountAmount,
        BigDecimal baseDiscountAmount,
        BigDecimal subtotalWithDiscount,
        BigDecimal baseSubtotalWithDiscount,
        BigDecimal shippingAmount,
        BigDecimal baseShippingAmount,
        BigDecimal shippingDiscountAmount,
        BigDecimal baseShippingDiscountAmount,
        BigDecimal taxAmount,
        BigDecimal baseTaxAmount,
        @JsonInclude(ALWAYS) @Nullable BigDecimal weeeTaxAppliedAmount,
        BigDecimal shippingTaxAmount,
        BigDecimal baseShippingTaxAmount,
        BigDecimal subtotalInclTax,
        BigDecimal shippingInclTax,
        BigDecimal baseShippingInclTax,
        String baseCurrencyCode,
        String quoteCurrencyCode,
        Quantity itemsQty,
        List<Item> items,
        List<Segment> totalSegments) {

    private static final BigDecimal NONE = BigDecimal.ZERO;

    /** @param options of the product, a JSON array in a text */
    record Item(
            int itemId,
            BigDecimal price,
            BigDecimal basePrice,
            Quantity qty,
            BigDecimal rowTotal,
            BigDecimal baseRowTotal,
            BigDecimal rowTotalWithDiscount,
            BigDecimal taxAmount,
            BigDecimal baseTaxAmount,
            BigDecimal taxPercent,
            BigDecimal discountAmount,
            BigDecimal baseDiscountAmount,
            BigDecimal discountPercent,
            BigDecimal priceInclTax,
            BigDecimal basePriceInclTax,
            BigDecimal rowTotalInclTax,
            BigDecimal baseRowTotalInclTax,
            String options,
            @JsonInclude(ALWAYS) @Nullable BigDecimal weeeTaxAppliedAmount,
            @JsonInclude(ALWAYS) @Nullable String weeeTaxApplied,
            String name) {

        static Item of(CartItem item) {
            var price = item.price();
            var total = item.rowTotal();
            return new Item(
                    item.id(),
                    price,
                    price,
                    item.quantity(),
                    total,
                    total,
                    NONE,
                    NONE,
                    NONE,
                    NONE,
                    NONE,
                    NONE,
                    NONE,
                    price,
                    price,
                    total,
                    total,
                    "[]",
                    null,
                    null,
                    item.product().name());
        }
    }

    /** A line of the sum, as customers read it. */
    record Segment(
            String code,
            String title,
            BigDecimal value,
            @Nullable Taxes extensionAttributes,
            @Nullable String area) {

        /** @param taxGrandtotalDetails always empty */
        record Taxes(List<Object> taxGrandtotalDetails) {}
    }

    static TotalsView of(Cart cart, @Nullable ShippingRate rate, CartView.Currency currency) {
        var totals = CartTotals.of(cart.items(), rate);
        var subtotal = totals.subtotal();
        var shipping = totals.shipping();
        return new TotalsView(
                totals.grandTotal(),
                totals.grandTotal(),
                subtotal,
                subtotal,
                NONE,
                NONE,
                subtotal,
                subtotal,
                shipping,
                shipping,
                NONE,
                NONE,
                NONE,
                NONE,
                null,
                NONE,
                NONE,
                subtotal,
                shipping,
                shipping,
                currency.baseCurrencyCode(),
                currency.quoteCurrencyCode(),
                cart.quantity(),
                cart.items().stream().map(Item::of).toList(),
                segments(cart, rate, totals));
    }

    private static List<Segment> segments(Cart cart, @Nullable ShippingRate rate, CartTotals totals) {
        var segments = new ArrayList<Segment>();
        segments.add(new Segment("subtotal", "Subtotal", totals.subtotal(), null, null));
        if (!cart.isVirtual()) {
            var title = rate == null ? "Shipping & Handling" : "Shipping & Handling (" + rate.description() + ")";
            segments.add(new Segment("shipping", title, totals.shipping(), null, null));
        }
        segments.add(new Segment("tax", "Tax", NONE, new Segment.Taxes(List.of()), null));
        segments.add(new Segment("grand_total", "Grand Total", totals.grandTotal(), null, "footer"));
        return segments;
    }
}
