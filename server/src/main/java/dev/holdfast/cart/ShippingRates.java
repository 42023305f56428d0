package dev.holdfast.cart;

import dev.holdfast.cart.Cart.ShippingMethod;
import dev.holdfast.pickuplocation.PickupLocation;
import dev.holdfast.pickuplocation.PickupLocations;
import dev.holdfast.shared.Quantity;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.store.StoreConfiguration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The ways to ship that the configuration offers, and what they cost: {@code carriers/flatrate}, {@code carriers/freeshipping} and, where a
 * pickup location holds all that the cart has to ship, {@code carriers/instore}.
 */
@Component
class ShippingRates {

    private static final String PER_UNIT = "I";

    private static final ShippingMethod FLAT_RATE = new ShippingMethod("flatrate", "flatrate");
    private static final ShippingMethod FREE_SHIPPING = new ShippingMethod("freeshipping", "freeshipping");

    private final Configuration configuration;
    private final PickupLocations pickupLocations;

    ShippingRates(Configuration configuration, PickupLocations pickupLocations) {
        this.configuration = configuration;
        this.pickupLocations = pickupLocations;
    }

    /** Those for a cart that holds these lines; none when there is nothing to ship. */
    List<ShippingRate> offered(Cart cart, List<CartItem> items) {
        var goods = items.stream().filter(item -> !item.isVirtual()).toList();
        if (goods.isEmpty()) return List.of();
        var shipped = goods.stream().map(CartItem::quantity).reduce(Quantity.ZERO, Quantity::plus);
        var configured = configuration.of(cart.websiteId(), cart.storeId());
        var rates = new ArrayList<ShippingRate>();
        if (configured.flag(Setting.FLAT_RATE_ACTIVE)) {
            rates.add(ShippingRate.of(
                    FLAT_RATE,
                    configured.text(Setting.FLAT_RATE_TITLE),
                    configured.text(Setting.FLAT_RATE_NAME),
                    flatRate(configured, shipped)));
        }
        if (configured.flag(Setting.FREE_SHIPPING_ACTIVE)) {
            rates.add(ShippingRate.of(
                    FREE_SHIPPING,
                    configured.text(Setting.FREE_SHIPPING_TITLE),
                    configured.text(Setting.FREE_SHIPPING_NAME),
                    BigDecimal.ZERO));
        }
        if (configured.flag(Setting.PICKUP_ACTIVE)) {
            var skus = goods.stream().map(CartItem::sku).toList();
            if (pickupLocations.anyHolds(cart.websiteId(), skus)) rates.add(pickup(cart, configured));
        }
        return rates;
    }

    private ShippingRate pickup(Cart cart, StoreConfiguration configured) {
        var rate = ShippingRate.of(
                ShippingMethod.PICKUP,
                configured.text(Setting.PICKUP_TITLE),
                configured.text(Setting.PICKUP_NAME),
                CartTotals.rounded(configured.decimal(Setting.PICKUP_PRICE)));
        var address = cart.shippingAddress();
        if (address == null || address.pickupLocationCode() == null) return rate;
        return pickupLocations
                .find(cart.websiteId(), address.pickupLocationCode())
                .map(PickupLocation::name)
                .map(rate::to)
                .orElse(rate);
    }

    private static BigDecimal flatRate(StoreConfiguration configured, Quantity shipped) {
        var price = configured.decimal(Setting.FLAT_RATE_PRICE);
        boolean isPerUnit = configured.text(Setting.FLAT_RATE_TYPE).equals(PER_UNIT);
        return CartTotals.rounded(isPerUnit ? price.multiply(shipped.value()) : price);
    }
}
