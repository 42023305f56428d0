package dev.holdfast.cart;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cart as it was at the moment of asking.
 *
 * @param active whether it can be changed and ordered
 * @param maskedId by which a guest names it; null for others
 * @param storeId the store view whose customers see it
 * @param websiteId the website that sells
 * @param customerId null for a guest's
 * @param guestEmail as the guest gave it with the payment
 * @param items in the order in which they were added
 * @param shippingRates every way to ship that is offered for it now
 * @param chosenShipping the way to ship that was chosen, offered or not
 * @param orderNumber the increment id of the order that it became
 */
public record Cart(
        int id,
        boolean active,
        @Nullable String maskedId,
        int storeId,
        int websiteId,
        @Nullable Integer customerId,
        @Nullable String guestEmail,
        List<CartItem> items,
        @Nullable CartAddress shippingAddress,
        @Nullable CartAddress billingAddress,
        List<ShippingRate> shippingRates,
        @Nullable ShippingMethod chosenShipping,
        @Nullable Payment payment,
        @Nullable String orderNumber,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * How it is to be paid.
     *
     * @param method its code, such as {@code checkmo}
     * @param poNumber of the buyer's own purchase order
     */
    public record Payment(String method, @Nullable String poNumber) {}

    /** Who ships it, and how. */
    public record ShippingMethod(String carrierCode, String methodCode) {

        /** By nobody: its buyer comes to a pickup location and fetches it. */
        static final ShippingMethod PICKUP = new ShippingMethod("instore", "pickup");
    }

    /** Whether its buyer comes and fetches it. */
    public boolean isPickup() {
        return !isVirtual() && ShippingMethod.PICKUP.equals(chosenShipping);
    }

    /** Where its buyer comes to fetch it; null when that was not said, or it is shipped. */
    public @Nullable String pickupLocationCode() {
        return isPickup() && shippingAddress != null ? shippingAddress.pickupLocationCode() : null;
    }

    /** What was chosen to ship it, and costs now; null as long as nothing is chosen, and when it is offered no more. */
    public @Nullable ShippingRate shipping() {
        return chosenShipping == null ? null : rate(chosenShipping).orElse(null);
    }

    /** The offered rate of this method. */
    Optional<ShippingRate> rate(ShippingMethod method) {
        return shippingRates.stream()
                .filter(rate -> rate.carrierCode().equals(method.carrierCode)
                        && rate.methodCode().equals(method.methodCode))
                .findFirst();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Whether it has lines, and none of them is shipped. */
    public boolean isVirtual() {
        return !isEmpty() && items.stream().allMatch(CartItem::isVirtual);
    }

    /** @throws Refusal 404 when it has no such line */
    CartItem item(int itemId) {
        return items.stream()
                .filter(item -> item.id() == itemId)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "The %1 Cart doesn't contain the %2 item.", String.valueOf(id), String.valueOf(itemId)));
    }

    /**
     * How much of the SKU it has with so much more.
     *
     * @throws Refusal 400 when that is more than can be counted
     */
    Quantity quantityWith(Sku sku, Quantity more) {
        var total = items.stream()
                .filter(item -> item.sku().equals(sku))
                .map(item -> item.quantity().value())
                .reduce(more.value(), BigDecimal::add);
        if (!Quantity.fits(total)) throw Refusal.invalidValue("qty", more.value());
        return new Quantity(total);
    }

    /** How many units it has, whatever they are. */
    public Quantity quantity() {
        return items.stream().map(CartItem::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Where mail about an order of a guest goes: as given with the payment, else as in the billing, else the shipping address. */
    public @Nullable String email() {
        if (guestEmail != null) return guestEmail;
        if (billingAddress != null && billingAddress.email() != null) return billingAddress.email();
        return shippingAddress == null ? null : shippingAddress.email();
    }

    public CartTotals totals() {
        return CartTotals.of(items, shipping());
    }

    /** This cart as it would be, billed and paid so. */
    Cart paying(@Nullable CartAddress newBillingAddress, Payment newPayment, @Nullable String newGuestEmail) {
        return new Cart(
                id,
                active,
                maskedId,
                storeId,
                websiteId,
                customerId,
                newGuestEmail,
                items,
                shippingAddress,
                newBillingAddress,
                shippingRates,
                chosenShipping,
                newPayment,
                orderNumber,
                createdAt,
                updatedAt);
    }

    /** This cart with these lines, and what is offered to ship them. */
    Cart holding(List<CartItem> lines, List<ShippingRate> rates) {
        return new Cart(
                id,
                active,
                maskedId,
                storeId,
                websiteId,
                customerId,
                guestEmail,
                lines,
                shippingAddress,
                billingAddress,
                rates,
                chosenShipping,
                payment,
                orderNumber,
                createdAt,
                updatedAt);
    }
}
