package dev.holdfast.cart;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.cart.CartItemController.CartItemView;
import dev.holdfast.shared.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart as on the wire.
 *
 * @param customer a customer, or {@link Guest}
 */
record CartView(
        int id,
        Instant createdAt,
        Instant updatedAt,
        boolean isActive,
        boolean isVirtual,
        List<CartItemView> items,
        int itemsCount,
        Quantity itemsQty,
        Object customer,
        CartAddressView billingAddress,
        @Nullable String reservedOrderId,
        int origOrderId,
        Currency currency,
        boolean customerIsGuest,
        boolean customerNoteNotify,
        int customerTaxClassId,
        int storeId,
        @Nullable Extension extensionAttributes) {

    /** All that is known of a guest. */
    record Guest(
            @JsonInclude(ALWAYS) @Nullable String email,
            @JsonInclude(ALWAYS) @Nullable String firstname,
            @JsonInclude(ALWAYS) @Nullable String lastname) {}

    /** Amounts are in the base currency and are not converted. */
    record Currency(
            String globalCurrencyCode,
            String baseCurrencyCode,
            String storeCurrencyCode,
            String quoteCurrencyCode,
            BigDecimal storeToBaseRate,
            BigDecimal storeToQuoteRate,
            BigDecimal baseToGlobalRate,
            BigDecimal baseToQuoteRate) {

        static Currency of(String global, String base, String display) {
            return new Currency(
                    global, base, base, display, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
        }
    }

    record Extension(List<ShippingAssignment> shippingAssignments) {}

    record ShippingAssignment(Shipping shipping, List<CartItemView> items) {}

    record Shipping(
            CartAddressView address,
            @JsonInclude(ALWAYS) @Nullable String method) {}
}
